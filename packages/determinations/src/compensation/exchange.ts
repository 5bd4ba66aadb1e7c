import type { CalendarDay } from '../exact/calendar.ts';
import { divide, multiply, parseRational, type Rational, rational, roundHalfUp } from '../exact/rational.ts';
import { larger } from '../exact/whole.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { AwardedLine, ClaimLine, Input } from './claim-line.ts';
import { minorUnitsIn } from './money.ts';

/** Refuses quotations nobody published, of nothing, or in conflict with each other. */
export function refuseUnusableQuotations({ fx = [] }: Input): void {
  const quoted = new Map<string, string>();
  for (const [index, { base, counter, rate, date, source }] of fx.entries()) {
    const at = (member: string) => pointer('fx', index, member);
    if (source.trim() === '') refuse('INPUT_INCOMPLETE', at('source'), 'Who published the rate is needed.');
    if (base === counter) refuse('INPUT_INVALID', at('counter'), 'A rate is between two currencies.');
    if (parseRational(rate).numerator === 0n) refuse('INPUT_INVALID', at('rate'), 'A rate is above zero.');
    const key = `${base}/${counter} ${date}`;
    if ((quoted.get(key) ?? rate) !== rate) refuse('INPUT_INVALID', at('rate'), 'Two rates for one day.');
    quoted.set(key, rate);
  }
}

interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly on: CalendarDay;
}

function factorOf({ from, to, on }: Conversion, { fx = [] }: Input): Rational | undefined {
  for (const { base, counter, rate, date } of fx) {
    if (date !== on) continue;
    if (base === from && counter === to) return parseRational(rate);
    if (base === to && counter === from) return divide(rational(1n), parseRational(rate));
  }
  return undefined;
}

/** Converts at the rate of exactly that day, half up, once; never through a third currency. */
export function convert(minor: bigint, conversion: Conversion, input: Input, origin: string): bigint {
  const { from, to, on } = conversion;
  if (from === to) return minor;
  const factor = factorOf(conversion, input);
  if (factor === undefined) {
    refuse('INPUT_INCOMPLETE', origin, `A published rate between ${from} and ${to} for ${on} is needed.`);
  }
  const major = divide(rational(minor), minorUnitsIn(from, input));
  return roundHalfUp(multiply(multiply(major, factor), minorUnitsIn(to, input)));
}

function daysOf(line: ClaimLine, { fxRule = 'DATE_OF_LOSS', awardDate }: Input): CalendarDay[] {
  const days: CalendarDay[] = [];
  if (fxRule !== 'DATE_OF_AWARD') {
    if (line.lostOn === undefined) {
      refuse('INPUT_INCOMPLETE', `${line.origin}/due`, 'The day of the loss is needed to convert it.');
    }
    days.push(line.lostOn);
  }
  if (fxRule !== 'DATE_OF_LOSS') {
    if (awardDate === undefined) {
      refuse('INPUT_INCOMPLETE', pointer('awardDate'), 'The day of the award is needed to convert at its rate.');
    }
    days.push(awardDate);
  }
  return days;
}

/** Gives a line its value in the award currency; what goes to an institution stays in its own. */
export function award(line: ClaimLine, input: Input): AwardedLine {
  const to = input.awardCurrency;
  if (line.stream === 'institution' || line.currency === to) {
    return { ...line, award: line.amount, subrogatedAward: line.subrogated ?? 0n };
  }
  const best = (minor: bigint): bigint =>
    daysOf(line, input)
      .map((on) => convert(minor, { from: line.currency, to, on }, input, line.origin))
      .reduce(larger);
  return { ...line, award: best(line.amount), subrogatedAward: best(line.subrogated ?? 0n) };
}
