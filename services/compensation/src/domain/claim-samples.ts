import type { AwardLine, CompensationEvent } from '@nrm/contracts/compensation';
import { type CountryProfile, dueAt, profileOf } from '@nrm/country-profile';
import type { Calculation } from './calculation.ts';
import { claimUnder } from './claim.ts';
import type {
  ApproveAward,
  CalculateAward,
  ExecutePayment,
  OrderPayment,
  ReceiveRecovery,
  RegisterBankAccount,
  RequestReduction,
  RequestSetOff,
  ReturnAward,
} from './commands.ts';

/** Sentences and figures the specifications of a claim share; everybody in them is fictional. */
const profile: CountryProfile = profileOf('p029-model');
export const claim = claimUnder(profile);

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const caseId = id(1);
export const [calculationId, awardId, paymentId, recoveryId, receiptId] = [id(2), id(3), id(4), id(5), id(6)];
export const [calculator, board, secondBoard, cashier] = [id(11), id(12), id(13), id(14)];
const payer = id(15);
export const at = '2026-03-02T09:00:00.000Z';
export const reasons = 'The account of the work is coherent.';

export const euros = (amount: number) => ({ minor: Math.round(amount * 100), currency: 'EUR' });
export const due = (deadline: Parameters<typeof dueAt>[1], from = at) => dueAt(profile, deadline, { from });

export const wages = (amount: number, ...debtors: string[]): AwardLine => ({
  lineId: 'W/farm/2026-01-01',
  head: 'W',
  stream: 'person',
  money: euros(amount),
  debtors: debtors.length > 0 ? debtors : ['employer-1'],
});
export const fees = (amount: number, ...debtors: string[]): AwardLine => ({
  ...wages(amount, ...debtors),
  lineId: 'fee-1',
  head: 'H5',
});

export const calculation = (...lines: AwardLine[]): Calculation => ({
  input: { awardCurrency: 'EUR' },
  result: { lines: lines.length },
  lines,
  total: { minor: lines.reduce((sum, { money }) => sum + money.minor, 0), currency: 'EUR' },
});

export const wageCheckOpened: CompensationEvent = {
  type: 'WageCheckOpened',
  caseId,
  at,
  clocks: [{ deadline: 'claimOpened', dueAt: due('claimOpened') }],
};
export const claimOpened: CompensationEvent = {
  type: 'ClaimOpened',
  caseId,
  at,
  clocks: [{ deadline: 'awardCalculated', dueAt: due('awardCalculated') }],
};
export const wageHeadsOnly: CompensationEvent = { type: 'WageHeadsOnly', caseId, at };
export const childPayee: CompensationEvent = { type: 'ChildPayeeNoted', caseId, at };

export const calculated = (found: Calculation, more: { clocked?: boolean } = {}): CompensationEvent => ({
  type: 'AwardCalculated',
  caseId,
  calculationId,
  input: found.input,
  result: found.result,
  lines: [...found.lines],
  total: found.total,
  ...(found.alreadyReceived ? { alreadyReceived: found.alreadyReceived } : {}),
  calculatedBy: calculator,
  at,
  ...(more.clocked === false ? {} : { clocks: [{ deadline: 'awardDecided', dueAt: due('awardDecided') }] }),
});
export const decided = (total: number, fundPays: number, ...decidedBy: string[]): CompensationEvent => ({
  type: 'AwardDecided',
  caseId,
  awardId,
  calculationId,
  total: euros(total),
  fundPays: euros(fundPays),
  reasons,
  decidedBy: decidedBy.length > 0 ? decidedBy : [board],
  at,
  ...(fundPays > 0 ? { clocks: [{ deadline: 'paymentExecuted', dueAt: due('paymentExecuted') }] } : {}),
});

export const account = { holder: 'W. Sample', number: 'XX00 0000 0000 1234', country: 'GR' };
export const registered = (
  more: Partial<Extract<CompensationEvent, { type: 'BankAccountRegistered' }>> = {},
): CompensationEvent => ({
  type: 'BankAccountRegistered',
  caseId,
  account,
  guardianSupervised: false,
  confirmedBy: 'person',
  registeredBy: calculator,
  usableFrom: at,
  at,
  ...more,
});
export const ordered = (amount: number): CompensationEvent => ({
  type: 'PaymentOrdered',
  caseId,
  paymentId,
  awardId,
  instalment: 1,
  money: euros(amount),
  orderedBy: cashier,
  at,
});
export const executed = (amount: number): CompensationEvent => ({
  type: 'PaymentExecuted',
  caseId,
  paymentId,
  awardId,
  money: euros(amount),
  executedBy: payer,
  at,
});
export const recoveryOpened = (
  amount: number,
  against: string[] = ['employer-1'],
  jointAndSeveral = false,
): CompensationEvent => ({
  type: 'RecoveryOpened',
  caseId,
  recoveryId,
  against,
  jointAndSeveral,
  money: euros(amount),
  at,
});

export const calculate = (...lines: AwardLine[]): CalculateAward => ({
  type: 'CalculateAward',
  caseId,
  calculationId,
  calculation: calculation(...lines),
  by: calculator,
  at,
});
export const approve = (by: string = board): ApproveAward => ({
  type: 'ApproveAward',
  caseId,
  awardId,
  reasons,
  by,
  at,
});
export const sendBack: ReturnAward = { type: 'ReturnAward', caseId, reasons, by: board, at };
export const register = (more: Partial<RegisterBankAccount> = {}): RegisterBankAccount => ({
  type: 'RegisterBankAccount',
  caseId,
  account,
  guardianSupervised: false,
  confirmedBy: 'person',
  by: calculator,
  at,
  ...more,
});
export const order = (more: Partial<OrderPayment> = {}): OrderPayment => ({
  type: 'OrderPayment',
  caseId,
  paymentId,
  by: cashier,
  at,
  ...more,
});
export const execute = (more: Partial<ExecutePayment> = {}): ExecutePayment => ({
  type: 'ExecutePayment',
  caseId,
  paymentId,
  recoveryId,
  by: payer,
  at,
  ...more,
});
export const receive = (amount: number, more: Partial<ReceiveRecovery> = {}): ReceiveRecovery => ({
  type: 'ReceiveRecovery',
  caseId,
  recoveryId,
  receiptId,
  from: 'employer-1',
  money: euros(amount),
  receivedOn: '2026-03-01',
  by: calculator,
  at,
  ...more,
});
export const setOff = (more: Partial<RequestSetOff> = {}): RequestSetOff => ({
  type: 'RequestSetOff',
  caseId,
  attemptId: id(7),
  claimant: 'authority',
  claim: 'fine',
  money: euros(500),
  by: calculator,
  at,
  ...more,
});
export const reduction = (more: Partial<RequestReduction> = {}): RequestReduction => ({
  type: 'RequestReduction',
  caseId,
  attemptId: id(8),
  reason: 'illegalWork',
  by: calculator,
  at,
  ...more,
});
