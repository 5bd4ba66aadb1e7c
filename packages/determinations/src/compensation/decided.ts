import { pointer } from '../input/pointer.ts';
import type { ClaimLine, Input } from './claim-line.ts';
import { debtorsOf } from './liability.ts';
import { minorOf } from './money.ts';
import { sources } from './sources.ts';

const streams: Partial<Record<string, ClaimLine['stream']>> = { H10: 'institution', H14: 'transfer' };

/** Lines a court or board decided, taken over unchanged. */
export function decidedLines(input: Input): ClaimLine[] {
  return (input.decided ?? []).map(({ id, head, money, date, due, debtors }, index): ClaimLine => {
    const day = date ?? due;
    const payable = due ?? date;
    return {
      id,
      head,
      stream: streams[head] ?? 'person',
      ...(day === undefined ? {} : { from: day, to: day, lostOn: day }),
      ...(payable === undefined ? {} : { due: payable }),
      debtors: debtors === undefined ? debtorsOf({ head, from: day, to: day }, input) : [...new Set(debtors)],
      currency: money.currency,
      amount: minorOf(money),
      formula: 'F-DECIDED',
      inputs: { decidedMinor: String(money.minor) },
      source: sources.decided,
      origin: pointer('decided', index),
    };
  });
}
