import { compare, multiply, type Rational, rational, roundDown, subtract } from './rational.ts';

/** Shares out a whole amount by weights that add up to one: largest remainder, ties to the earlier; parts sum exactly. */
export function shareOut(amount: bigint, weights: readonly Rational[]): bigint[] {
  const exact = weights.map((weight) => multiply(rational(amount), weight));
  const parts = exact.map(roundDown);
  const left = amount - parts.reduce((total, part) => total + part, 0n);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: subtract(value, rational(roundDown(value))) }))
    .sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  const favoured = new Set(byRemainder.slice(0, Number(left)).map(({ index }) => index));
  return parts.map((part, index) => (favoured.has(index) ? part + 1n : part));
}

/** Shares out by whole-number weights, such as days; without any weight nothing is given. */
export function shareOutByCount(amount: bigint, counts: readonly number[]): bigint[] {
  const total = counts.reduce((all, count) => all + count, 0);
  if (total === 0) return counts.map(() => 0n);
  return shareOut(
    amount,
    counts.map((count) => rational(BigInt(count), BigInt(total))),
  );
}
