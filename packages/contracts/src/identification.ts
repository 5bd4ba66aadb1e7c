import { z } from 'zod';
import { marked } from './sensitivity.ts';
import {
  AccountId,
  CaseId,
  Clocks,
  Day,
  DeadlineMissed,
  fact,
  IncidentId,
  Instant,
  Label,
  Language,
  OrganisationId,
  PartyLabel,
  Reasons,
  ShortText,
  Speaker,
  Text,
} from './shared.ts';

export const PartyRole = z.enum([
  'employer',
  'recruiter',
  'labour_provider',
  'overseer',
  'guard',
  'transporter',
  'landlord',
  'buyer',
  'public_authority',
  'other',
]);

/** Someone who may answer for what was done: in the incident, never in a person's identity. */
export const Party = z.object({
  label: Label,
  role: PartyRole,
  owesWages: z.boolean().default(false),
  name: marked('employment', ShortText).optional(),
});
export type Party = z.infer<typeof Party>;

export const ReferrerType = z.enum([
  'police',
  'labour_inspector',
  'union',
  'ngo',
  'prosecutor',
  'shelter_provider',
  'coordinator',
  'other',
]);
export type ReferrerType = z.infer<typeof ReferrerType>;

export const AgeStatus = z.enum(['adult', 'child', 'uncertain']);
export type AgeStatus = z.infer<typeof AgeStatus>;

/** What is known of the person. Every member is optional: nobody has to give a name. */
export const PersonDetails = z.object({
  alias: ShortText.optional(),
  name: ShortText.optional(),
  bornOn: Day.optional(),
  sex: z.string().max(40).optional(),
  citizenship: z.string().max(40).optional(),
  languages: z.array(Language).max(10).optional(),
});
export type PersonDetails = z.infer<typeof PersonDetails>;

const incidentFields = {
  kind: z.enum(['farm', 'factory', 'construction', 'household', 'vessel', 'mine', 'hospitality', 'recruiter', 'other']),
  sectorIsic: z
    .string()
    .regex(/^[A-U]$/, 'Use one letter A to U of the ISIC sections.')
    .optional(),
  place: marked('location', ShortText).optional(),
  discoveredOn: Day,
  terms: marked('employment', z.record(z.string().max(60), z.union([z.string().max(400), z.number()]))).optional(),
};

export const IncidentEvent = z.discriminatedUnion('type', [
  fact('IncidentOpened', {
    incidentId: IncidentId,
    ...incidentFields,
    parties: z.array(Party),
    openedBy: AccountId,
    organisationId: OrganisationId,
    at: Instant,
  }),
  fact('LiablePartyAdded', { incidentId: IncidentId, party: Party, addedBy: AccountId, at: Instant }),
]);
export type IncidentEvent = z.infer<typeof IncidentEvent>;

export const ScreeningOutcome = z.enum(['possible', 'no_indicators', 'incomplete']);
export const ReasonableGrounds = z.enum(['positive', 'negative']);
export const Conclusion = z.enum(['confirmed_trafficked', 'confirmed_forced_labour', 'not_confirmed']);
export type Conclusion = z.infer<typeof Conclusion>;

export const EntryConsent = z.strictObject({
  givenBy: z.union([Speaker, z.literal('not-needed')]),
  language: Language,
  explainedHow: ShortText,
});

