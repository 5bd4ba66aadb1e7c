import type { CaseAccessEvent } from '@nrm/contracts/gateway';
import type { Gate } from '@nrm/contracts/roles';
import type { Speaker } from '@nrm/contracts/shared';
import { type Decider, refuse } from '@nrm/decider';

interface OnCase {
  readonly caseId: string;
  readonly at: string;
}

interface Consent {
  readonly gate: Gate;
  readonly purpose: string;
  readonly recipient: string;
  readonly until?: string | undefined;
}

interface Explanation {
  readonly language: string;
  readonly explainedHow: string;
  readonly givenBy: Speaker;
  readonly by: string;
}

export type CaseAccessCommand =
  | ({
      readonly type: 'AssignOfficers';
      readonly officers: readonly { readonly accountId: string; readonly organisationId: string }[];
      readonly by: string;
    } & OnCase)
  | ({ readonly type: 'EndAssignment'; readonly accountId: string; readonly by: string } & OnCase)
  | ({ readonly type: 'GiveConsents'; readonly consents: readonly Consent[] } & Explanation & OnCase)
  | ({ readonly type: 'RecordEntryConsent'; readonly consent: Consent } & Explanation & OnCase)
  | ({
      readonly type: 'WithdrawConsent';
      readonly gate: Gate;
      readonly withdrawnBy: Speaker;
      readonly by: string;
    } & OnCase)
  | ({ readonly type: 'NoteChildPath' } & OnCase)
  | ({ readonly type: 'EndChildPath' } & OnCase)
  | ({ readonly type: 'NoteGuardian' } & OnCase);

export interface CaseAccess {
  readonly officers: readonly string[];
  readonly gates: Readonly<Partial<Record<Gate, 'given' | 'withdrawn'>>>;
  readonly childPath: boolean;
  readonly guardian: boolean;
}

export const accessStream = (caseId: string): string => `access-${caseId}`;

/** Who works on a case, and the person's consent ledger. A withdrawal always works; only a new consent undoes it. */
export const caseAccess: Decider<CaseAccess, CaseAccessCommand, CaseAccessEvent> = {
  initial: { officers: [], gates: {}, childPath: false, guardian: false },
  decide(state, command) {
    const { caseId, at } = command;
    switch (command.type) {
      case 'AssignOfficers':
        return command.officers
          .filter(({ accountId }) => !state.officers.includes(accountId))
          .map((officer) => ({ type: 'OfficerAssigned', caseId, ...officer, assignedBy: command.by, at }));
      case 'EndAssignment':
        if (!state.officers.includes(command.accountId)) refuse('not-assigned');
        return [{ type: 'AssignmentEnded', caseId, accountId: command.accountId, endedBy: command.by, at }];
      case 'GiveConsents':
        refuseWrongSpeaker(state, command.givenBy);
        return command.consents.map((consent) => given(command, consent));
      case 'RecordEntryConsent':
        return state.gates.G1 ? [] : [given(command, command.consent)];
      case 'WithdrawConsent':
        if (state.gates[command.gate] === 'withdrawn') return [];
        return [
          {
            type: 'ConsentWithdrawn',
            caseId,
            gate: command.gate,
            withdrawnBy: command.withdrawnBy,
            recordedBy: command.by,
            at,
          },
        ];
      case 'NoteChildPath':
        return state.childPath ? [] : [{ type: 'ChildPathNoted', caseId, at }];
      case 'EndChildPath':
        return state.childPath ? [{ type: 'ChildPathEnded', caseId, at }] : [];
      case 'NoteGuardian':
        return state.guardian ? [] : [{ type: 'GuardianNoted', caseId, at }];
    }
  },
  evolve(state, fact) {
    switch (fact.type) {
      case 'OfficerAssigned':
        return { ...state, officers: [...state.officers, fact.accountId] };
      case 'AssignmentEnded':
        return { ...state, officers: state.officers.filter((accountId) => accountId !== fact.accountId) };
      case 'ConsentGiven':
        return { ...state, gates: { ...state.gates, [fact.gate]: 'given' } };
      case 'ConsentWithdrawn':
        return { ...state, gates: { ...state.gates, [fact.gate]: 'withdrawn' } };
      case 'ChildPathNoted':
        return { ...state, childPath: true };
      case 'ChildPathEnded':
        return { ...state, childPath: false };
      case 'GuardianNoted':
        return { ...state, guardian: true };
    }
  },
};

/** For a child the guardian consents, with the child's view; an adult speaks for themself. */
function refuseWrongSpeaker({ childPath, guardian }: CaseAccess, speaker: Speaker): void {
  if (childPath && (speaker === 'person' || !guardian)) refuse('consent-of-a-child-needs-guardian');
  if (!childPath && speaker === 'guardian') refuse('consent-is-the-persons-own');
}

function given(
  { caseId, at, language, explainedHow, givenBy, by }: Explanation & OnCase,
  { gate, purpose, recipient, until }: Consent,
): CaseAccessEvent {
  return {
    type: 'ConsentGiven',
    caseId,
    gate,
    purpose,
    recipient,
    language,
    explainedHow,
    givenBy,
    ...(until === undefined ? {} : { until }),
    recordedBy: by,
    at,
  };
}
