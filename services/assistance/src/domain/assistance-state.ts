import type { AssistanceEvent } from '@nrm/contracts/assistance';
import { clockStops } from '@nrm/contracts/clock-stops';
import type { Clock } from '@nrm/contracts/shared';
import { clocksAfter } from '@nrm/decider';

interface ChildPlan {
  /** The end of the notice after which the measures for children no longer apply. */
  readonly endsAt?: string;
}

/** What assistance has to know of a case to decide. Its parts move on their own: facts come in any order. */
export interface Assistance {
  readonly offered: boolean;
  readonly answer?: 'consented' | 'declined';
  readonly childPlan?: ChildPlan;
  readonly placement?: { readonly placementId: string; readonly shelterId: string };
  readonly reflectionEndsOn?: string;
  /** When the person withdrew the consent to share; absent while sharing goes on. */
  readonly sharingStoppedAt?: string;
  readonly clocks: readonly Clock[];
}

export const untouched: Assistance = { offered: false, clocks: [] };

/** Whether the measures for children apply at this instant. */
export const isChild = ({ childPlan }: Assistance, at: string): boolean =>
  childPlan !== undefined && (childPlan.endsAt === undefined || at <= childPlan.endsAt);

export function evolve(before: Assistance, fact: AssistanceEvent): Assistance {
  const state = { ...before, clocks: clocksAfter(before.clocks, fact, clockStops.assistance) };
  switch (fact.type) {
    case 'AssistanceOffered':
      return { ...state, offered: true };
    case 'AssistanceConsented':
      return { ...state, answer: 'consented' };
    case 'AssistanceDeclined':
      return { ...state, answer: 'declined' };
    case 'ReflectionSupportStarted':
    case 'ReflectionSupportExtended':
      return { ...state, reflectionEndsOn: fact.endsOn };
    case 'ChildPlanOpened':
      return { ...state, childPlan: {} };
    case 'ChildPlanEndAnnounced':
      return { ...state, childPlan: { endsAt: fact.endsAt } };
    case 'ShelterPlaced':
      return { ...state, placement: { placementId: fact.placementId, shelterId: fact.shelterId } };
    case 'ShelterLeft': {
      const { placement: _left, ...rest } = state;
      return rest;
    }
    case 'SharingStopped':
      return { ...state, sharingStoppedAt: fact.at };
    case 'SharingResumed': {
      const { sharingStoppedAt: _over, ...rest } = state;
      return rest;
    }
    case 'NeedsAssessed':
    case 'EmergencyAssistanceDelivered':
    case 'RecoveryPlanAgreed':
    case 'DeadlineMissed':
      return state;
  }
}
