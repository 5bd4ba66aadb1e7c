import { greatest, type Rational, rational, roundHalfUp, subtract, sum, zero } from '../exact/rational.ts';
import { exactNumber } from './money.ts';
import type { WageParts } from './result.ts';

/** What a slice is worth and what was already paid, withheld or taken for contributions. */
interface Covered {
  readonly agreed: Rational;
  readonly floor: Rational;
  readonly premium: Rational;
  readonly covered: bigint;
}

/**
 * Shows a wage line by cause: what was covered settles agreed pay first, then the floor, then premiums; what remains of
 * the line was wrongly withheld or taken back. The parts sum to the line; the largest absorbs the rounding.
 */
export function wageParts(line: bigint, exactLine: Rational, { agreed, floor, premium, covered }: Covered): WageParts {
  let settled = rational(covered);
  const open = [agreed, floor, premium].map((due) => {
    const left = greatest(zero, subtract(due, settled));
    settled = greatest(zero, subtract(settled, due));
    return left;
  });
  const exact = [...open, greatest(zero, subtract(exactLine, sum(open)))];
  const rounded = exact.map(roundHalfUp);
  const largest = rounded.reduce((best, part, index) => (part > (rounded[best] ?? 0n) ? index : best), 0);
  const difference = line - rounded.reduce((all, part) => all + part, 0n);
  const [H1 = 0, H2 = 0, H3 = 0, H4 = 0] = rounded.map((part, index) =>
    exactNumber(index === largest ? part + difference : part),
  );
  return { H1, H2, H3, H4 };
}
