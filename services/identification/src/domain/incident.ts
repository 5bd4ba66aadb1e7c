import type { IncidentEvent, Party } from '@nrm/contracts/identification';
import { type Decider, refuse } from '@nrm/decider';

type IncidentOpened = Extract<IncidentEvent, { type: 'IncidentOpened' }>;
type Described = Pick<IncidentOpened, 'kind' | 'sectorIsic' | 'place' | 'discoveredOn' | 'terms'>;
type NamedParty = Omit<Party, 'owesWages'> & { readonly owesWages?: boolean | undefined };

export interface OpenIncident {
  readonly type: 'OpenIncident';
  readonly incidentId: string;
  readonly incident: Described;
  readonly liableParties: readonly NamedParty[];
  readonly by: { readonly account: string; readonly organisation: string };
  readonly at: string;
}

export interface AddParty {
  readonly type: 'AddParty';
  readonly incidentId: string;
  readonly party: NamedParty;
  readonly by: { readonly account: string };
  readonly at: string;
}

export type IncidentCommand = OpenIncident | AddParty;

export type Incident =
  | { readonly status: 'unopened' }
  | { readonly status: 'open'; readonly partyLabels: readonly string[] };

/** Where people were found and who may answer for it: never who was harmed, nor how many. */
export const incident: Decider<Incident, IncidentCommand, IncidentEvent> = {
  initial: { status: 'unopened' },
  decide(state, command) {
    switch (command.type) {
      case 'OpenIncident':
        return open(state, command);
      case 'AddParty':
        return addParty(state, command);
    }
  },
  evolve(state, fact) {
    switch (fact.type) {
      case 'IncidentOpened':
        return { status: 'open', partyLabels: fact.parties.map(({ label }) => label) };
      case 'LiablePartyAdded':
        return state.status === 'open' ? { ...state, partyLabels: [...state.partyLabels, fact.party.label] } : state;
    }
  },
};

function open(state: Incident, command: OpenIncident): IncidentEvent[] {
  const { incidentId, incident: described, liableParties, by, at } = command;
  if (state.status === 'open') refuse('incident-already-open');
  const labels = liableParties.map(({ label }) => label);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice !== undefined) refuse('party-label-taken', twice);
  return [
    {
      type: 'IncidentOpened',
      incidentId,
      ...described,
      parties: liableParties.map(asParty),
      openedBy: by.account,
      organisationId: by.organisation,
      at,
    },
  ];
}

function addParty(state: Incident, { incidentId, party, by, at }: AddParty): IncidentEvent[] {
  if (state.status === 'unopened') refuse('incident-unknown');
  if (state.partyLabels.includes(party.label)) refuse('party-label-taken', party.label);
  return [{ type: 'LiablePartyAdded', incidentId, party: asParty(party), addedBy: by.account, at }];
}

/** Nobody is held to owe wages unless the referrer says so. */
const asParty = ({ owesWages = false, ...party }: NamedParty): Party => ({ ...party, owesWages });
