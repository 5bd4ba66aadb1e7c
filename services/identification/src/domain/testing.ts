import type { Conclusion, IdentificationEvent } from '@nrm/contracts/identification';
import { profileOf } from '@nrm/country-profile';
import { specification } from '@nrm/decider/testing';
import type { CaseCommand, FactOf } from './case-command.ts';
import type { DecidingOfficer } from './officer.ts';
import { personCase } from './person-case.ts';

type Command<Type extends CaseCommand['type']> = Extract<CaseCommand, { readonly type: Type }>;

export const profile = profileOf('p029-model');
export const given = specification(personCase(profile));

export const caseId = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const incidentId = '7a0c5b1e-2d3f-4a6b-8c9d-0e1f2a3b4c5d';
const organisation = '1b2c3d4e-5f60-4718-89a0-b1c2d3e4f506';
/** A Monday. */
export const at = '2026-03-02T09:00:00.000Z';
export const today = '2026-03-02';
export const reasons = 'Wages were held back and the quarters were guarded.';

const officer = (number: number): DecidingOfficer & { readonly organisation: string } => ({
  account: `00000000-0000-4000-8000-00000000000${number}`,
  organisation,
  trainedUntil: '2027-12-31',
});
export const [referrer, screener, decider, otherDecider, thirdDecider, coordinator] = [
  officer(1),
  officer(2),
  officer(3),
  officer(4),
  officer(5),
  officer(6),
];

export const removalHoldId = 'b0000000-0000-4000-8000-000000000001';
export const prosecutionHoldId = 'b0000000-0000-4000-8000-000000000002';

const lastDay = (day: string) => `${day}T23:59:59.000Z`;
export const screeningClock = { deadline: 'screeningCompleted', dueAt: '2026-03-03T09:00:00.000Z' };
export const childScreeningClock = { deadline: 'screeningCompleted', dueAt: '2026-03-02T13:00:00.000Z' };
export const guardianClock = { deadline: 'guardianAppointed', dueAt: '2026-03-03T09:00:00.000Z' };
export const groundsClock = { deadline: 'reasonableGroundsDecided', dueAt: lastDay('2026-03-09') };
export const urgentGroundsClock = { deadline: 'reasonableGroundsDecided', dueAt: '2026-03-04T09:00:00.000Z' };
export const conclusiveClock = { deadline: 'conclusiveDecision', dueAt: lastDay('2026-07-15') };

type Changes<Type extends CaseCommand['type']> = Partial<Omit<Command<Type>, 'type'>>;
type Person = Command<'ReferPerson'>['person'];

export const refer = (person: Partial<Person> = {}): Command<'ReferPerson'> => ({
  type: 'ReferPerson',
  caseId,
  incidentId,
  person: {
    label: 'worker-01',
    ageStatus: 'adult',
    inCustody: false,
    consent: { givenBy: 'person', language: 'bn', explainedHow: 'Interpreter, alone' },
    person: {},
    ...person,
  },
  referrerType: 'union',
  by: referrer,
  removalHoldId,
  prosecutionHoldId,
  at,
});
export const screening = (
  indicators: Command<'CompleteScreening'>['indicators'],
  changes: Changes<'CompleteScreening'> = {},
): Command<'CompleteScreening'> => ({
  type: 'CompleteScreening',
  caseId,
  indicators,
  by: screener,
  at,
  today,
  ...changes,
});
export const decide = (
  decision: 'positive' | 'negative',
  changes: Changes<'DecideReasonableGrounds'> = {},
): Command<'DecideReasonableGrounds'> => ({
  type: 'DecideReasonableGrounds',
  caseId,
  decision,
  reasons,
  by: decider,
  at,
  today,
  ...changes,
});
export const confirmGrounds = (
  changes: Changes<'ConfirmReasonableGrounds'> = {},
): Command<'ConfirmReasonableGrounds'> => ({
  type: 'ConfirmReasonableGrounds',
  caseId,
  reasons,
  by: otherDecider,
  at,
  today,
  ...changes,
});
export const extend = (endsOn: string): Command<'ExtendReflection'> => ({
  type: 'ExtendReflection',
  caseId,
  endsOn,
  reasons,
  by: coordinator,
  at,
});
export const requestFinal = (requestedBy: 'person' | 'guardian' = 'person'): Command<'RequestFinalDecision'> => ({
  type: 'RequestFinalDecision',
  caseId,
  requestedBy,
  by: coordinator,
  at,
});
export const propose = (
  conclusion: Conclusion,
  changes: Changes<'ProposeConclusion'> = {},
): Command<'ProposeConclusion'> => ({
  type: 'ProposeConclusion',
  caseId,
  conclusion,
  reasons,
  by: decider,
  at,
  today,
  ...changes,
});
export const confirmConclusion = (changes: Changes<'ConfirmConclusion'> = {}): Command<'ConfirmConclusion'> => ({
  type: 'ConfirmConclusion',
  caseId,
  reasons,
  by: otherDecider,
  at,
  today,
  ...changes,
});
export const returnConclusion = (changes: Changes<'ReturnConclusion'> = {}): Command<'ReturnConclusion'> => ({
  type: 'ReturnConclusion',
  caseId,
  reasons,
  by: otherDecider,
  at,
  today,
  ...changes,
});
export const appointGuardian: Command<'AppointGuardian'> = {
  type: 'AppointGuardian',
  caseId,
  guardian: { name: 'G. Sample' },
  interim: false,
  by: coordinator,
  at,
};
export const verifyAge = (result: 'adult' | 'child'): Command<'VerifyAge'> => ({
  type: 'VerifyAge',
  caseId,
  result,
  reasons,
  by: coordinator,
  at,
});
export const lift = (holdId: string): Command<'LiftHold'> => ({
  type: 'LiftHold',
  caseId,
  holdId,
  reasons,
  by: coordinator,
  at,
});
export const requestHold = (holdId: string): Command<'RequestProsecutionHold'> => ({
  type: 'RequestProsecutionHold',
  caseId,
  holdId,
  at,
});

