import { multiply, parseRational, type Rational, rational } from '../exact/rational.ts';
import type { Money } from '../input/members.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { Input } from './claim-line.ts';
import type { Amount } from './result.ts';

/** The minor units of a sum of money. */
export const minorOf = ({ minor }: Money): bigint => BigInt(minor);

/** A result as a number; sums beyond exact integers are refused rather than bent. */
export function exactNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) refuse('INPUT_INVALID', '', 'The amounts are too large to be added exactly.');
  return number;
}

export function amount(minor: bigint, currency: string): Amount {
  return { minor: exactNumber(minor), currency };
}

/** "12345 EUR", for the figures shown beside a line. */
export const showMoney = ({ minor, currency }: Money): string => `${minor} ${currency}`;

/** Refuses a sum in another currency than the one it would be added to or compared with. */
export function sameCurrency(money: Money, currency: string, ...path: readonly PropertyKey[]): bigint {
  if (money.currency !== currency) {
    refuse('CURRENCY_MISMATCH', pointer(...path, 'currency'), `${money.currency} cannot be added to ${currency}.`);
  }
  return minorOf(money);
}

/** How many minor units make one major unit. */
export function minorUnitsIn(currency: string, { exponents }: Input): Rational {
  const exponent = Object.hasOwn(exponents, currency) ? exponents[currency] : undefined;
  if (exponent === undefined) {
    refuse('INPUT_INCOMPLETE', pointer('exponents', currency), `How many decimals ${currency} has is needed.`);
  }
  return rational(10n ** BigInt(exponent));
}

/** A decimal in major units as exact minor units. */
export function inMinorUnits(decimal: string, currency: string, input: Input): Rational {
  return multiply(parseRational(decimal), minorUnitsIn(currency, input));
}

function currenciesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    typeof member === 'string' && ['awardCurrency', 'currency', 'payoutCurrency'].includes(name)
      ? [member]
      : currenciesIn(member),
  );
}

/** Refuses an input that uses a currency without saying how many decimals it has. */
export function refuseUnknownExponents(input: Input): void {
  for (const currency of [input.awardCurrency, ...currenciesIn(input)]) minorUnitsIn(currency, input);
}
