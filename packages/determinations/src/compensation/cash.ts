import { atLeastZero, smaller } from '../exact/whole.ts';
import { pointer } from '../input/pointer.ts';
import type { Employment } from './input.ts';
import { sameCurrency } from './money.ts';
import type { Slice } from './slices.ts';
import { daysInSlices } from './withheld.ts';

interface Payment {
  readonly money: bigint;
  readonly covers: readonly number[];
  readonly from: string;
}

function paymentsOf(employment: Employment, slices: readonly Slice[], path: readonly PropertyKey[]): Payment[] {
  return (employment.received ?? []).flatMap((received, index) => {
    const at = [...path, 'received', index];
    const money = sameCurrency(received.money, employment.currency, ...at, 'money');
    if (received.kind !== 'cash') return [];
    const days = daysInSlices(received, slices, pointer(...at));
    return [{ money, covers: [...days.keys()].filter((slice) => days[slice] !== 0), from: received.from }];
  });
}

/**
 * Cash credited to each slice: pay for one slice first; pay for several goes to the oldest, each up to what is due in
 * it, and what is left stays in the last. `due` is what each slice still asks for, in minor units.
 */
export function creditCash(
  employment: Employment,
  slices: readonly Slice[],
  due: readonly bigint[],
  path: readonly PropertyKey[],
): bigint[] {
  const credited = slices.map(() => 0n);
  const narrowestFirst = paymentsOf(employment, slices, path).sort(
    (a, b) => a.covers.length - b.covers.length || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  );
  for (const { money, covers } of narrowestFirst) {
    let left = money;
    for (const slice of covers) {
      const already = credited[slice] ?? 0n;
      const room = (due[slice] ?? 0n) - already;
      const here = slice === covers.at(-1) ? left : smaller(atLeastZero(room), left);
      credited[slice] = already + here;
      left -= here;
    }
  }
  return credited;
}
