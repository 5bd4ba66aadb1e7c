import { z } from 'zod';
import { marked } from './sensitivity.ts';
import {
  AccountId,
  Authority,
  CaseId,
  Clocks,
  Day,
  DeadlineMissed,
  fact,
  IncidentId,
  Instant,
  Label,
  Language,
  Money,
  OrganisationId,
  PartyLabel,
  Reasons,
  ShortText,
  Speaker,
  Text,
} from './shared.ts';

/** The four routes run side by side; the end of one ends no other. `civil` and `labour` share one. */
export const Route = z.enum(['criminal', 'labour', 'civil', 'administrative', 'international']);
export type Route = z.infer<typeof Route>;

export const MandateScope = z.enum(['claim', 'settle', 'represent', 'international', 'receive-information']);
export type MandateScope = z.infer<typeof MandateScope>;
export const Verdict = z.strictObject({
  party: Label,
  charge: z.string().min(1).max(80),
  verdict: z.enum(['convicted', 'acquitted', 'discontinued']),
});
export type Verdict = z.infer<typeof Verdict>;
export const Sanction = z.strictObject({
  party: Label,
  kind: z.enum(['imprisonment', 'fine', 'closure', 'licence-withdrawal', 'confiscation', 'debarment', 'other']),
  months: z.int().nonnegative().optional(),
  suspendedMonths: z.int().nonnegative().optional(),
  money: Money.optional(),
});
export type Sanction = z.infer<typeof Sanction>;
export const Outcome = z.enum([
  'granted',
  'granted-in-part',
  'dismissed',
  'violation',
  'no-violation',
  'settled',
  'verdicts',
]);
export type Outcome = z.infer<typeof Outcome>;

export const NonPunishmentOutcome = z.enum(['positive', 'positive_in_part', 'undetermined', 'negative']);
export type NonPunishmentOutcome = z.infer<typeof NonPunishmentOutcome>;

/** Where identification stands, as far as non-punishment asks: it applies from suspicion on. */
export const VictimStatus = z.enum(['suspected', 'reasonable_grounds', 'confirmed', 'refused_pending_reconsideration']);
export type VictimStatus = z.infer<typeof VictimStatus>;

/** How far the authority has gone against the person. */
export const HeldStage = z.enum(['suspected', 'detained', 'charged', 'convicted', 'fined', 'other']);

export const AllegedAct = z.object({
  actId: z.string(),
  category: z.string(),
  authority: Authority,
  stage: HeldStage,
  occurredFrom: Day.optional(),
  occurredTo: Day.optional(),
  note: Text.optional(),
});
export type AllegedAct = z.infer<typeof AllegedAct>;

