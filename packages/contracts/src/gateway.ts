import { z } from 'zod';
import { Gate, OrganisationKind, Role } from './roles.ts';
import { AccountId, CaseId, Day, fact, Instant, Language, OrganisationId, ShortText, Speaker } from './shared.ts';

const Username = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'Use 3 to 40 small letters, digits, dots, dashes or underscores.');
const Password = z.string().min(12, 'Use at least twelve characters.').max(200);

export const OrganisationEvent = z.discriminatedUnion('type', [
  fact('OrganisationRegistered', {
    organisationId: OrganisationId,
    name: z.string(),
    kind: OrganisationKind,
    registeredBy: AccountId,
    at: Instant,
  }),
]);
export type OrganisationEvent = z.infer<typeof OrganisationEvent>;

/** Accounts of officers. The password never stands anywhere but as an argon2id hash. */
export const AccountEvent = z.discriminatedUnion('type', [
  fact('AccountProposed', {
    accountId: AccountId,
    username: Username,
    displayName: z.string(),
    organisationId: OrganisationId,
    roles: z.array(Role).min(1),
    trainedUntil: Day.optional(),
    passwordHash: z.string(),
    proposedBy: z.union([AccountId, z.literal('installation')]),
    at: Instant,
  }),
  fact('AccountApproved', {
    accountId: AccountId,
    approvedBy: z.union([AccountId, z.literal('installation')]),
    at: Instant,
  }),
  fact('AccountSuspended', { accountId: AccountId, suspendedBy: AccountId, at: Instant }),
  /** What an officer has learnt counts until that day; an earlier day ends it. */
  fact('TrainingRecorded', { accountId: AccountId, trainedUntil: Day, recordedBy: AccountId, at: Instant }),
  fact('PasswordChanged', { accountId: AccountId, passwordHash: z.string(), at: Instant }),
  /** On the stream of the user name: nobody else gets it, not even after the account has gone. */
  fact('UsernameTaken', { username: Username, accountId: AccountId, at: Instant }),
  /** On the register of administrators, which knows when a grant needs two of them. */
  fact('AdministratorActivated', { accountId: AccountId, at: Instant }),
  fact('AdministratorDeactivated', { accountId: AccountId, at: Instant }),
]);
export type AccountEvent = z.infer<typeof AccountEvent>;

/** Who works on a case, and what the person has agreed to. */
export const CaseAccessEvent = z.discriminatedUnion('type', [
  fact('OfficerAssigned', {
    caseId: CaseId,
    accountId: AccountId,
    organisationId: OrganisationId,
    assignedBy: AccountId,
    at: Instant,
  }),
  fact('AssignmentEnded', { caseId: CaseId, accountId: AccountId, endedBy: AccountId, at: Instant }),
  fact('ConsentGiven', {
    caseId: CaseId,
    gate: Gate,
    purpose: z.string(),
    recipient: z.string(),
    language: Language,
    explainedHow: z.string(),
    givenBy: Speaker,
    until: Day.optional(),
    recordedBy: AccountId,
    at: Instant,
  }),
  fact('ConsentWithdrawn', { caseId: CaseId, gate: Gate, withdrawnBy: Speaker, recordedBy: AccountId, at: Instant }),
  /** What the ledger needs to know of identification: for a child the guardian speaks. */
  fact('ChildPathNoted', { caseId: CaseId, at: Instant }),
  fact('ChildPathEnded', { caseId: CaseId, at: Instant }),
  fact('GuardianNoted', { caseId: CaseId, at: Instant }),
]);
export type CaseAccessEvent = z.infer<typeof CaseAccessEvent>;

export const SignInBody = z.strictObject({ username: z.string().max(60), password: z.string().max(200) });
export const SignInAnswer = z.object({
  token: z.string(),
  expiresAt: Instant,
  mustChangePassword: z.boolean(),
  accountId: AccountId,
  roles: z.array(Role),
});
export const Me = z.object({
  accountId: AccountId,
  username: z.string(),
  displayName: z.string(),
  organisationId: OrganisationId,
  organisation: z.string(),
  roles: z.array(Role),
  trainedUntil: Day.optional(),
});
export const PasswordBody = z.strictObject({ current: z.string().max(200), next: Password });
export const OrganisationBody = z.strictObject({ name: ShortText, kind: OrganisationKind });
export const OrganisationAnswer = z.object({ organisationId: OrganisationId });
export const OrganisationRow = z.object({ organisationId: OrganisationId, name: z.string(), kind: OrganisationKind });
export const AccountBody = z.strictObject({
  username: Username,
  displayName: ShortText,
  organisationId: OrganisationId,
  roles: z.array(Role).min(1).max(4),
  trainedUntil: Day.optional(),
  initialPassword: Password,
});
export const AccountAnswer = z.object({ accountId: AccountId, status: z.enum(['proposed', 'active']) });
export const AccountRow = z.object({
  accountId: AccountId,
  username: z.string(),
  displayName: z.string(),
  organisationId: OrganisationId,
  roles: z.array(Role),
  trainedUntil: Day.optional(),
  status: z.enum(['proposed', 'active', 'suspended']),
});
export type AccountRow = z.infer<typeof AccountRow>;

