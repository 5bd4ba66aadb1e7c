import { z } from 'zod';
import { NonPunishmentOutcome, Route } from './legal-remedy.ts';
import { marked } from './sensitivity.ts';
import {
  AccountId,
  CaseId,
  Clocks,
  Day,
  DeadlineMissed,
  fact,
  Instant,
  Label,
  Money,
  Reasons,
  ShortText,
  Speaker,
} from './shared.ts';

const money = marked('compensation', Money);

export const SetOffBy = z.enum(['authority', 'employer', 'recruiter', 'creditor', 'fund', 'other']);
export const SetOffClaim = z.enum([
  'fine',
  'recruitment_debt',
  'advance',
  'training_cost',
  'escape_damage',
  'damage',
  'broken_contract',
  'tax',
  'assistance',
  'transfer_cost',
  'other',
]);
export const ReductionReason = z.enum([
  'conductOfVictim',
  'criminalRecord',
  'organisedCrimeLink',
  'irregularStatus',
  'illegalWork',
]);

/** One line of a calculated award: what is owed, by whom, under which head. */
export const AwardLine = z.object({
  lineId: z.string(),
  head: z.string(),
  stream: z.enum(['person', 'institution', 'transfer']),
  money: Money,
  debtors: z.array(Label),
  /** What the fund paid straight to a clinic or other provider: nothing to the person, owed to the State. */
  subrogated: Money.optional(),
});
export type AwardLine = z.infer<typeof AwardLine>;

export const BankAccount = z.object({
  holder: ShortText,
  number: z.string().min(4).max(40),
  bank: ShortText.optional(),
  country: z.string().regex(/^[A-Z]{2}$/, 'Use a two-letter ISO 3166 code.'),
});
export type BankAccount = z.infer<typeof BankAccount>;

export const CompensationEvent = z.discriminatedUnion('type', [
  fact('WageCheckOpened', { caseId: CaseId, at: Instant, clocks: Clocks }),
  fact('ClaimOpened', { caseId: CaseId, at: Instant, clocks: Clocks }),
  fact('WageHeadsOnly', { caseId: CaseId, at: Instant }),
  /** From here on the payee counts as a child: paid only into an account that a guardian supervises. */
  fact('ChildPayeeNoted', { caseId: CaseId, at: Instant }),
  /** The person was verified as an adult; the protection of the payment ends after the notice the profile gives. */
  fact('ChildPayeeEnding', { caseId: CaseId, endsAt: Instant, at: Instant }),
  fact('NonPunishmentApplied', { caseId: CaseId, assessmentId: z.uuid(), result: NonPunishmentOutcome, at: Instant }),
  fact('AwardCalculated', {
    caseId: CaseId,
    calculationId: z.uuid(),
    /** The facts used, in the published format, and the explained result as it stood. */
    input: marked('compensation', z.record(z.string(), z.unknown())),
    result: marked('compensation', z.record(z.string(), z.unknown())),
    lines: marked('compensation', z.array(AwardLine)),
    total: money,
    /** What debtors paid the person before, as booked on the person's lines; never paid a second time. */
    alreadyReceived: money.optional(),
    calculatedBy: AccountId,
    at: Instant,
    clocks: Clocks,
  }),
  fact('SetOffRefused', {
    caseId: CaseId,
    attemptId: z.uuid(),
    by: SetOffBy,
    claim: SetOffClaim,
    money,
    code: z.literal('SETOFF_BARRED'),
    requestedBy: AccountId,
    at: Instant,
  }),
  fact('ReductionRefused', {
    caseId: CaseId,
    attemptId: z.uuid(),
    reason: marked('alleged-acts', ReductionReason),
    code: z.literal('NP_BLOCKED'),
    requestedBy: AccountId,
    at: Instant,
  }),
  fact('AwardApproved', {
    caseId: CaseId,
    calculationId: z.uuid(),
    reasons: marked('compensation', Reasons).optional(),
    approvedBy: AccountId,
    at: Instant,
  }),
  fact('AwardReturned', {
    caseId: CaseId,
    calculationId: z.uuid(),
    reasons: marked('compensation', Reasons),
    returnedBy: AccountId,
    at: Instant,
    clocks: Clocks,
  }),
  fact('AwardDecided', {
    caseId: CaseId,
    awardId: z.uuid(),
    calculationId: z.uuid(),
    total: money,
    /** What the State fund pays of it: what has not reached the person yet, up to the cap of the country profile. */
    fundPays: money,
    alreadyReceived: money.optional(),
    reasons: marked('compensation', Reasons),
    decidedBy: z.array(AccountId).min(1),
    at: Instant,
    clocks: Clocks,
  }),
  fact('BankAccountRegistered', {
    caseId: CaseId,
    account: marked('bank', BankAccount),
    guardianSupervised: z.boolean(),
    confirmedBy: Speaker,
    registeredBy: AccountId,
    /** A changed account can be paid from here on; the first has no hold. */
    usableFrom: Instant,
    at: Instant,
  }),
  fact('PaymentOrdered', {
    caseId: CaseId,
    paymentId: z.uuid(),
    awardId: z.uuid(),
    instalment: z.int().positive(),
    money,
    orderedBy: AccountId,
    at: Instant,
  }),
  fact('PaymentExecuted', {
    caseId: CaseId,
    paymentId: z.uuid(),
    awardId: z.uuid(),
    money,
    executedBy: AccountId,
    bankReference: marked('bank', ShortText).optional(),
    at: Instant,
  }),
  fact('RecoveryOpened', {
    caseId: CaseId,
    recoveryId: z.uuid(),
    against: z.array(Label),
    jointAndSeveral: z.boolean(),
    money,
    at: Instant,
  }),
  fact('RecoveryReceived', {
    caseId: CaseId,
    recoveryId: z.uuid(),
    receiptId: z.uuid(),
    from: Label,
    money,
    recordedBy: AccountId,
    receivedOn: Day,
    at: Instant,
  }),
  fact('RecoveryDistributed', {
    caseId: CaseId,
    recoveryId: z.uuid(),
    receiptId: z.uuid(),
    toPerson: money,
    toState: money,
    backToPayer: money,
    at: Instant,
  }),
  fact('CourtAwardImported', {
    caseId: CaseId,
    courtAwardId: z.uuid(),
    proceedingId: z.uuid(),
    route: Route,
    money,
    owedBy: z.array(Label),
    decidedOn: Day,
    at: Instant,
  }),
  DeadlineMissed,
]);
export type CompensationEvent = z.infer<typeof CompensationEvent>;

