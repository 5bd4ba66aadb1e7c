import { z } from 'zod';
import { Count, Currency, Day, Decimal, Id, Money, Positive, Share } from '../input/members.ts';

/** Heads a debtor may answer for; W is wages due with what was wrongly withheld (H1 to H4). */
const liableHeads = ['W', 'H5', 'H6', 'H7', 'H8', 'H9', 'H10', 'H11', 'H12', 'H14', 'H15'] as const;

/** Heads owed to the person, interest included. */
export const personHeads = ['W', 'H5', 'H6', 'H7', 'H8', 'H9', 'H11', 'H12', 'H13', 'H15'] as const;

const interestHeads = ['W', 'H5', 'H6', 'H7', 'H8', 'H9', 'H11', 'H12', 'H15'] as const;

/** Kinds of deduction that never count, whatever a contract or a list says. */
export const barredDeductions = [
  'recruitment_fee',
  'placement_fee',
  'deposit',
  'bond',
  'fine',
  'training_cost',
  'recruitment_debt',
  'advance',
  'escape_damage',
  'transfer_cost',
  'bribe',
] as const;

const deductionKinds = [
  'housing',
  'food',
  'transport',
  'tax',
  'social_security',
  'union_dues',
  'court_order',
  'damage',
  'tools',
  'other',
  ...barredDeductions,
] as const;

const DeductionKind = z.enum(deductionKinds);
export type DeductionKind = z.infer<typeof DeductionKind>;

const feeCategories = [
  'recruitment_fee',
  'medical',
  'insurance',
  'tests',
  'training',
  'equipment',
  'travel_lodging',
  'administration',
] as const;

const period = { from: Day, to: Day };
const openPeriod = { from: Day, to: Day.optional() };
const ShareOfGross = z.strictObject({ ...openPeriod, share: Decimal });

const Work = z.strictObject({
  ...period,
  normalMinutes: Count.optional(),
  leaveMinutes: Count.optional(),
  buckets: z.record(z.string().regex(/^[A-Za-z0-9_-]{1,20}$/), Count).optional(),
  units: Decimal.optional(),
});
export type Work = z.infer<typeof Work>;

const Employment = z.strictObject({
  id: Id,
  employer: Id,
  currency: Currency,
  basis: z.enum(['hourly', 'monthly', 'piece']),
  ...period,
  payPeriod: z.enum(['month', 'record']).optional(),
  dueOffsetDays: Count.max(366).optional(),
  agreed: z.array(z.strictObject({ ...openPeriod, rate: Decimal })).optional(),
  floors: z
    .array(
      z.strictObject({
        ...openPeriod,
        kind: z.enum(['statutory', 'collective', 'sector']),
        basis: z.enum(['hourly', 'monthly']),
        rate: Decimal,
      }),
    )
    .optional(),
  noFloor: z.boolean().optional(),
  monthlyMinutes: Positive.optional(),
  work: z.array(Work).optional(),
  multipliers: z
    .array(z.strictObject({ bucket: z.string(), factor: Decimal, from: Day.optional(), to: Day.optional() }))
    .optional(),
  deductionCap: z.array(ShareOfGross).optional(),
  lawfulDeductions: z.array(DeductionKind).optional(),
  deductions: z
    .array(
      z.strictObject({
        kind: DeductionKind,
        money: Money,
        ...period,
        responsibilityShown: z.boolean().optional(),
        heard: z.boolean().optional(),
        fairAmount: Money.optional(),
      }),
    )
    .optional(),
  received: z
    .array(
      z.strictObject({
        kind: z.enum(['cash', 'in_kind', 'advance', 'unproven']),
        money: Money,
        fair: Money.optional(),
        item: z.enum(['housing', 'food', 'transport', 'other']).optional(),
        ...period,
      }),
    )
    .optional(),
  handedBack: z.array(z.strictObject({ money: Money, ...period })).optional(),
  inKindCap: z.array(ShareOfGross).optional(),
  contributions: z
    .array(
      z.strictObject({
        ...openPeriod,
        employerRate: Decimal,
        employeeRate: Decimal,
        ceiling: Money.optional(),
        employeeShareCredited: z.boolean().optional(),
        lawTakesEmployeeShare: z.boolean().optional(),
      }),
    )
    .optional(),
});
export type Employment = z.infer<typeof Employment>;

const Cost = z.strictObject({
  id: Id,
  head: z.enum(['H5', 'H6', 'H7', 'H8', 'H14', 'H15']),
  category: z.enum([...feeCategories, 'illegitimate', 'loan_interest', 'other']).optional(),
  money: Money.optional(),
  valuation: z.strictObject({ quantity: Decimal, unitPrice: Decimal, currency: Currency }).optional(),
  date: Day,
  due: Day.optional(),
  paidBy: z.enum(['person', 'fund']).optional(),
  byDeduction: Id.optional(),
});
export type Cost = z.infer<typeof Cost>;

const LossAfterExit = z.strictObject({
  id: Id,
  currency: Currency,
  days: Count.optional(),
  exitDate: Day.optional(),
  fitDate: Day.optional(),
  permitDate: Day.optional(),
  perDay: Decimal.optional(),
  minutesPerDay: Count.optional(),
  hourlyRate: Decimal.optional(),
  netEarned: Money.optional(),
  due: Day.optional(),
});
export type LossAfterExit = z.infer<typeof LossAfterExit>;

