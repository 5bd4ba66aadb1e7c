import { multiply, parseRational, roundHalfUp } from '../exact/rational.ts';
import { smaller } from '../exact/whole.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { ClaimLine, Input } from './claim-line.ts';
import type { Cost } from './input.ts';
import { debtorsOf } from './liability.ts';
import { inMinorUnits, minorOf, sameCurrency } from './money.ts';
import { sources } from './sources.ts';

interface Valued {
  readonly currency: string;
  readonly amount: bigint;
  readonly inputs: Readonly<Record<string, string>>;
}

function valuationOf({ money, valuation }: Cost, index: number, input: Input): Valued {
  if (money !== undefined && valuation !== undefined) {
    refuse('INPUT_INVALID', pointer('costs', index, 'valuation'), 'A cost has an amount or a valuation, not both.');
  }
  if (money !== undefined) {
    return { currency: money.currency, amount: minorOf(money), inputs: { amountMinor: String(money.minor) } };
  }
  if (valuation === undefined) {
    refuse('INPUT_INCOMPLETE', pointer('costs', index, 'money'), 'The amount of the cost is needed.');
  }
  const { quantity, unitPrice, currency } = valuation;
  const value = multiply(parseRational(quantity), inMinorUnits(unitPrice, currency, input));
  return { currency, amount: roundHalfUp(value), inputs: { quantity, unitPrice } };
}

/** Costs the person bore: not those the fund paid to a provider, nor those taken from pay, which are counted there. */
const borneByPerson = ({ paidBy, byDeduction }: Cost): boolean => paidBy !== 'fund' && byDeduction === undefined;

/** What the law may let the worker bear of each cost, by category, the oldest cost first (C181, art. 7(2), 1997). */
function excepted(costs: readonly Cost[], values: readonly Valued[], input: Input): Map<number, bigint> {
  const borne = new Map<number, bigint>();
  const seen = new Set<string>();
  for (const [at, { category, cap }] of (input.feeExceptions ?? []).entries()) {
    if (seen.has(category)) {
      refuse('INPUT_INVALID', pointer('feeExceptions', at, 'category'), 'One exception for each category.');
    }
    seen.add(category);
    const oldestFirst = [...costs.entries()]
      .filter(([, cost]) => cost.head === 'H5' && cost.category === category && borneByPerson(cost))
      .sort(([a, one], [b, other]) => (one.date < other.date ? -1 : one.date > other.date ? 1 : a - b));
    let left = minorOf(cap);
    for (const [index] of oldestFirst) {
      const value = values[index];
      if (value === undefined) continue;
      sameCurrency(cap, value.currency, 'feeExceptions', at, 'cap');
      const here = smaller(value.amount, left);
      borne.set(index, here);
      left -= here;
    }
  }
  return borne;
}

/** Fees, travel, property, treatment, transfer and legal costs at their own amount. */
export function costLines(input: Input): ClaimLine[] {
  const costs = input.costs ?? [];
  const values = costs.map((cost, index) => valuationOf(cost, index, input));
  const exceptions = excepted(costs, values, input);
  return costs.map((cost, index): ClaimLine => {
    const { currency, amount, inputs } = values[index] ?? valuationOf(cost, index, input);
    const borneByLaw = exceptions.get(index) ?? 0n;
    const liability = { head: cost.head, employment: cost.byDeduction, from: cost.date, to: cost.date };
    return {
      id: cost.id,
      head: cost.head,
      stream: cost.head === 'H14' ? 'transfer' : 'person',
      from: cost.date,
      to: cost.date,
      due: cost.due ?? cost.date,
      lostOn: cost.date,
      debtors: debtorsOf(liability, input),
      currency,
      amount: borneByPerson(cost) ? amount - borneByLaw : 0n,
      ...(cost.paidBy === 'fund' && cost.byDeduction === undefined ? { subrogated: amount } : {}),
      formula: cost.valuation === undefined ? 'F-COST' : 'F-VALUE',
      inputs: {
        ...inputs,
        category: cost.category ?? 'other',
        paidBy: cost.paidBy ?? 'person',
        takenFromPay: cost.byDeduction ?? 'no',
        feeExceptionMinor: String(borneByLaw),
      },
      source: sources[cost.head],
      origin: pointer('costs', index),
    };
  });
}
