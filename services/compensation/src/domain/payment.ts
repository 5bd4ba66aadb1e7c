import type { AwardLine, CompensationEvent } from '@nrm/contracts/compensation';
import { refuse } from '@nrm/decider';
import { refuseUnlessPayable } from './bank-account.ts';
import type { Claim } from './claim-state.ts';
import type { ExecutePayment, OrderPayment } from './commands.ts';

/** An award is paid from the fund in one sum; the number makes a second order of the same sum recognisable. */
const INSTALMENT = 1;

/** Orders the fund's payment of a decided award, once. */
export function orderPayment(claim: Claim, { caseId, paymentId, by, at }: OrderPayment) {
  if (claim.award.status !== 'decided') refuse('award-not-decided');
  if (claim.payment.status !== 'none') refuse('payment-already-ordered');
  const { awardId, fundPays } = claim.award.decided;
  if (fundPays.minor === 0) refuse('nothing-to-pay');
  refuseUnlessPayable(claim, at);
  return [
    { type: 'PaymentOrdered', caseId, paymentId, awardId, instalment: INSTALMENT, money: fundPays, orderedBy: by, at },
  ] satisfies CompensationEvent[];
}

/**
 * Records the payment by an officer who did not order it. What the fund paid, to the person or straight to providers,
 * the State may now recover from those who owe it (European Convention on the Compensation of Victims of Violent
 * Crimes, art. 10, 1983).
 */
export function executePayment(claim: Claim, command: ExecutePayment) {
  const { caseId, paymentId, recoveryId, bankReference, by, at } = command;
  const { award, payment } = claim;
  if (award.status !== 'decided' || payment.status === 'none' || payment.paymentId !== paymentId) {
    refuse('payment-not-ordered');
  }
  if (payment.status === 'executed') refuse('LINE_SATISFIED');
  if (payment.orderedBy === by) refuse('FOUR_EYES', 'The officer who ordered a payment cannot execute it.');
  refuseUnlessPayable(claim, at);
  const { decided } = award;
  const { money } = payment;
  return [
    {
      type: 'PaymentExecuted',
      caseId,
      paymentId,
      awardId: decided.awardId,
      money,
      executedBy: by,
      ...(bankReference === undefined ? {} : { bankReference }),
      at,
    },
    {
      type: 'RecoveryOpened',
      caseId,
      recoveryId,
      ...liability(decided.lines),
      money: { ...money, minor: money.minor + paidToProviders(decided.lines) },
      at,
    },
  ] satisfies CompensationEvent[];
}

/** Everybody who owes something on the person's lines, and whether some of it is owed by several together. */
function liability(lines: readonly AwardLine[]) {
  const owed = lines.filter(({ stream, money, subrogated }) => {
    return stream === 'person' && money.minor + (subrogated?.minor ?? 0) > 0;
  });
  return {
    against: [...new Set(owed.flatMap(({ debtors }) => debtors))],
    jointAndSeveral: owed.some(({ debtors }) => debtors.length > 1),
  };
}

const paidToProviders = (lines: readonly AwardLine[]): number =>
  lines.reduce((sum, { subrogated }) => sum + (subrogated?.minor ?? 0), 0);
