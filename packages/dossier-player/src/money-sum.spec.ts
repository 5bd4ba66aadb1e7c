import { describe, expect, it } from 'vitest';
import { sumOf } from './money-sum.ts';

const yen = (minor: number) => ({ minor, currency: 'JPY' });
const dollars = (minor: number) => ({ minor, currency: 'USD' });

describe('A sum of money', () => {
  it('is of one currency', () => expect(sumOf([yen(2), yen(3)])).toEqual({ minor: 5, currency: 'JPY' }));
  it('never mixes two', () => expect(sumOf([yen(2), dollars(3), yen(1)])).toEqual({ minor: { JPY: 3, USD: 3 } }));
  it('is nothing of no currency', () => expect(sumOf([])).toEqual({ minor: 0 }));
});
