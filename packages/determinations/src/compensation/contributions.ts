import {
  add,
  greatest,
  least,
  multiply,
  parseRational,
  type Rational,
  rational,
  roundDown,
  roundHalfUp,
  show,
  subtract,
  zero,
} from '../exact/rational.ts';
import type { ClaimLine, Input } from './claim-line.ts';
import { latestInForce } from './in-force.ts';
import type { Employment } from './input.ts';
import { debtorsOf } from './liability.ts';
import { sameCurrency } from './money.ts';
import type { Slice } from './slices.ts';
import { sources } from './sources.ts';

type Rates = NonNullable<Employment['contributions']>[number];

/** The contributions of one slice, on gross due and never on pay received. */
export interface SliceContribution {
  readonly rates: Rates;
  readonly base: Rational;
  /** Taken from the wage line only once the institution has credited it and the law requires it; rounded down. */
  readonly employeeShareTaken: bigint;
}

/** Contributions of each slice; a ceiling is per calendar month and is used up in the order of the slices. */
export function contributionsOf(
  employment: Employment,
  slices: readonly Slice[],
  gross: readonly Rational[],
  path: readonly PropertyKey[],
): (SliceContribution | undefined)[] {
  const used = new Map<string, Rational>();
  const entries = employment.contributions ?? [];
  for (const [index, { ceiling }] of entries.entries()) {
    if (ceiling !== undefined) sameCurrency(ceiling, employment.currency, ...path, 'contributions', index, 'ceiling');
  }
  return slices.map((slice, index) => {
    const rates = latestInForce(entries, slice.from);
    if (rates === undefined) return undefined;
    const month = slice.from.slice(0, 7);
    const soFar = used.get(month) ?? zero;
    const due = gross[index] ?? zero;
    const base =
      rates.ceiling === undefined
        ? due
        : least(due, greatest(zero, subtract(rational(BigInt(rates.ceiling.minor)), soFar)));
    used.set(month, add(soFar, base));
    const taken = rates.employeeShareCredited === true && rates.lawTakesEmployeeShare === true;
    return {
      rates,
      base,
      employeeShareTaken: taken ? roundDown(multiply(base, parseRational(rates.employeeRate))) : 0n,
    };
  });
}

/** Both shares, each a line the employer owes to the institution. */
export function contributionLines(
  employment: Employment,
  slice: Slice,
  { rates, base }: SliceContribution,
  input: Input,
  origin: string,
): ClaimLine[] {
  const debtors = debtorsOf(
    { head: 'H10', employment: employment.id, from: slice.from, to: slice.to },
    input,
    employment.employer,
  );
  const shares = [
    ['employer', rates.employerRate],
    ['employee', rates.employeeRate],
  ] as const;
  return shares.map(([share, rate]) => ({
    id: `C/${employment.id}/${slice.from}/${share}`,
    head: 'H10',
    stream: 'institution',
    from: slice.from,
    to: slice.to,
    due: slice.due,
    lostOn: slice.due,
    debtors,
    currency: employment.currency,
    amount: roundHalfUp(multiply(base, parseRational(rate))),
    formula: 'F-H10',
    inputs: { baseMinor: show(base), rate, ceilingMinor: String(rates.ceiling?.minor ?? 'none') },
    source: sources.contributions,
    origin,
  }));
}