export const referred = (changes: Partial<FactOf<'ReferralSubmitted'>> = {}): IdentificationEvent => ({
  type: 'ReferralSubmitted',
  caseId,
  reference: 'K7M-2FQ-84',
  incidentId,
  referrerType: 'union',
  referredBy: referrer.account,
  referringOrganisation: organisation,
  ageStatus: 'adult',
  inCustody: false,
  entryConsent: { givenBy: 'person', language: 'bn', explainedHow: 'Interpreter, alone' },
  person: {},
  at,
  clocks: [screeningClock],
  ...changes,
});
export const removalHeld: IdentificationEvent = { type: 'RemovalHoldPlaced', caseId, holdId: removalHoldId, at };
export const prosecutionHeld = (holdId: string): IdentificationEvent => ({
  type: 'ProsecutionHoldRequested',
  caseId,
  holdId,
  at,
});
export const presumedChild: IdentificationEvent = {
  type: 'PresumedChildRecorded',
  caseId,
  at,
  clocks: [guardianClock],
};
export const guardianAppointed: IdentificationEvent = {
  type: 'GuardianAppointed',
  caseId,
  guardian: { name: 'G. Sample' },
  interim: false,
  appointedBy: coordinator.account,
  at,
};
export const ageVerified = (
  result: 'adult' | 'child',
  clocks: FactOf<'AgeVerified'>['clocks'] = [],
): IdentificationEvent => ({
  type: 'AgeVerified',
  caseId,
  result,
  reasons,
  verifiedBy: coordinator.account,
  at,
  clocks,
});
export const screened = (
  outcome: FactOf<'ScreeningCompleted'>['outcome'],
  clocks: FactOf<'ScreeningCompleted'>['clocks'] = [],
): IdentificationEvent => ({
  type: 'ScreeningCompleted',
  caseId,
  outcome,
  indicatorsPresent: outcome === 'possible' ? ['ILO-08'] : [],
  determination: { outcome },
  screenedBy: screener.account,
  occurredOn: today,
  at,
  clocks,
});
export const groundsProposed = (
  decision: 'positive' | 'negative',
  by: DecidingOfficer = decider,
): IdentificationEvent => ({
  type: 'ReasonableGroundsProposed',
  caseId,
  decision,
  reasons,
  proposedBy: by.account,
  at,
});
export const groundsDecided = (
  decision: 'positive' | 'negative',
  decidedBy: readonly DecidingOfficer[] = decision === 'positive' ? [decider] : [decider, otherDecider],
  clocks: FactOf<'ReasonableGroundsDecided'>['clocks'] = decision === 'positive' ? [conclusiveClock] : [],
): IdentificationEvent => ({
  type: 'ReasonableGroundsDecided',
  caseId,
  decision,
  reasons,
  decidedBy: decidedBy.map(({ account }) => account),
  at,
  clocks,
});
export const reflecting = (endsOn = '2026-04-16'): IdentificationEvent => ({
  type: 'ReflectionPeriodStarted',
  caseId,
  startsOn: today,
  endsOn,
  at,
});
export const extended = (endsOn: string, dueOn: string): IdentificationEvent => ({
  type: 'ReflectionPeriodExtended',
  caseId,
  endsOn,
  reasons,
  by: coordinator.account,
  at,
  clocks: [{ deadline: 'conclusiveDecision', dueAt: lastDay(dueOn) }],
});
export const finalRequested = (requestedBy: 'person' | 'guardian' = 'person'): IdentificationEvent => ({
  type: 'FinalDecisionRequested',
  caseId,
  requestedBy,
  recordedBy: coordinator.account,
  at,
});
export const proposed = (conclusion: Conclusion, by: DecidingOfficer = decider): IdentificationEvent => ({
  type: 'ConclusionProposed',
  caseId,
  conclusion,
  reasons,
  proposedBy: by.account,
  at,
});
export const returned: IdentificationEvent = {
  type: 'ConclusionReturned',
  caseId,
  reasons,
  returnedBy: otherDecider.account,
  at,
};
export const completed = (
  conclusion: Conclusion,
  decidedBy: readonly DecidingOfficer[] = [decider, otherDecider],
): IdentificationEvent => ({
  type: 'FullAssessmentCompleted',
  caseId,
  conclusion,
  reasons,
  decidedBy: decidedBy.map(({ account }) => account),
  at,
});

/** A case with a positive first decision, in its reflection period. */
export const inReflection: readonly IdentificationEvent[] = [
  referred(),
  removalHeld,
  screened('possible'),
  groundsDecided('positive'),
  reflecting(),
];
/** The same for a child, without a guardian yet. */
export const childInReflection: readonly IdentificationEvent[] = [
  referred({ ageStatus: 'child' }),
  removalHeld,
  presumedChild,
  screened('possible'),
  groundsDecided('positive'),
  reflecting('2026-05-31'),
];