export const TrainingBody = z.strictObject({ trainedUntil: Day });

export const AssignmentsBody = z.strictObject({
  caseIds: z.array(CaseId).min(1).max(1_000),
  accountIds: z.array(AccountId).min(1).max(50),
});
export const ConsentsBody = z.strictObject({
  consents: z
    .array(z.strictObject({ gate: Gate, purpose: ShortText, recipient: ShortText, until: Day.optional() }))
    .min(1)
    .max(12),
  language: Language,
  explainedHow: ShortText,
  givenBy: Speaker,
});
export const WithdrawalBody = z.strictObject({ withdrawnBy: Speaker });

export const ConsentRow = z.object({
  gate: Gate,
  purpose: z.string(),
  recipient: z.string(),
  language: z.string(),
  givenBy: Speaker,
  until: Day.optional(),
  live: z.boolean(),
  givenAt: Instant,
  withdrawnAt: Instant.optional(),
});
export const ConsentsFile = z.object({ caseId: CaseId, revision: z.int(), consents: z.array(ConsentRow) });

/** One line of a list: enough to find the case, nothing about the person. */
export const CaseSummary = z.object({
  caseId: CaseId,
  reference: z.string(),
  status: z.string(),
  childPath: z.boolean(),
  referredAt: Instant.optional(),
  nextDueAt: Instant.optional(),
  overdue: z.boolean(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CasePage = z.object({ items: z.array(CaseSummary), next: z.string().optional() });

export const Task = z.object({
  caseId: CaseId,
  reference: z.string(),
  task: z.string(),
  dueAt: Instant.optional(),
  overdue: z.boolean(),
});
export type Task = z.infer<typeof Task>;
export const Worklist = z.object({ items: z.array(Task), next: z.string().optional() });

/** The file of one case over all services: what happened, without what only its owner may show. */
export const CaseFile = z.object({
  caseId: CaseId,
  reference: z.string(),
  incidentId: z.uuid().optional(),
  identification: z.object({
    status: z.string(),
    childPath: z.boolean(),
    guardianAppointed: z.boolean(),
    referredAt: Instant.optional(),
    screening: z.string().optional(),
    reasonableGrounds: z.string().optional(),
    reflection: z.object({ startsOn: Day, endsOn: Day }).optional(),
    conclusion: z.string().optional(),
    holds: z.int(),
  }),
  assistance: z
    .object({
      status: z.string(),
      consented: z.boolean(),
      emergencyDelivered: z.int(),
      placed: z.boolean(),
      planAgreed: z.boolean(),
    })
    .optional(),
  remedy: z
    .object({
      informed: z.boolean(),
      mandates: z.int(),
      proceedings: z.array(
        z.object({ proceedingId: z.uuid(), route: z.string(), status: z.string(), outcome: z.string().optional() }),
      ),
      nonPunishment: z.string(),
      recordRepairsOpen: z.int(),
    })
    .optional(),
  compensation: z
    .object({
      status: z.string(),
      refusedRequests: z.int(),
      paymentsExecuted: z.int(),
      courtAwards: z.int(),
      recoveryOpen: z.boolean(),
    })
    .optional(),
  consents: z.array(z.object({ gate: Gate, live: z.boolean() })),
  clocks: z.array(z.object({ service: z.string(), deadline: z.string(), dueAt: Instant, overdue: z.boolean() })),
  /** Sections of the file this reader may open, as paths. */
  sections: z.array(z.string()),
});
export type CaseFile = z.infer<typeof CaseFile>;

export const AccessRecord = z.object({
  at: Instant,
  accountId: z.string().optional(),
  role: z.string().optional(),
  operation: z.string(),
  caseId: z.string().optional(),
  outcome: z.enum(['allowed', 'refused', 'denied']),
  code: z.string().optional(),
});
export const AccessLog = z.object({ items: z.array(AccessRecord), next: z.string().optional() });
