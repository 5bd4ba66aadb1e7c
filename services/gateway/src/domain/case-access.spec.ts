import type { CaseAccessEvent } from '@nrm/contracts/gateway';
import type { Speaker } from '@nrm/contracts/shared';
import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import { caseAccess } from './case-access.ts';

const given = specification(caseAccess);
const caseId = 'case';
const at = '2026-03-02T09:00:00.000Z';
const words = { language: 'bn', explainedHow: 'Interpreter', by: 'caseworker' } as const;
const consent = { gate: 'G3', purpose: 'Care', recipient: 'Shelter' } as const;

const assign = (...accountIds: readonly string[]) =>
  ({
    type: 'AssignOfficers',
    caseId,
    officers: accountIds.map((accountId) => ({ accountId, organisationId: 'ours' })),
    by: 'coordinator',
    at,
  }) as const;
const assigned = (accountId: string): CaseAccessEvent => ({
  type: 'OfficerAssigned',
  caseId,
  accountId,
  organisationId: 'ours',
  assignedBy: 'coordinator',
  at,
});
const give = (givenBy: Speaker) =>
  ({ type: 'GiveConsents', caseId, consents: [consent], givenBy, ...words, at }) as const;
const gave = (givenBy: Speaker, gate: 'G1' | 'G3' = 'G3'): CaseAccessEvent => ({
  type: 'ConsentGiven',
  caseId,
  ...consent,
  gate,
  language: 'bn',
  explainedHow: 'Interpreter',
  givenBy,
  recordedBy: 'caseworker',
  at,
});
const withdraw = (gate: 'G1' | 'G3' = 'G3') =>
  ({ type: 'WithdrawConsent', caseId, gate, withdrawnBy: 'person', by: 'caseworker', at }) as const;
const withdrew = (gate: 'G1' | 'G3' = 'G3'): CaseAccessEvent => ({
  type: 'ConsentWithdrawn',
  caseId,
  gate,
  withdrawnBy: 'person',
  recordedBy: 'caseworker',
  at,
});
const enter = {
  type: 'RecordEntryConsent',
  caseId,
  consent: { ...consent, gate: 'G1' },
  givenBy: 'person',
  ...words,
  at,
} as const;
const child: CaseAccessEvent = { type: 'ChildPathNoted', caseId, at };
const guardian: CaseAccessEvent = { type: 'GuardianNoted', caseId, at };
const adult: CaseAccessEvent = { type: 'ChildPathEnded', caseId, at };

describe('Assigning officers', () => {
  it('skips those who work on the case already', () =>
    given(assigned('one')).when(assign('one', 'two')).yields(assigned('two')));
  it('ends for who works on it', () =>
    given(assigned('one'))
      .when({ type: 'EndAssignment', caseId, accountId: 'one', by: 'coordinator', at })
      .yields({ type: 'AssignmentEnded', caseId, accountId: 'one', endedBy: 'coordinator', at }));
  it('does not end for who does not', () =>
    given().when({ type: 'EndAssignment', caseId, accountId: 'one', by: 'coordinator', at }).isRefused('not-assigned'));
});

describe('Consent', () => {
  it('is the adult’s own', () => {
    given().when(give('person')).yields(gave('person'));
    given().when(give('guardian')).isRefused('consent-is-the-persons-own');
  });
  it('of a child is the guardian’s, once there is one', () => {
    given(child, guardian).when(give('guardian')).yields(gave('guardian'));
    given(child).when(give('guardian')).isRefused('consent-of-a-child-needs-guardian');
    given(child, guardian).when(give('person')).isRefused('consent-of-a-child-needs-guardian');
  });
  it('is the person’s own again once found to be an adult', () =>
    given(child, guardian, adult).when(give('person')).yields(gave('person')));
});

describe('Withdrawing', () => {
  it('ends a consent', () => given(gave('person')).when(withdraw()).yields(withdrew()));
  it('works where nothing was given', () => given().when(withdraw()).yields(withdrew()));
  it('works for a child without a guardian', () => given(child).when(withdraw()).yields(withdrew()));
  it('twice changes nothing', () => given(gave('person'), withdrew()).when(withdraw()).changesNothing());
  it('can be followed by a new consent', () =>
    given(gave('person'), withdrew()).when(give('person')).yields(gave('person')));
});

describe('The entry consent of a referral', () => {
  it('opens the ledger', () => given().when(enter).yields(gave('person', 'G1')));
  it('that comes late never revives a withdrawn consent', () => given(withdrew('G1')).when(enter).changesNothing());
  it('is recorded once', () => given(gave('person', 'G1')).when(enter).changesNothing());
});
