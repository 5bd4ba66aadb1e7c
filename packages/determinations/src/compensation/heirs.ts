import { compare, one, parseRational, sum } from '../exact/rational.ts';
import { shareOut } from '../exact/share-out.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { Input } from './claim-line.ts';
import { amount, minorOf } from './money.ts';
import type { CompensationResult } from './result.ts';

function readShare(share: string, index: number) {
  const value = parseRational(share);
  if (compare(value, one) > 0) refuse('INPUT_INVALID', pointer('heirs', 'shares', index, 'share'), 'More than all.');
  return value;
}

/** Shares the award out among heirs; the parts sum exactly. */
export function shareAmongHeirs({ heirs, awardCurrency }: Input, total: bigint): CompensationResult['heirs'] {
  if (heirs === undefined) return undefined;
  const shares = heirs.shares.map(({ share }, index) => readShare(share, index));
  if (compare(sum(shares), one) !== 0) {
    refuse('INPUT_INVALID', pointer('heirs', 'shares'), 'The shares do not add up to the whole.');
  }
  const currency = heirs.money?.currency ?? awardCurrency;
  const parts = shareOut(heirs.money === undefined ? total : minorOf(heirs.money), shares);
  return heirs.shares.map(({ id }, index) => ({ id, amount: amount(parts[index] ?? 0n, currency) }));
}
