const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Every currency whose minor unit is not a hundredth: ISO 4217, Codes for the representation of currencies, 2015. */
const exceptions: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
  4: 'CLF UYW'.split(' '),
};

const exponents: ReadonlyMap<string, number> = new Map(
  Object.entries(exceptions).flatMap(([exponent, codes]) => codes.map((code) => [code, Number(exponent)] as const)),
);

/**
 * How many decimal places the minor unit of an ISO 4217 currency has: JPY 0, EUR 2, KWD 3. Throws for an unknown code.
 * Not taken from number formatting, which leaves out the minor units people rarely see (forint, rupiah, dinar).
 */
export function currencyExponent(currency: string): number {
  const exponent = exponents.get(currency);
  if (exponent !== undefined) return exponent;
  if (!currencies.has(currency)) throw new Error(`"${currency}" is not a currency code of ISO 4217.`);
  return 2;
}
