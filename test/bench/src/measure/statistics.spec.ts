import { describe, expect, it } from 'vitest';
import { median, quantile } from './statistics.ts';

describe('The median', () => {
  it('is the middle of an odd number of rounds', () => expect(median([9, 1, 5])).toBe(5));
  it('lies between the two middle ones of an even number', () => expect(median([4, 1, 2, 9])).toBe(3));
  it('is that of a single round', () => expect(median([7])).toBe(7));
  it('of nothing is an error', () => expect(() => median([])).toThrow('Nothing was measured.'));
});

describe('A quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  it('is what that share of the values does not exceed', () => expect(quantile(hundred, 0.99)).toBe(99));
  it('of everything is the largest value', () => expect(quantile(hundred, 1)).toBe(100));
  it('of one value is that value', () => expect(quantile([3], 0.99)).toBe(3));
});