export const RemedyEvent = z.discriminatedUnion('type', [
  fact('RemedyFileOpened', { caseId: CaseId, at: Instant, clocks: Clocks }),
  /** What identification decided, kept for the assessments here; `since` is the hour of that decision. */
  fact('VictimStatusNoted', { caseId: CaseId, status: VictimStatus, since: Instant, at: Instant }),
  fact('LegalInformationGiven', {
    caseId: CaseId,
    language: Language,
    explainedHow: ShortText,
    givenBy: AccountId,
    occurredOn: Day,
    at: Instant,
  }),
  fact('MandateGranted', {
    caseId: CaseId,
    mandateId: z.uuid(),
    organisationId: OrganisationId,
    scope: z.array(MandateScope).min(1),
    grantedBy: Speaker,
    until: Day.optional(),
    recordedBy: AccountId,
    at: Instant,
  }),
  fact('MandateRevoked', { caseId: CaseId, mandateId: z.uuid(), recordedBy: AccountId, at: Instant }),
  fact('ProceedingOpened', {
    caseId: CaseId,
    proceedingId: z.uuid(),
    route: Route,
    against: z.array(Label),
    againstState: z.boolean(),
    jointAndSeveral: z.boolean(),
    filedBy: AccountId,
    filedOn: Day.optional(),
    at: Instant,
  }),
  fact('HearingScheduled', {
    caseId: CaseId,
    proceedingId: z.uuid(),
    hearingOn: Day,
    remote: z.boolean(),
    at: Instant,
  }),
  fact('DecisionIssued', {
    caseId: CaseId,
    proceedingId: z.uuid(),
    route: Route,
    decidedBy: ShortText,
    recordedBy: AccountId,
    decidedOn: Day,
    outcome: Outcome,
    verdicts: z.array(Verdict),
    at: Instant,
  }),
  fact('CourtAwardMade', {
    caseId: CaseId,
    proceedingId: z.uuid(),
    awardId: z.uuid(),
    route: Route,
    money: marked('compensation', Money),
    /** Labels of the parties who owe it, or `state`. */
    owedBy: z.array(Label),
    decidedOn: Day,
    at: Instant,
  }),
  fact('DecisionFinal', { caseId: CaseId, proceedingId: z.uuid(), finalOn: Day, at: Instant }),
  fact('AllegedActRecorded', {
    caseId: CaseId,
    act: marked('alleged-acts', AllegedAct),
    /** The assessment that was open when the act was recorded, or was opened by it. */
    assessmentId: z.uuid(),
    recordedBy: AccountId,
    at: Instant,
  }),
  fact('NonPunishmentAssessmentOpened', {
    caseId: CaseId,
    assessmentId: z.uuid(),
    at: Instant,
    clocks: Clocks,
  }),
  fact('NonPunishmentAssessed', {
    caseId: CaseId,
    assessmentId: z.uuid(),
    result: NonPunishmentOutcome,
    determination: marked('alleged-acts', z.record(z.string(), z.unknown())),
    reasons: marked('alleged-acts', Reasons),
    /** The acts whose result stands; one left undetermined is assessed again. Left out, all of them stand. */
    settledActs: marked('alleged-acts', z.array(z.string())).optional(),
    assessedBy: AccountId,
    at: Instant,
  }),
  fact('RecordRepairRequested', {
    caseId: CaseId,
    repairId: z.uuid(),
    actId: marked('alleged-acts', z.string()),
    authority: marked('alleged-acts', Authority),
    ask: marked('alleged-acts', z.string()),
    at: Instant,
    clocks: Clocks,
  }),
  fact('RecordRepairCompleted', {
    caseId: CaseId,
    repairId: z.uuid(),
    answer: marked('alleged-acts', Text),
    recordedBy: AccountId,
    at: Instant,
  }),
  DeadlineMissed,
]);
export type RemedyEvent = z.infer<typeof RemedyEvent>;

export const CourtAwardBody = z.strictObject({
  caseIds: z.array(CaseId).min(1).max(1_000),
  money: Money,
  /** Left out, the convicted parties owe it; in a proceeding against the State, the State does. */
  owedBy: z.array(Label).min(1).optional(),
});

/** Kept by legal-remedy alone: one proceeding may concern many people, and none of them is told of the others. */
export const ProceedingEvent = z.discriminatedUnion('type', [
  fact('ProceedingRegistered', {
    proceedingId: z.uuid(),
    route: Route,
    caseIds: z.array(CaseId).min(1),
    incidentId: IncidentId.optional(),
    against: z.array(Label),
    againstState: z.boolean(),
    jointAndSeveral: z.boolean(),
    filedBy: AccountId,
    organisationId: OrganisationId,
    at: Instant,
  }),
  fact('HearingSet', { proceedingId: z.uuid(), hearingOn: Day, remote: z.boolean(), at: Instant }),
  fact('ProceedingDecided', {
    proceedingId: z.uuid(),
    decidedBy: ShortText,
    recordedBy: AccountId,
    decidedOn: Day,
    outcome: Outcome,
    verdicts: z.array(Verdict),
    sanctions: z.array(Sanction),
    awards: z.array(z.object({ caseIds: z.array(CaseId), money: Money, owedBy: z.array(Label) })),
    at: Instant,
  }),
  fact('ProceedingBecameFinal', { proceedingId: z.uuid(), finalOn: Day, at: Instant }),
]);
export type ProceedingEvent = z.infer<typeof ProceedingEvent>;

