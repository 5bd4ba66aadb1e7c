import type { ProceedingEvent } from '@nrm/contracts/legal-remedy';
import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import { type DecideProceeding, proceeding } from './proceeding.ts';
import { at, caseId, id, otherCaseId, prosecutor, unionOfficer } from './samples.ts';

const given = specification(proceeding);
const proceedingId = id(601);

const register = {
  type: 'RegisterProceeding',
  proceedingId,
  route: 'criminal',
  caseIds: [caseId, otherCaseId],
  against: ['employer-1', 'guard-1'],
  againstState: false,
  jointAndSeveral: false,
  by: prosecutor,
  at,
} as const;
const registered: ProceedingEvent = {
  type: 'ProceedingRegistered',
  proceedingId,
  route: 'criminal',
  caseIds: [caseId, otherCaseId],
  against: ['employer-1', 'guard-1'],
  againstState: false,
  jointAndSeveral: false,
  filedBy: prosecutor.account,
  organisationId: prosecutor.organisation,
  at,
};
const setHearing = {
  type: 'SetHearing',
  proceedingId,
  hearingOn: '2026-09-01',
  remote: false,
  by: prosecutor,
  at,
} as const;
const hearingSet: ProceedingEvent = { type: 'HearingSet', proceedingId, hearingOn: '2026-09-01', remote: false, at };
const money = { minor: 4_300, currency: 'EUR' };
const verdicts = [
  { party: 'employer-1', charge: 'trafficking', verdict: 'acquitted' as const },
  { party: 'guard-1', charge: 'bodily-harm', verdict: 'convicted' as const },
];
const decide = (more: Partial<DecideProceeding> = {}): DecideProceeding => ({
  type: 'DecideProceeding',
  proceedingId,
  decidedBy: 'Sample District Court',
  decidedOn: '2026-10-01',
  outcome: 'verdicts',
  verdicts,
  sanctions: [],
  awards: [{ caseIds: [caseId], money }],
  by: prosecutor,
  at,
  ...more,
});
const decided: ProceedingEvent = {
  type: 'ProceedingDecided',
  proceedingId,
  decidedBy: 'Sample District Court',
  recordedBy: prosecutor.account,
  decidedOn: '2026-10-01',
  outcome: 'verdicts',
  verdicts,
  sanctions: [],
  awards: [{ caseIds: [caseId], money, owedBy: ['guard-1'] }],
  at,
};
const makeFinal = { type: 'MakeProceedingFinal', proceedingId, finalOn: '2026-12-01', by: prosecutor, at } as const;
const final: ProceedingEvent = { type: 'ProceedingBecameFinal', proceedingId, finalOn: '2026-12-01', at };

describe('Registering a proceeding', () => {
  it('names everyone it concerns', () => given().when(register).yields(registered));
  it('happens once', () => given(registered).when(register).isRefused('proceeding-already-open'));
});

describe('Setting a hearing', () => {
  it('needs a proceeding', () => given().when(setHearing).isRefused('proceeding-unknown'));
  it('may happen more than once', () => given(registered, hearingSet).when(setHearing).yields(hearingSet));
  it('may follow a decision', () => given(registered, decided).when(setHearing).yields(hearingSet));
  it('never follows a final one', () =>
    given(registered, decided, final).when(setHearing).isRefused('decision-already-final'));
});

describe('Deciding a proceeding', () => {
  it('is recorded by an officer for the court, with who owes the awards', () =>
    given(registered).when(decide()).yields(decided));
  it('needs a proceeding', () => given().when(decide()).isRefused('proceeding-unknown'));
  it('happens once', () => given(registered, decided).when(decide()).isRefused('proceeding-already-decided'));
  it('awards nothing to a case it does not concern', () =>
    given(registered)
      .when(decide({ awards: [{ caseIds: [id(9)], money }] }))
      .isRefused('case-not-in-proceeding'));
  it('judges nobody it is not against', () =>
    given(registered)
      .when(decide({ verdicts: [{ party: 'employer-2', charge: 'trafficking', verdict: 'convicted' }] }))
      .isRefused('party-not-in-proceeding'));
  it('punishes nobody it is not against', () =>
    given(registered)
      .when(decide({ sanctions: [{ party: 'employer-2', kind: 'fine', money }] }))
      .isRefused('party-not-in-proceeding'));
});

describe('Finality of a proceeding', () => {
  it('follows its decision', () => given(registered, decided).when(makeFinal).yields(final));
  it('never precedes it', () => given(registered).when(makeFinal).isRefused('proceeding-not-decided'));
  it('comes once', () => given(registered, decided, final).when(makeFinal).isRefused('decision-already-final'));
  it('needs a proceeding', () => given().when(makeFinal).isRefused('proceeding-unknown'));
});

describe('A proceeding of another organisation', () => {
  const stranger = unionOfficer;
  it('is decided by none of ours', () =>
    given(registered)
      .when(decide({ by: stranger }))
      .isRefused('not-your-proceeding'));
  it('gets no hearing from us', () =>
    given(registered)
      .when({ ...setHearing, by: stranger })
      .isRefused('not-your-proceeding'));
  it('does not become final through us', () =>
    given(registered, decided)
      .when({ ...makeFinal, by: stranger })
      .isRefused('not-your-proceeding'));
});
