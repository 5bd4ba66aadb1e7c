import { multiply, rational, roundHalfUp } from '../exact/rational.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { ClaimLine, Input } from './claim-line.ts';
import type { Benefit } from './input.ts';
import { debtorsOf } from './liability.ts';
import { inMinorUnits, minorOf } from './money.ts';
import { sources } from './sources.ts';

type Valued = Pick<ClaimLine, 'currency' | 'amount' | 'inputs'>;

function valuationOf(benefit: Benefit, at: readonly PropertyKey[], input: Input): Valued {
  const { kind, money, minutes, hourlyRate, currency } = benefit;
  if (money !== undefined && minutes !== undefined) {
    refuse('INPUT_INVALID', pointer(...at, 'minutes'), 'A benefit has an amount or hours, not both.');
  }
  if (money !== undefined) {
    return { currency: money.currency, amount: minorOf(money), inputs: { kind, amountMinor: String(money.minor) } };
  }
  if (minutes === undefined) {
    refuse('INPUT_INCOMPLETE', pointer(...at, 'money'), 'The amount, or hours and their rate, are needed.');
  }
  if (hourlyRate === undefined) refuse('INPUT_INCOMPLETE', pointer(...at, 'hourlyRate'), 'The hourly rate is needed.');
  if (currency === undefined) refuse('INPUT_INCOMPLETE', pointer(...at, 'currency'), 'The currency is needed.');
  const value = multiply(inMinorUnits(hourlyRate, currency, input), rational(BigInt(minutes), 60n));
  return { currency, amount: roundHalfUp(value), inputs: { kind, minutes: String(minutes), hourlyRate } };
}

/** Leave never taken, end of service and termination. */
export function benefitLines(input: Input): ClaimLine[] {
  return (input.benefits ?? []).map((benefit, index): ClaimLine => {
    const at = ['benefits', index];
    return {
      id: benefit.id,
      head: 'H11',
      stream: 'person',
      ...(benefit.due === undefined ? {} : { due: benefit.due, lostOn: benefit.due }),
      debtors: debtorsOf({ head: 'H11', from: benefit.due, to: benefit.due }, input),
      ...valuationOf(benefit, at, input),
      formula: 'F-H11',
      source: sources.benefits,
      origin: pointer(...at),
    };
  });
}
