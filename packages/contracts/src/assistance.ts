import { z } from 'zod';
import { marked } from './sensitivity.ts';
import {
  AccountId,
  CaseId,
  Clocks,
  Day,
  DeadlineMissed,
  fact,
  Instant,
  Language,
  OrganisationId,
  ShortText,
  Speaker,
  Text,
} from './shared.ts';

export const EmergencyHelp = z.enum([
  'medical',
  'psychological',
  'food',
  'clothing',
  'housing',
  'interpretation',
  'safety',
]);
export type EmergencyHelp = z.infer<typeof EmergencyHelp>;

export const NeedKind = z.enum([
  'housing',
  'medical',
  'psychological',
  'material',
  'interpretation',
  'legal',
  'education',
  'work',
  'family',
  'schooling',
]);
export const Need = z.strictObject({
  kind: NeedKind,
  urgency: z.enum(['now', 'soon', 'later']),
  note: Text.optional(),
});
export type Need = z.infer<typeof Need>;

export const PlanGoal = z.strictObject({
  area: z.enum(['housing', 'health', 'education', 'training', 'work', 'legal', 'family', 'income', 'community']),
  goal: ShortText,
});
export type PlanGoal = z.infer<typeof PlanGoal>;

export const AssistanceEvent = z.discriminatedUnion('type', [
  fact('AssistanceOffered', { caseId: CaseId, at: Instant, clocks: Clocks }),
  fact('AssistanceConsented', {
    caseId: CaseId,
    consentedBy: Speaker,
    language: Language,
    explainedHow: ShortText,
    recordedBy: AccountId,
    at: Instant,
    clocks: Clocks,
  }),
  fact('AssistanceDeclined', { caseId: CaseId, declinedBy: Speaker, recordedBy: AccountId, at: Instant }),
  fact('NeedsAssessed', { caseId: CaseId, needs: marked('health', z.array(Need)), assessedBy: AccountId, at: Instant }),
  fact('EmergencyAssistanceDelivered', {
    caseId: CaseId,
    help: marked('health', z.array(EmergencyHelp)),
    deliveredBy: AccountId,
    organisationId: OrganisationId,
    occurredOn: Day,
    at: Instant,
  }),
  fact('ReflectionSupportStarted', { caseId: CaseId, endsOn: Day, at: Instant }),
  fact('ReflectionSupportExtended', { caseId: CaseId, endsOn: Day, at: Instant }),
  fact('ChildPlanOpened', { caseId: CaseId, at: Instant }),
  /** The person turned out to be an adult: the measures for children go on until `endsAt`, the end of the notice. */
  fact('ChildPlanEndAnnounced', { caseId: CaseId, endsAt: Instant, at: Instant }),
  fact('ShelterPlaced', {
    caseId: CaseId,
    placementId: z.uuid(),
    shelterId: marked('shelter-address', z.uuid()),
    recordedBy: AccountId,
    at: Instant,
  }),
  fact('ShelterLeft', {
    caseId: CaseId,
    placementId: z.uuid(),
    shelterId: marked('shelter-address', z.uuid()),
    recordedBy: AccountId,
    at: Instant,
  }),
  fact('RecoveryPlanAgreed', {
    caseId: CaseId,
    goals: marked('health', z.array(PlanGoal)),
    agreedBy: Speaker,
    recordedBy: AccountId,
    at: Instant,
    clocks: Clocks,
  }),
  fact('SharingStopped', { caseId: CaseId, at: Instant }),
  fact('SharingResumed', { caseId: CaseId, at: Instant }),
  DeadlineMissed,
]);
export type AssistanceEvent = z.infer<typeof AssistanceEvent>;

/** Kept by assistance alone: where people are safe must not be guessable from anywhere else. */
export const ShelterEvent = z.discriminatedUnion('type', [
  fact('ShelterRegistered', {
    shelterId: z.uuid(),
    organisationId: OrganisationId,
    name: marked('shelter-address', ShortText),
    address: marked('shelter-address', Text),
    places: z.int().positive(),
    acceptsChildren: z.boolean(),
    acceptsAdults: z.boolean(),
    registeredBy: AccountId,
    at: Instant,
  }),
  fact('PlaceTaken', { shelterId: z.uuid(), caseId: CaseId, placementId: z.uuid(), at: Instant }),
  fact('PlaceFreed', { shelterId: z.uuid(), caseId: CaseId, placementId: z.uuid(), at: Instant }),
]);
export type ShelterEvent = z.infer<typeof ShelterEvent>;

export const AssistanceConsentBody = z.strictObject({
  answer: z.enum(['consented', 'declined']),
  by: Speaker,
  language: Language,
  explainedHow: ShortText,
});
export const NeedsBody = z.strictObject({ needs: z.array(Need).min(1).max(50) });
export const EmergencyBody = z.strictObject({ help: z.array(EmergencyHelp).min(1), occurredOn: Day.optional() });
export const PlacementBody = z.strictObject({ shelterId: z.uuid() });
export const RecoveryPlanBody = z
  .strictObject({ goals: z.array(PlanGoal).min(1).max(50), agreedBy: Speaker })
  .refine(({ goals }) => new Set(goals.map(({ area }) => area)).size >= 3, {
    error: 'A recovery plan needs goals in at least three different areas.',
    path: ['goals'],
  });
export const ShelterBody = z
  .strictObject({
    name: ShortText,
    address: Text,
    places: z.int().positive().max(10_000),
    acceptsChildren: z.boolean().default(false),
    acceptsAdults: z.boolean().default(true),
  })
  .refine(({ acceptsChildren, acceptsAdults }) => acceptsChildren || acceptsAdults, {
    error: 'A shelter takes children, adults or both.',
    path: ['acceptsAdults'],
  });
export const ShelterAnswer = z.object({ shelterId: z.uuid() });
export const PlacementAnswer = z.object({ placementId: z.uuid() });

export const ShelterRow = z.object({
  shelterId: z.uuid(),
  organisationId: OrganisationId,
  name: marked('shelter-address', z.string()).optional(),
  address: marked('shelter-address', z.string()).optional(),
  places: z.int(),
  free: z.int(),
  acceptsChildren: z.boolean(),
  acceptsAdults: z.boolean(),
});
export type ShelterRow = z.infer<typeof ShelterRow>;

export const AssistanceFile = z.object({
  caseId: CaseId,
  revision: z.int(),
  status: z.string(),
  /** When assistance was offered; the offer stays open after a no. */
  offeredAt: Instant.optional(),
  /** The latest answer to the offer. */
  answer: z.enum(['consented', 'declined']).optional(),
  childPlan: z.boolean(),
  /** Set while a notice runs, or has run, after which the measures for children no longer apply. */
  childPlanEndsAt: Instant.optional(),
  sharingStopped: z.boolean(),
  emergency: z.array(z.object({ occurredOn: Day, help: marked('health', z.array(EmergencyHelp)) })),
  needs: marked('health', z.array(Need)),
  placement: z
    .object({ placementId: z.uuid(), shelterId: marked('shelter-address', z.uuid()).optional(), since: Instant })
    .optional(),
  plan: z.object({ agreedAt: Instant, goals: marked('health', z.array(PlanGoal)) }).optional(),
  reflectionEndsOn: Day.optional(),
});
export type AssistanceFile = z.infer<typeof AssistanceFile>;
