import type { AwardedLine } from './claim-line.ts';
import { amount, exactNumber } from './money.ts';
import type { CompensationTotals } from './result.ts';

/** The sum of what the lines award, in minor units. */
export const awarded = (lines: readonly AwardedLine[]): bigint => lines.reduce((all, line) => all + line.award, 0n);

/** Sums of rounded lines, by stream and by head; what goes to institutions is summed per currency. */
export function totalsOf(lines: readonly AwardedLine[], currency: string): CompensationTotals {
  const stream = (name: AwardedLine['stream']) => lines.filter((line) => line.stream === name);
  const byHead = new Map<string, bigint>();
  for (const { head, award } of stream('person')) byHead.set(head, (byHead.get(head) ?? 0n) + award);
  const institution = new Map<string, bigint>();
  for (const line of stream('institution')) {
    institution.set(line.currency, (institution.get(line.currency) ?? 0n) + line.award);
  }
  return {
    person: amount(awarded(stream('person')), currency),
    institution: [...institution].map(([name, minor]) => amount(minor, name)),
    transfer: amount(awarded(stream('transfer')), currency),
    byHead: Object.fromEntries([...byHead].map(([head, minor]) => [head, exactNumber(minor)])),
  };
}
