import { pointer } from '../input/pointer.ts';
import type { Refusal } from '../refusal.ts';
import type { Input } from './claim-line.ts';
import { amount, sameCurrency } from './money.ts';
import type { Amount } from './result.ts';

/** What is payable beside an earlier award: a closed one is never lowered, except for fraud proven by a court. */
export function payableBeside(
  { previousAward, awardCurrency }: Input,
  total: bigint,
): { readonly payable: Amount; readonly refusals: readonly Refusal[] } | undefined {
  if (previousAward === undefined) return undefined;
  const before = sameCurrency(previousAward.total, awardCurrency, 'previousAward', 'total');
  const lowered = previousAward.closed && previousAward.fraudProvenByCourt !== true && total < before;
  return {
    payable: amount(lowered ? before : total, awardCurrency),
    refusals: lowered
      ? [
          {
            code: 'NO_REFORMATIO_IN_PEIUS',
            pointer: pointer('previousAward'),
            detail: 'A closed award is not recalculated to the loss of the person.',
          },
        ]
      : [],
  };
}
