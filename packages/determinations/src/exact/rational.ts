/** An exact fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction numerator / denominator; the denominator may not be zero. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('A fraction has no zero denominator.');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export const zero = rational(0n);
export const one = rational(1n);

/** Reads "7.80" or "1/3" exactly. */
export function parseRational(text: string): Rational {
  const [top = '0', bottom] = text.split('/');
  if (bottom !== undefined) return rational(BigInt(top), BigInt(bottom));
  const [whole = '0', decimals = ''] = top.split('.');
  return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function sum(terms: readonly Rational[]): Rational {
  return terms.reduce(add, zero);
}

/** Negative, zero or positive, like a sort comparator. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function greatest(first: Rational, ...rest: readonly Rational[]): Rational {
  return rest.reduce((best, next) => (compare(next, best) > 0 ? next : best), first);
}

export function least(first: Rational, ...rest: readonly Rational[]): Rational {
  return rest.reduce((best, next) => (compare(next, best) < 0 ? next : best), first);
}

/** The greatest whole number not above the fraction. */
export function roundDown({ numerator, denominator }: Rational): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}

/** The nearest whole number; a half goes up. */
export function roundHalfUp(value: Rational): bigint {
  return roundDown(add(value, rational(1n, 2n)));
}

/** For people: "7.8" where the decimals end, "17/31" where they do not. */
export function show({ numerator, denominator }: Rational): string {
  let scale = 1n;
  for (let decimals = 0; decimals <= 12; decimals += 1, scale *= 10n) {
    if (scale % denominator !== 0n) continue;
    const digits = String((numerator < 0n ? -numerator : numerator) * (scale / denominator)).padStart(
      decimals + 1,
      '0',
    );
    const sign = numerator < 0n ? '-' : '';
    return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }
  return `${numerator}/${denominator}`;
}
