import { describe, expect, it } from 'vitest';
import { currencyExponent } from './currency-exponent.ts';
import { approvalThresholdMinor, fundCapMinor } from './fund.ts';
import { profileOf } from './profile-of.ts';

const model = profileOf('p029-model');

describe('The minor unit of a currency', () => {
  it.each([
    ['JPY', 0],
    ['EUR', 2],
    ['KWD', 3],
    ['CLF', 4],
    ['HUF', 2],
    ['IDR', 2],
    ['NPR', 2],
    ['IQD', 3],
    ['XOF', 0],
  ])('%s has %i decimal places', (currency, exponent) => expect(currencyExponent(currency)).toBe(exponent));

  it.each(['QQQ', 'eur', 'EURO', ''])('is not guessed for "%s"', (currency) =>
    expect(() => currencyExponent(currency)).toThrow(/not a currency code/),
  );
});

describe('The State fund of the model', () => {
  it.each([
    ['EUR', 5_000_000, 2_000_000],
    ['JPY', 50_000, 20_000],
    ['KWD', 50_000_000, 20_000_000],
  ])('in %s pays at most %i and asks twice above %i', (currency, cap, threshold) => {
    expect(fundCapMinor(model, currency)).toBe(cap);
    expect(approvalThresholdMinor(model, currency)).toBe(threshold);
  });
});