export const IdentificationEvent = z.discriminatedUnion('type', [
  fact('ReferralSubmitted', {
    caseId: CaseId,
    /** Short reference that people read aloud, such as `K7M-2FQ-84`. */
    reference: z.string(),
    incidentId: IncidentId,
    referrerType: ReferrerType,
    referredBy: AccountId,
    referringOrganisation: OrganisationId,
    ageStatus: AgeStatus,
    inCustody: z.boolean(),
    entryConsent: EntryConsent,
    person: marked('identity', PersonDetails),
    contact: marked('location', Text).optional(),
    employment: marked('employment', z.object({ from: Day.optional(), to: Day.optional() })).optional(),
    account: marked('testimony', Text).optional(),
    at: Instant,
    clocks: Clocks,
  }),
  fact('RemovalHoldPlaced', { caseId: CaseId, holdId: z.uuid(), at: Instant }),
  fact('ProsecutionHoldRequested', { caseId: CaseId, holdId: z.uuid(), at: Instant }),
  fact('HoldLifted', {
    caseId: CaseId,
    holdId: z.uuid(),
    reasons: marked('legal', Reasons),
    by: AccountId,
    at: Instant,
  }),
  fact('PresumedChildRecorded', { caseId: CaseId, at: Instant, clocks: Clocks }),
  fact('GuardianAppointed', {
    caseId: CaseId,
    guardian: marked('identity', z.object({ name: ShortText, organisation: ShortText.optional() })),
    interim: z.boolean(),
    appointedBy: AccountId,
    at: Instant,
  }),
  fact('AgeVerified', {
    caseId: CaseId,
    result: z.enum(['adult', 'child']),
    reasons: marked('identity', Reasons),
    verifiedBy: AccountId,
    at: Instant,
    clocks: Clocks,
  }),
  fact('ScreeningCompleted', {
    caseId: CaseId,
    outcome: ScreeningOutcome,
    indicatorsPresent: marked('testimony', z.array(z.string())),
    /** The explained determination as it stood when the answers were given. */
    determination: marked('testimony', z.record(z.string(), z.unknown())),
    remarks: marked('testimony', Text).optional(),
    screenedBy: AccountId,
    occurredOn: Day,
    at: Instant,
    clocks: Clocks,
  }),
  fact('ReasonableGroundsProposed', {
    caseId: CaseId,
    decision: ReasonableGrounds,
    reasons: marked('legal', Reasons),
    proposedBy: AccountId,
    at: Instant,
  }),
  fact('ReasonableGroundsDecided', {
    caseId: CaseId,
    decision: ReasonableGrounds,
    reasons: marked('legal', Reasons),
    decidedBy: z.array(AccountId).min(1),
    at: Instant,
    clocks: Clocks,
  }),
  fact('ReflectionPeriodStarted', { caseId: CaseId, startsOn: Day, endsOn: Day, at: Instant }),
  fact('ReflectionPeriodExtended', {
    caseId: CaseId,
    endsOn: Day,
    reasons: marked('legal', Reasons),
    by: AccountId,
    at: Instant,
    clocks: Clocks,
  }),
  fact('FinalDecisionRequested', { caseId: CaseId, requestedBy: Speaker, recordedBy: AccountId, at: Instant }),
  fact('ConclusionProposed', {
    caseId: CaseId,
    conclusion: Conclusion,
    reasons: marked('legal', Reasons),
    proposedBy: AccountId,
    at: Instant,
  }),
  fact('ConclusionReturned', { caseId: CaseId, reasons: marked('legal', Reasons), returnedBy: AccountId, at: Instant }),
  fact('FullAssessmentCompleted', {
    caseId: CaseId,
    conclusion: Conclusion,
    reasons: marked('legal', Reasons),
    decidedBy: z.array(AccountId).min(2),
    at: Instant,
  }),
  DeadlineMissed,
]);
export type IdentificationEvent = z.infer<typeof IdentificationEvent>;

// What comes through the door.

export const PartyBody = z.strictObject({
  label: PartyLabel,
  role: PartyRole,
  owesWages: z.boolean().optional(),
  name: ShortText.optional(),
});

export const IncidentBody = z.strictObject({
  ...incidentFields,
  place: ShortText.optional(),
  terms: z.record(z.string().max(60), z.union([z.string().max(400), z.number()])).optional(),
  liableParties: z.array(PartyBody).max(100).default([]),
});

export const ReferredPerson = z.strictObject({
  /** The caller's own label for this person, given back beside the new case. */
  label: Label,
  ageStatus: AgeStatus,
  inCustody: z.boolean().default(false),
  consent: EntryConsent,
  person: z.strictObject(PersonDetails.shape).default({}),
  contact: Text.optional(),
  employedFrom: Day.optional(),
  employedTo: Day.optional(),
  account: Text.optional(),
});
export type ReferredPerson = z.infer<typeof ReferredPerson>;

export const ReferralBody = z
  .strictObject({
    incident: IncidentBody.optional(),
    incidentId: IncidentId.optional(),
    people: z.array(ReferredPerson).min(1).max(1_000),
  })
  .refine(({ incident, incidentId }) => (incident === undefined) !== (incidentId === undefined), {
    error: 'Describe a new incident in "incident", or name a known one in "incidentId": exactly one of the two.',
    path: ['incident'],
  })
  .refine(({ people }) => new Set(people.map(({ label }) => label)).size === people.length, {
    error: 'Each person needs a label of their own.',
    path: ['people'],
  });