export const CalculationBody = z.strictObject({
  /** In the published format of a compensation determination (input). */
  input: z.record(z.string(), z.unknown()),
});
export const CalculationAnswer = z.object({
  calculationId: z.uuid(),
  total: Money,
  lines: z.array(AwardLine),
});
export const SetOffBody = z.strictObject({ by: SetOffBy, claim: SetOffClaim, money: Money });
export const ReductionBody = z.strictObject({
  reason: ReductionReason,
  percent: z.number().positive().max(100).optional(),
});
export const ApprovalBody = z.strictObject({ reasons: Reasons });
export const ApprovalAnswer = z.object({ decided: z.boolean(), awardId: z.uuid().optional() });
export const BankAccountBody = z.strictObject({
  ...BankAccount.shape,
  confirmedBy: Speaker,
  guardianSupervised: z.boolean().default(false),
});
export const PaymentAnswer = z.object({ paymentId: z.uuid(), money: Money });
export const ExecutionBody = z.strictObject({ bankReference: ShortText.optional() });
export const ReceiptBody = z.strictObject({ from: Label, money: Money, receivedOn: Day });

const RecoveryRow = z.object({
  recoveryId: z.uuid(),
  against: z.array(Label),
  jointAndSeveral: z.boolean(),
  claimed: money,
  open: money,
});

export const ClaimFile = z.object({
  caseId: CaseId,
  revision: z.int(),
  status: z.string(),
  wageHeadsOnly: z.boolean(),
  nonPunishment: NonPunishmentOutcome.optional(),
  calculation: z
    .object({
      calculationId: z.uuid(),
      calculatedAt: Instant,
      input: marked('compensation', z.record(z.string(), z.unknown())),
      result: marked('compensation', z.record(z.string(), z.unknown())),
      lines: marked('compensation', z.array(AwardLine)),
      total: money,
    })
    .optional(),
  /** Why the last calculation went back to the officer, until there is a new one. */
  returned: z.object({ returnedAt: Instant, reasons: marked('compensation', z.string()) }).optional(),
  award: z.object({ awardId: z.uuid(), decidedAt: Instant, total: money, fundPays: money }).optional(),
  payments: z.array(
    z.object({ paymentId: z.uuid(), status: z.enum(['ordered', 'executed']), money, executedAt: Instant.optional() }),
  ),
  /** What the person is still owed of the award, after everything that has reached them. */
  unpaid: money.optional(),
  recoveries: z.array(RecoveryRow),
  courtAwards: z.array(
    z.object({ courtAwardId: z.uuid(), route: Route, money, owedBy: z.array(Label), decidedOn: Day }),
  ),
  refusedRequests: z.array(
    z.object({ attemptId: z.uuid(), code: z.string(), by: z.string(), at: Instant, money: money.optional() }),
  ),
});
export type ClaimFile = z.infer<typeof ClaimFile>;

/** What finance needs to pay and nothing more; the account number shows its last four characters. */
export const PaymentsFile = z.object({
  caseId: CaseId,
  payee: marked('bank', z.object({ holder: z.string(), account: z.string(), country: z.string() })).optional(),
  approved: z.object({ awardId: z.uuid(), fundPays: money }).optional(),
  payments: z.array(z.object({ paymentId: z.uuid(), status: z.enum(['ordered', 'executed']), money })),
});
export type PaymentsFile = z.infer<typeof PaymentsFile>;
