import type { Gate } from '@nrm/contracts/roles';
import type { CaseFacts } from './case-facts.ts';
import { isTrained, type Viewer } from './viewer.ts';

/**
 * What ties an officer to a case. `any-case` is the coordinator's view over all open cases; `own-organisation` means
 * that the organisation referred the person; `mandated` that it holds a live mandate.
 */
export type Tie =
  | 'assigned'
  | 'own-referral'
  | 'own-organisation'
  | 'mandated'
  | 'award-awaits-board'
  | 'award-decided'
  | 'any-case';

/** All of it must hold. A cell with several grants needs one of them. */
export interface Grant {
  readonly ties: readonly Tie[];
  readonly consent: readonly Gate[];
  readonly trained: boolean;
}

export const when = (ties: Tie | readonly Tie[], ...consent: readonly Gate[]): Grant => ({
  ties: typeof ties === 'string' ? [ties] : ties,
  consent,
  trained: false,
});

/** The same grant, for officers whose training is valid. */
export const trained = (grant: Grant): Grant => ({ ...grant, trained: true });

const holds: Readonly<Record<Tie, (viewer: Viewer, facts: CaseFacts) => boolean>> = {
  assigned: ({ account }, { assigned }) => assigned.some((officer) => officer.account === account),
  'own-referral': ({ account }, { referredBy }) => referredBy === account,
  'own-organisation': ({ organisation }, { referringOrganisation }) => referringOrganisation === organisation,
  mandated: ({ organisation }, { mandatedOrganisations }) => mandatedOrganisations.includes(organisation),
  'award-awaits-board': ({ account }, { awaitsBoard, approvedBy }) => awaitsBoard || approvedBy.includes(account),
  'award-decided': (_, { awardDecided }) => awardDecided,
  'any-case': () => true,
};

/** A child enters the mechanism without a consent of their own; the guardian is informed. Every other gate needs one. */
const isOpen = (gate: Gate, { liveGates, childPath }: CaseFacts): boolean =>
  liveGates.includes(gate) || (gate === 'G1' && childPath);

export function isMet(grant: Grant, viewer: Viewer, facts: CaseFacts, today: string): boolean {
  return (
    grant.ties.every((tie) => holds[tie](viewer, facts)) &&
    grant.consent.every((gate) => isOpen(gate, facts)) &&
    (!grant.trained || isTrained(viewer, today))
  );
}