const Benefit = z.strictObject({
  id: Id,
  kind: z.enum(['untaken_leave', 'end_of_service', 'termination']),
  money: Money.optional(),
  minutes: Count.optional(),
  hourlyRate: Decimal.optional(),
  currency: Currency.optional(),
  due: Day.optional(),
});
export type Benefit = z.infer<typeof Benefit>;

const NonMaterial = z.strictObject({
  base: Money,
  perMonth: Money,
  periods: z.array(z.strictObject(period)).min(1),
  grounds: z.array(z.string().regex(/^[a-z_]{1,30}$/)).optional(),
  increments: z.record(z.string(), Decimal).optional(),
  cap: Decimal.optional(),
  due: Day.optional(),
});
export type NonMaterial = z.infer<typeof NonMaterial>;

const Decided = z.strictObject({
  id: Id,
  head: z.enum(liableHeads),
  money: Money,
  date: Day.optional(),
  due: Day.optional(),
  debtors: z.array(Id).optional(),
});

const Debtor = z.strictObject({
  id: Id,
  liable: z.array(
    z.strictObject({
      heads: z.array(z.enum(liableHeads)).min(1),
      from: Day.optional(),
      to: Day.optional(),
      employment: Id.optional(),
    }),
  ),
  defence: z.enum(['none', 'pleaded', 'accepted']).optional(),
});
export type Debtor = z.infer<typeof Debtor>;

const Payment = z.strictObject({
  id: Id,
  payer: Id,
  date: Day,
  money: Money,
  names: z.array(z.string()).optional(),
});
export type Payment = z.infer<typeof Payment>;

const Instalments = z.strictObject({
  money: Money.optional(),
  count: Positive.max(600),
  first: Day,
  stepMonths: Positive.max(12).optional(),
  chargeEach: Money.optional(),
  payoutCurrency: Currency.optional(),
  executed: z.array(z.strictObject({ no: Positive, date: Day })).optional(),
});

const Request = z.strictObject({
  type: z.enum([
    'reduce',
    'delay',
    'setoff',
    'condition',
    'waiver',
    'deductAssistance',
    'payee',
    'payLine',
    'netTransferCost',
    'approve',
    'disclose',
    'close',
  ]),
  reason: z.string().optional(),
  claim: z.string().optional(),
  on: z.string().optional(),
  share: Decimal.optional(),
  money: Money.optional(),
  paid: z.boolean().optional(),
  by: z.string().optional(),
  independentAdvice: z.boolean().optional(),
  inDetention: z.boolean().optional(),
  kind: z.string().optional(),
  relation: z.string().optional(),
  scopes: z.array(z.string()).optional(),
  approvals: Count.optional(),
  callBack: z.boolean().optional(),
  linkedTo: z.string().optional(),
  line: z.string().optional(),
  calculatedBy: Id.optional(),
  approvedBy: Id.optional(),
  to: z.string().optional(),
  what: z.string().optional(),
});
export type Request = z.infer<typeof Request>;

/** What happened and what law says about it; there is no member for nationality, status, cooperation or conviction. */
export const CompensationInput = z.strictObject({
  awardCurrency: Currency,
  exponents: z.record(z.string().regex(/^[A-Z]{3}$/), Count.max(4)),
  awardDate: Day.optional(),
  fxRule: z.enum(['DATE_OF_LOSS', 'DATE_OF_AWARD', 'BETTER_FOR_VICTIM']).optional(),
  fx: z
    .array(z.strictObject({ base: Currency, counter: Currency, rate: Decimal, date: Day, source: z.string() }))
    .optional(),
  employments: z.array(Employment).optional(),
  costs: z.array(Cost).optional(),
  feeExceptions: z.array(z.strictObject({ category: z.enum(feeCategories), cap: Money })).optional(),
  lossAfterExit: z.array(LossAfterExit).optional(),
  benefits: z.array(Benefit).optional(),
  nonMaterial: NonMaterial.optional(),
  decided: z.array(Decided).optional(),
  debtors: z.array(Debtor).optional(),
  interest: z
    .strictObject({
      rates: z.array(z.strictObject({ ...openPeriod, rate: Decimal })),
      to: Day,
      heads: z.array(z.enum(interestHeads)).optional(),
    })
    .optional(),
  payments: z.array(Payment).optional(),
  interim: z.strictObject({ months: Positive.optional(), urgentCosts: z.array(Id).optional() }).optional(),
  fund: z
    .strictObject({
      cap: Money,
      coveredHeads: z.array(z.enum(personHeads)).optional(),
      interimPaid: Money.optional(),
    })
    .optional(),
  recoveries: z.array(z.strictObject({ id: Id, money: Money })).optional(),
  instalments: Instalments.optional(),
  heirs: z
    .strictObject({
      money: Money.optional(),
      shares: z.array(z.strictObject({ id: Id, share: Share })).min(1),
    })
    .optional(),
  previousAward: z
    .strictObject({ total: Money, closed: z.boolean(), fraudProvenByCourt: z.boolean().optional() })
    .optional(),
  requests: z.array(Request).optional(),
});
export type CompensationInput = z.infer<typeof CompensationInput>;
