import { addMonths } from '../exact/calendar.ts';
import { shareOutByCount } from '../exact/share-out.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { ClaimLine, Input } from './claim-line.ts';
import { convert } from './exchange.ts';
import { debtorsOf } from './liability.ts';
import { amount, minorOf, showMoney } from './money.ts';
import type { Instalment } from './result.ts';
import { sources } from './sources.ts';

/** The bank charges of all instalments, on the debtor. */
export function instalmentCharges(input: Input): ClaimLine[] {
  const { instalments } = input;
  if (instalments?.chargeEach === undefined) return [];
  const { chargeEach, count, first, stepMonths = 1 } = instalments;
  const period = { from: first, to: addMonths(first, stepMonths * (count - 1)) };
  return [
    {
      id: 'T/instalments',
      head: 'H14',
      stream: 'transfer',
      ...period,
      lostOn: first,
      debtors: debtorsOf({ head: 'H14', ...period }, input),
      currency: chargeEach.currency,
      amount: minorOf(chargeEach) * BigInt(count),
      formula: 'F-H14',
      inputs: { chargeEach: showMoney(chargeEach), count: String(count) },
      source: sources.H14,
      origin: pointer('instalments'),
    },
  ];
}

function executedDays({ instalments }: Input): Map<number, { readonly date: string; readonly at: string }> {
  const days = new Map<number, { readonly date: string; readonly at: string }>();
  for (const [index, { no, date }] of (instalments?.executed ?? []).entries()) {
    const at = pointer('instalments', 'executed', index);
    if (no > (instalments?.count ?? 0)) refuse('INPUT_INVALID', `${at}/no`, `There is no instalment ${no}.`);
    if (days.has(no)) refuse('INPUT_INVALID', `${at}/no`, `Instalment ${no} is executed twice.`);
    days.set(no, { date, at });
  }
  return days;
}

/** Splits a sum into instalments that add up to it; each is converted at the rate of the day it is executed. */
export function instalmentsOf(input: Input, total: bigint): Instalment[] | undefined {
  const { instalments, awardCurrency } = input;
  if (instalments === undefined) return undefined;
  const { money, count, first, stepMonths = 1, payoutCurrency } = instalments;
  const currency = money?.currency ?? awardCurrency;
  const parts = shareOutByCount(
    money === undefined ? total : minorOf(money),
    Array.from({ length: count }, () => 1),
  );
  const executed = executedDays(input);
  return parts.map((part, index) => {
    const no = index + 1;
    const payout = executed.get(no);
    return {
      no,
      date: addMonths(first, stepMonths * index),
      amount: amount(part, currency),
      ...(payoutCurrency === undefined || payout === undefined
        ? {}
        : {
            payout: amount(
              convert(part, { from: currency, to: payoutCurrency, on: payout.date }, input, payout.at),
              payoutCurrency,
            ),
          }),
    };
  });
}
