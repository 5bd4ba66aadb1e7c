import { earlier, fullMonthsIn, later } from '../exact/calendar.ts';
import {
  add,
  least,
  multiply,
  one,
  parseRational,
  type Rational,
  rational,
  roundHalfUp,
  show,
  sum,
} from '../exact/rational.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { ClaimLine, Input } from './claim-line.ts';
import type { NonMaterial } from './input.ts';
import { debtorsOf } from './liability.ts';
import { minorOf, sameCurrency } from './money.ts';
import { sources } from './sources.ts';

function refuseOverlaps({ periods }: NonMaterial): void {
  for (const [index, period] of periods.entries()) {
    const overlaps = periods.slice(0, index).some((other) => period.from <= other.to && other.from <= period.to);
    if (overlaps) refuse('INPUT_INVALID', pointer('nonMaterial', 'periods', index), 'Two periods overlap.');
  }
}

function aggravationOf({ grounds = [], increments = {}, cap }: NonMaterial): Rational {
  const added = [...new Set(grounds)].map((ground) => {
    const increment = Object.hasOwn(increments, ground) ? increments[ground] : undefined;
    if (increment === undefined) {
      const at = pointer('nonMaterial', 'increments', ground);
      refuse('INPUT_INCOMPLETE', at, `The increment for "${ground}" is needed.`);
    }
    return parseRational(increment);
  });
  const factor = add(one, sum(added));
  return cap === undefined ? factor : least(parseRational(cap), factor);
}

/** Non-material damage by tariff: base and full months, raised for grounds of aggravation up to a cap. */
export function nonMaterialLines(input: Input): ClaimLine[] {
  const { nonMaterial } = input;
  if (nonMaterial === undefined) return [];
  refuseOverlaps(nonMaterial);
  const { base, perMonth, periods, due } = nonMaterial;
  const monthly = sameCurrency(perMonth, base.currency, 'nonMaterial', 'perMonth');
  const months = periods.reduce((all, period) => all + fullMonthsIn(period), 0);
  const factor = aggravationOf(nonMaterial);
  const from = periods.map((period) => period.from).reduce(earlier);
  const to = periods.map((period) => period.to).reduce(later);
  return [
    {
      id: 'H12',
      head: 'H12',
      stream: 'person',
      from,
      to,
      ...(due === undefined ? {} : { due, lostOn: due }),
      debtors: debtorsOf({ head: 'H12', from, to }, input),
      currency: base.currency,
      amount: roundHalfUp(multiply(rational(minorOf(base) + monthly * BigInt(months)), factor)),
      formula: 'F-H12',
      inputs: {
        baseMinor: String(base.minor),
        perMonthMinor: String(perMonth.minor),
        fullMonths: String(months),
        aggravation: show(factor),
      },
      source: sources.nonMaterial,
      origin: pointer('nonMaterial'),
    },
  ];
}
