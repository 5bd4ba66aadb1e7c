import type { Envelope } from '@nrm/contracts/envelope';
import { type IdentificationEvent, IdentificationFile } from '@nrm/contracts/identification';
import { describe, expect, it } from 'vitest';
import { identificationFile } from './identification-file.ts';

const caseId = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const incidentId = '7a0c5b1e-2d3f-4a6b-8c9d-0e1f2a3b4c5d';
const holdId = 'b0000000-0000-4000-8000-000000000001';
const [one, two] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
const at = '2026-03-02T09:00:00.000Z';
const reasons = 'Wages were held back and the quarters were guarded.';

const referral: IdentificationEvent = {
  type: 'ReferralSubmitted',
  caseId,
  reference: 'K7M-2FQ-84',
  incidentId,
  referrerType: 'union',
  referredBy: one,
  referringOrganisation: one,
  ageStatus: 'uncertain',
  inCustody: false,
  entryConsent: { givenBy: 'not-needed', language: 'bn', explainedHow: 'Interpreter' },
  person: { alias: 'Sample' },
  at,
};
const removalHeld: IdentificationEvent = { type: 'RemovalHoldPlaced', caseId, holdId, at };
const screened = (outcome: 'possible' | 'no_indicators' | 'incomplete'): IdentificationEvent => ({
  type: 'ScreeningCompleted',
  caseId,
  outcome,
  indicatorsPresent: [],
  determination: { outcome },
  screenedBy: one,
  occurredOn: '2026-03-02',
  at,
});
const groundsProposed: IdentificationEvent = {
  type: 'ReasonableGroundsProposed',
  caseId,
  decision: 'negative',
  reasons,
  proposedBy: one,
  at,
};
const groundsDecided = (decision: 'positive' | 'negative'): IdentificationEvent => ({
  type: 'ReasonableGroundsDecided',
  caseId,
  decision,
  reasons,
  decidedBy: [one],
  at,
});
const reflecting: IdentificationEvent = {
  type: 'ReflectionPeriodStarted',
  caseId,
  startsOn: '2026-03-02',
  endsOn: '2026-05-31',
  at,
};
const extended: IdentificationEvent = {
  type: 'ReflectionPeriodExtended',
  caseId,
  endsOn: '2026-06-30',
  reasons,
  by: one,
  at,
};
const proposed: IdentificationEvent = {
  type: 'ConclusionProposed',
  caseId,
  conclusion: 'confirmed_trafficked',
  reasons,
  proposedBy: one,
  at,
};
const returned: IdentificationEvent = { type: 'ConclusionReturned', caseId, reasons, returnedBy: two, at };
const completed: IdentificationEvent = {
  type: 'FullAssessmentCompleted',
  caseId,
  conclusion: 'confirmed_trafficked',
  reasons,
  decidedBy: [one, two],
  at,
};
const lifted: IdentificationEvent = { type: 'HoldLifted', caseId, holdId, reasons, by: one, at };
const ageVerified = (result: 'adult' | 'child'): IdentificationEvent => ({
  type: 'AgeVerified',
  caseId,
  result,
  reasons,
  verifiedBy: one,
  at,
});
const guardian: IdentificationEvent = {
  type: 'GuardianAppointed',
  caseId,
  guardian: { name: 'G. Sample' },
  interim: true,
  appointedBy: one,
  at,
};
const presumed: IdentificationEvent = { type: 'PresumedChildRecorded', caseId, at };
const missed: IdentificationEvent = { type: 'DeadlineMissed', caseId, deadline: 'guardianAppointed', dueAt: at, at };

const rowOf = (...facts: readonly IdentificationEvent[]) =>
  facts.reduce<IdentificationFile | undefined>(
    (row, data, index) => identificationFile.fold(row, { data, revision: index + 1 } as Envelope<IdentificationEvent>),
    undefined,
  );

describe('The status of a case', () => {
  it.each([
    ['referred', []],
    ['screening', [screened('incomplete')]],
    ['screened_no_indicators', [screened('no_indicators')]],
    ['screened_possible', [screened('incomplete'), screened('possible')]],
    ['rg_pending', [screened('possible'), groundsProposed]],
    ['rg_negative', [screened('possible'), groundsProposed, groundsDecided('negative')]],
    ['rg_positive', [screened('possible'), groundsDecided('positive'), reflecting]],
    ['full_assessment', [screened('possible'), groundsDecided('positive'), reflecting, proposed]],
    ['rg_positive', [screened('possible'), groundsDecided('positive'), reflecting, proposed, returned]],
    ['confirmed_trafficked', [groundsDecided('positive'), reflecting, proposed, completed, lifted]],
  ] as const)('is %s', (status, facts) => expect(rowOf(referral, ...facts)?.status).toBe(status));
});

describe('The file of a case', () => {
  const whole = rowOf(
    referral,
    removalHeld,
    presumed,
    guardian,
    screened('possible'),
    groundsDecided('positive'),
    reflecting,
    extended,
    missed,
    proposed,
    completed,
    lifted,
  );

  it('holds what was found and decided', () =>
    expect(whole).toEqual({
      caseId,
      revision: 12,
      reference: 'K7M-2FQ-84',
      incidentId,
      status: 'confirmed_trafficked',
      childPath: true,
      ageStatus: 'uncertain',
      person: { alias: 'Sample' },
      guardian: { name: 'G. Sample' },
      screening: {
        outcome: 'possible',
        occurredOn: '2026-03-02',
        indicatorsPresent: [],
        determination: { outcome: 'possible' },
      },
      reasonableGrounds: { decision: 'positive', decidedAt: at, reasons },
      reflection: { startsOn: '2026-03-02', endsOn: '2026-06-30' },
      conclusion: { conclusion: 'confirmed_trafficked', decidedAt: at, reasons },
      holds: [{ holdId, kind: 'removal', live: false }],
    }));
  it('is what the contract promises', () => expect(IdentificationFile.parse(whole)).toEqual(whole));
  it('leaves the child path with a person found to be adult', () =>
    expect(rowOf(referral, presumed, ageVerified('adult'))).toMatchObject({ childPath: false, ageStatus: 'adult' }));
  it('stays on it with a person found to be a child', () =>
    expect(rowOf(referral, presumed, ageVerified('child'))).toMatchObject({ childPath: true, ageStatus: 'child' }));
  it('tells a hold on prosecution from one on removal', () =>
    expect(rowOf(referral, removalHeld, { type: 'ProsecutionHoldRequested', caseId, holdId: two, at })?.holds).toEqual([
      { holdId, kind: 'removal', live: true },
      { holdId: two, kind: 'prosecution', live: true },
    ]));
});
