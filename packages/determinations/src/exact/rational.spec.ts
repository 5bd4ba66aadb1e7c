import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  multiply,
  parseRational,
  rational,
  roundDown,
  roundHalfUp,
  show,
  subtract,
} from './rational.ts';

const fraction = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n))
  .map(([n, d]) => rational(n, d));

describe('Exact fractions', () => {
  it('read decimals and shares without loss', () => {
    expect(parseRational('0.1')).toEqual(rational(1n, 10n));
    expect(parseRational('2/6')).toEqual(rational(1n, 3n));
  });

  it('round a half up and anything below it down', () => {
    expect(roundHalfUp(rational(5n, 10n))).toBe(1n);
    expect(roundHalfUp(rational(4_999n, 10_000n))).toBe(0n);
    expect(roundHalfUp(rational(-5n, 10n))).toBe(0n);
    expect(roundDown(rational(-1n, 3n))).toBe(-1n);
  });

  it('show decimals that end as decimals and others as fractions', () => {
    expect([show(rational(-39n, 5n)), show(rational(1n, 3n)), show(rational(12n))]).toEqual(['-7.8', '1/3', '12']);
  });

  it('add and subtract, multiply and divide back exactly', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  it('never round further than half a unit', () => {
    fc.assert(
      fc.property(fraction, (value) => {
        const off = subtract(rational(roundHalfUp(value)), value);
        expect(compare(off, rational(1n, 2n))).toBeLessThanOrEqual(0);
        expect(compare(off, rational(-1n, 2n))).toBeGreaterThan(0);
      }),
    );
  });
});
