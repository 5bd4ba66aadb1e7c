import type { Money } from '@nrm/contracts/shared';

/** Minor units of one currency; where several occur, of each by its code. */
export type Minor = number | Readonly<Record<string, number>>;

/** The sum of amounts, never across currencies. No amounts sum to 0 of no currency. */
export function sumOf(moneys: readonly Money[]): { readonly minor: Minor; readonly currency?: string } {
  const sums: Record<string, number> = {};
  for (const { minor, currency } of moneys) sums[currency] = (sums[currency] ?? 0) + minor;
  const [only, ...more] = Object.entries(sums);
  if (!only) return { minor: 0 };
  return more.length === 0 ? { minor: only[1], currency: only[0] } : { minor: sums };
}
