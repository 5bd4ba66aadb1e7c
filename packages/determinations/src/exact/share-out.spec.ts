import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from './rational.ts';
import { shareOut, shareOutByCount } from './share-out.ts';

describe('Sharing out', () => {
  it('gives what is left over to the largest remainders, the earlier first', () => {
    expect(shareOut(1_000_001n, [rational(1n, 3n), rational(1n, 3n), rational(1n, 3n)])).toEqual([
      333_334n,
      333_334n,
      333_333n,
    ]);
    expect(shareOutByCount(10n, [1, 2])).toEqual([3n, 7n]);
  });

  it('sums exactly to the whole and gives nobody a negative part', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 15n),
        fc.array(fc.nat(500), { minLength: 1, maxLength: 40 }),
        (whole, counts) => {
          fc.pre(counts.some((count) => count > 0));
          const parts = shareOutByCount(whole, counts);
          expect(parts.reduce((all, part) => all + part, 0n)).toBe(whole);
          expect(parts.every((part) => part >= 0n)).toBe(true);
        },
      ),
    );
  });
});