export const LegalInformationBody = z.strictObject({
  language: Language,
  explainedHow: ShortText,
  occurredOn: Day.optional(),
});
export const MandateBody = z.strictObject({
  scope: z.array(MandateScope).min(1),
  grantedBy: Speaker,
  until: Day.optional(),
});
export const MandateAnswer = z.object({ mandateId: z.uuid() });
export const AllegedActsBody = z.strictObject({
  acts: z
    .array(
      z.strictObject({
        category: z.string().regex(/^[a-z0-9_]{2,60}$/, 'Use a category such as "illegal_stay".'),
        authority: Authority.default('criminal'),
        stage: HeldStage.default('suspected'),
        occurredFrom: Day.optional(),
        occurredTo: Day.optional(),
        note: Text.optional(),
      }),
    )
    .min(1)
    .max(50),
});
export const AllegedActsAnswer = z.object({ assessmentId: z.uuid(), actIds: z.array(z.string()) });
export const Nexus = z.enum([
  'unknown',
  'compelled_by_person',
  'compelled_by_circumstances',
  'compelled_by_both',
  'consequence_only',
  'mixed',
  'none',
]);
export type Nexus = z.infer<typeof Nexus>;
export const NonPunishmentBody = z.strictObject({
  findings: z
    .array(
      z.strictObject({
        actId: z.string().min(1).max(80),
        nexus: Nexus,
        ageAtAct: z.enum(['child', 'uncertain_child', 'adult']),
      }),
    )
    .min(1)
    .max(500),
  reasons: Reasons,
});
export const NonPunishmentAnswer = z.object({ result: NonPunishmentOutcome });
export const RecordRepairBody = z.strictObject({ answer: Text });

export const ProceedingBody = z
  .strictObject({
    route: Route,
    caseIds: z.array(CaseId).min(1).max(1_000),
    incidentId: IncidentId.optional(),
    against: z.array(PartyLabel).max(100).default([]),
    againstState: z.boolean().default(false),
    jointAndSeveral: z.boolean().default(false),
    filedOn: Day.optional(),
  })
  .refine(({ against, againstState }) => againstState || against.length > 0, {
    error: 'Name at least one party in "against", or set "againstState".',
    path: ['against'],
  })
  .refine(({ caseIds }) => new Set(caseIds).size === caseIds.length, {
    error: 'Name each case once.',
    path: ['caseIds'],
  });
export const ProceedingAnswer = z.object({ proceedingId: z.uuid() });
export const HearingBody = z.strictObject({ hearingOn: Day, remote: z.boolean().default(false) });
export const DecisionBody = z.strictObject({
  decidedBy: ShortText,
  decidedOn: Day,
  outcome: Outcome,
  verdicts: z.array(Verdict).max(200).default([]),
  sanctions: z.array(Sanction).max(200).default([]),
  awards: z.array(CourtAwardBody).max(1_000).default([]),
});
export const FinalityBody = z.strictObject({ finalOn: Day });

export const RemedyFile = z.object({
  caseId: CaseId,
  revision: z.int(),
  informed: z.boolean(),
  mandates: z.array(
    z.object({ mandateId: z.uuid(), organisationId: OrganisationId, scope: z.array(MandateScope), live: z.boolean() }),
  ),
  nonPunishment: z.object({ status: z.enum(['none', 'open', 'assessed']), result: NonPunishmentOutcome.optional() }),
  proceedings: z.array(
    z.object({
      proceedingId: z.uuid(),
      route: Route,
      status: z.enum(['filed', 'pending', 'decided', 'final']),
      against: z.array(Label),
      againstState: z.boolean(),
      jointAndSeveral: z.boolean(),
      hearings: z.array(Day),
      outcome: Outcome.optional(),
      decidedOn: Day.optional(),
      verdicts: z.array(Verdict),
      awards: z.array(
        z.object({ awardId: z.uuid(), money: marked('compensation', Money).optional(), owedBy: z.array(Label) }),
      ),
    }),
  ),
  recordRepairs: z.array(
    z.object({ repairId: z.uuid(), authority: Authority, ask: z.string(), completed: z.boolean() }),
  ),
});
export type RemedyFile = z.infer<typeof RemedyFile>;

export const AllegedActsFile = z.object({
  caseId: CaseId,
  assessmentId: z.uuid().optional(),
  acts: marked('alleged-acts', z.array(AllegedAct)),
  determination: marked('alleged-acts', z.record(z.string(), z.unknown())).optional(),
});
export type AllegedActsFile = z.infer<typeof AllegedActsFile>;