export const ReferralAnswer = z.object({
  incidentId: IncidentId,
  cases: z.array(z.object({ label: Label, caseId: CaseId, reference: z.string() })),
});

const Answer3 = z.enum(['yes', 'no', 'unknown']);

export const ScreeningBody = z.strictObject({
  /** Answers by code of the eleven ILO indicators; one left out counts as unknown. */
  indicators: z.partialRecord(
    z.enum([
      'ILO-01',
      'ILO-02',
      'ILO-03',
      'ILO-04',
      'ILO-05',
      'ILO-06',
      'ILO-07',
      'ILO-08',
      'ILO-09',
      'ILO-10',
      'ILO-11',
    ]),
    Answer3,
  ),
  /** The three questions of the forced-labour test (Forced Labour Convention, 1930 (No. 29), art. 2(1)). */
  forcedLabour: z
    .strictObject({
      workOrService: Answer3.optional(),
      menaceOfPenalty: Answer3.optional(),
      involuntariness: Answer3.optional(),
    })
    .optional(),
  interviewedAlone: z.literal(true, { error: 'Interview the person alone before you screen.' }),
  interpreterIndependent: z.literal(true, { error: 'Use an interpreter who does not come from the site.' }),
  occurredOn: Day.optional(),
  remarks: Text.optional(),
});

export const ReasonableGroundsBody = z.strictObject({ decision: ReasonableGrounds, reasons: Reasons });
export const ConfirmationBody = z.strictObject({ reasons: Reasons });
export const GuardianBody = z.strictObject({
  name: ShortText,
  organisation: ShortText.optional(),
  interim: z.boolean().default(false),
  linkedToExploiter: z.literal(false, { error: 'A guardian must have no link to an exploiter.' }),
});
export const AgeBody = z.strictObject({ result: z.enum(['adult', 'child']), reasons: Reasons });
export const ExtensionBody = z.strictObject({ endsOn: Day, reasons: Reasons });
export const FinalDecisionRequestBody = z.strictObject({ requestedBy: Speaker });
export const ConclusionBody = z.strictObject({ conclusion: Conclusion, reasons: Reasons });
export const LiftHoldBody = z.strictObject({ reasons: Reasons });

/** A case as identification keeps it; the gateway leaves out what the reader may not see. */
export const IdentificationFile = z.object({
  caseId: CaseId,
  revision: z.int(),
  reference: z.string(),
  incidentId: IncidentId,
  status: z.string(),
  childPath: z.boolean(),
  ageStatus: AgeStatus,
  person: marked('identity', PersonDetails),
  contact: marked('location', Text).optional(),
  employment: marked('employment', z.object({ from: Day.optional(), to: Day.optional() })).optional(),
  account: marked('testimony', Text).optional(),
  guardian: marked('identity', z.object({ name: ShortText, organisation: ShortText.optional() })).optional(),
  screening: z
    .object({
      outcome: ScreeningOutcome,
      occurredOn: Day,
      indicatorsPresent: marked('testimony', z.array(z.string())),
      determination: marked('testimony', z.record(z.string(), z.unknown())),
    })
    .optional(),
  reasonableGrounds: z
    .object({ decision: ReasonableGrounds, decidedAt: Instant, reasons: marked('legal', z.string()) })
    .optional(),
  reflection: z.object({ startsOn: Day, endsOn: Day }).optional(),
  conclusion: z.object({ conclusion: Conclusion, decidedAt: Instant, reasons: marked('legal', z.string()) }).optional(),
  holds: z.array(z.object({ holdId: z.uuid(), kind: z.enum(['removal', 'prosecution']), live: z.boolean() })),
});
export type IdentificationFile = z.infer<typeof IdentificationFile>;

export const IncidentFile = z.object({
  incidentId: IncidentId,
  revision: z.int(),
  kind: z.string(),
  sectorIsic: z.string().optional(),
  place: marked('location', z.string()).optional(),
  discoveredOn: Day,
  terms: marked('employment', z.record(z.string(), z.union([z.string(), z.number()]))).optional(),
  parties: z.array(Party),
});
export type IncidentFile = z.infer<typeof IncidentFile>;
