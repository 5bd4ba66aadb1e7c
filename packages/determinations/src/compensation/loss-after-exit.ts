import { addDays, daysFrom, later } from '../exact/calendar.ts';
import { greatest, multiply, type Rational, rational, roundHalfUp, show, subtract, zero } from '../exact/rational.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { ClaimLine, Input } from './claim-line.ts';
import type { LossAfterExit } from './input.ts';
import { debtorsOf } from './liability.ts';
import { inMinorUnits, sameCurrency } from './money.ts';
import { sources } from './sources.ts';

interface Duration {
  readonly days: number;
  readonly from?: string;
  readonly to?: string;
}

function durationOf({ days, exitDate, fitDate, permitDate }: LossAfterExit, at: readonly PropertyKey[]): Duration {
  if (days !== undefined) return { days };
  if (exitDate === undefined) {
    refuse(
      'INPUT_INCOMPLETE',
      pointer(...at, 'exitDate'),
      'The last day of the exploitation, or the days, are needed.',
    );
  }
  const able = fitDate !== undefined && permitDate !== undefined ? later(fitDate, permitDate) : (fitDate ?? permitDate);
  if (able === undefined) {
    refuse('INPUT_INCOMPLETE', pointer(...at, 'fitDate'), 'The first day fit and allowed to work is needed.');
  }
  const between = daysFrom(exitDate, able) - 1;
  if (between <= 0) return { days: 0 };
  return { days: between, from: addDays(exitDate, 1), to: addDays(able, -1) };
}

function expectedPerDay(loss: LossAfterExit, at: readonly PropertyKey[], input: Input): Rational {
  const { perDay, minutesPerDay, hourlyRate, currency } = loss;
  if (perDay !== undefined) return inMinorUnits(perDay, currency, input);
  if (minutesPerDay === undefined && hourlyRate === undefined) {
    refuse('INPUT_INCOMPLETE', pointer(...at, 'perDay'), 'What a day would have brought is needed.');
  }
  if (minutesPerDay === undefined) {
    refuse('INPUT_INCOMPLETE', pointer(...at, 'minutesPerDay'), 'The hours of a day are needed.');
  }
  if (hourlyRate === undefined) {
    refuse('INPUT_INCOMPLETE', pointer(...at, 'hourlyRate'), 'The hourly rate is needed.');
  }
  return multiply(inMinorUnits(hourlyRate, currency, input), rational(BigInt(minutesPerDay), 60n));
}

/** Earnings lost between exit and the first day fit and allowed to work; help given in kind is never deducted. */
export function lossLines(input: Input): ClaimLine[] {
  return (input.lossAfterExit ?? []).map((loss, index): ClaimLine => {
    const at = ['lossAfterExit', index];
    const { days, ...period } = durationOf(loss, at);
    const perDay = expectedPerDay(loss, at, input);
    const earned = loss.netEarned === undefined ? 0n : sameCurrency(loss.netEarned, loss.currency, ...at, 'netEarned');
    const expected = multiply(perDay, rational(BigInt(days)));
    const liability = { head: 'H9' as const, from: period.from ?? loss.due, to: period.to ?? loss.due };
    return {
      id: loss.id,
      head: 'H9',
      stream: 'person',
      ...period,
      ...(loss.due === undefined ? {} : { due: loss.due, lostOn: loss.due }),
      debtors: debtorsOf(liability, input),
      currency: loss.currency,
      amount: roundHalfUp(greatest(zero, subtract(expected, rational(earned)))),
      formula: 'F-H9',
      inputs: { days: String(days), perDayMinor: show(perDay), netEarnedMinor: String(earned) },
      source: sources.lossAfterExit,
      origin: pointer(...at),
    };
  });
}
