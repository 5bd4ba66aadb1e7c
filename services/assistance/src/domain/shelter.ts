import type { ShelterEvent } from '@nrm/contracts/assistance';
import { type Decider, refuse } from '@nrm/decider';
import type { Officer } from './assistance-commands.ts';

export interface RegisterShelter {
  readonly type: 'RegisterShelter';
  readonly shelterId: string;
  readonly name: string;
  readonly address: string;
  readonly places: number;
  readonly acceptsChildren: boolean;
  readonly acceptsAdults: boolean;
  readonly by: Officer;
  readonly at: string;
}

export interface TakePlace {
  readonly type: 'TakePlace';
  readonly shelterId: string;
  readonly caseId: string;
  readonly placementId: string;
  readonly at: string;
}

export interface FreePlace extends Omit<TakePlace, 'type'> {
  readonly type: 'FreePlace';
}

export type ShelterCommand = RegisterShelter | TakePlace | FreePlace;

export type ShelterState =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'registered';
      readonly places: number;
      readonly acceptsChildren: boolean;
      readonly acceptsAdults: boolean;
      /** The placements that hold a bed now. */
      readonly taken: ReadonlySet<string>;
    };

/** A house with real beds: never more people than places. One stream per house: `shelter-<shelterId>`. */
export const shelter: Decider<ShelterState, ShelterCommand, ShelterEvent> = {
  initial: { status: 'unknown' },
  decide(state, command) {
    switch (command.type) {
      case 'RegisterShelter':
        return register(state, command);
      case 'TakePlace':
        return take(state, command);
      case 'FreePlace':
        return free(state, command);
    }
  },
  evolve(state, fact) {
    switch (fact.type) {
      case 'ShelterRegistered': {
        const { places, acceptsChildren, acceptsAdults } = fact;
        return { status: 'registered', places, acceptsChildren, acceptsAdults, taken: new Set() };
      }
      case 'PlaceTaken':
        return state.status === 'unknown' ? state : { ...state, taken: new Set(state.taken).add(fact.placementId) };
      case 'PlaceFreed':
        return state.status === 'unknown'
          ? state
          : { ...state, taken: new Set([...state.taken].filter((placementId) => placementId !== fact.placementId)) };
    }
  },
};

function register(state: ShelterState, { type: _, by, ...described }: RegisterShelter): ShelterEvent[] {
  if (state.status === 'registered') refuse('shelter-already-registered');
  return [{ type: 'ShelterRegistered', ...described, organisationId: by.organisation, registeredBy: by.account }];
}

function take(state: ShelterState, { shelterId, caseId, placementId, at }: TakePlace): ShelterEvent[] {
  if (state.status === 'unknown') refuse('shelter-unknown');
  if (state.taken.has(placementId)) return [];
  if (state.taken.size >= state.places) refuse('shelter-full');
  return [{ type: 'PlaceTaken', shelterId, caseId, placementId, at }];
}

function free(state: ShelterState, { shelterId, caseId, placementId, at }: FreePlace): ShelterEvent[] {
  if (state.status === 'unknown') refuse('shelter-unknown');
  if (!state.taken.has(placementId)) return [];
  return [{ type: 'PlaceFreed', shelterId, caseId, placementId, at }];
}
