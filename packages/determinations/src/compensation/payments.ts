import { smaller } from '../exact/whole.ts';
import { pointer } from '../input/pointer.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Input } from './claim-line.ts';
import type { Payment } from './input.ts';
import { type Account, settleInterest } from './ledger.ts';
import { exactNumber, sameCurrency } from './money.ts';
import type { AppliedPayment } from './result.ts';

/** What the payments did to the accounts; `booked` is all that any line absorbed. */
export interface PaymentsApplied {
  readonly payments: readonly AppliedPayment[];
  readonly refusals: readonly Refusal[];
  readonly booked: bigint;
}

function accountNamed(name: string, accounts: readonly Account[], at: string): Account {
  const account = accounts.find(({ line }) => line.id === name);
  return account ?? refuse('INPUT_INVALID', at, `There is no line "${name}" of the person.`);
}

function oldestDueFirst(a: Account, b: Account): number {
  const [one, other] = [a.line.due ?? '9999-12-31', b.line.due ?? '9999-12-31'];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Named lines the payer owes, then the others it owes, oldest due first; who owes nothing reaches only named lines. */
function reachable(payment: Payment, index: number, accounts: readonly Account[]): Account[] {
  const named = (payment.names ?? []).map((name, at) =>
    accountNamed(name, accounts, pointer('payments', index, 'names', at)),
  );
  const owed = accounts.filter(({ line }) => line.debtors.includes(payment.payer));
  if (owed.length === 0) return [...new Set(named)];
  return [...new Set([...named.filter((account) => owed.includes(account)), ...[...owed].sort(oldestDueFirst)])];
}

function apply(payment: Payment, index: number, accounts: readonly Account[], input: Input): AppliedPayment {
  let left = sameCurrency(payment.money, input.awardCurrency, 'payments', index, 'money');
  const applied: AppliedPayment['applied'][number][] = [];
  for (const account of reachable(payment, index, accounts)) {
    if (left === 0n) break;
    settleInterest(account, payment.date, input);
    const interest = smaller(left, account.interest);
    account.interest -= interest;
    left -= interest;
    const principal = smaller(left, account.principal);
    account.principal -= principal;
    left -= principal;
    if (interest + principal === 0n) continue;
    applied.push({ line: account.line.id, interest: exactNumber(interest), principal: exactNumber(principal) });
  }
  return { id: payment.id, applied, unbooked: exactNumber(left) };
}

/** Applies the payments by date, interest before principal; never more to a line than is open on it. */
export function applyPayments(accounts: readonly Account[], input: Input): PaymentsApplied {
  const byDate = [...(input.payments ?? []).entries()].sort(([a, one], [b, other]) =>
    one.date < other.date ? -1 : one.date > other.date ? 1 : a - b,
  );
  const results = byDate.map(([index, payment]) => ({ index, result: apply(payment, index, accounts, input) }));
  return {
    payments: results.map(({ result }) => result),
    refusals: results
      .filter(({ result }) => result.unbooked > 0)
      .map(({ index, result }) => ({
        code: 'LINE_SATISFIED',
        pointer: pointer('payments', index),
        detail: `Nothing is left for ${result.unbooked} of this payment to be booked on.`,
      })),
    booked: results
      .flatMap(({ result }) => result.applied)
      .reduce((all, { interest, principal }) => all + BigInt(interest) + BigInt(principal), 0n),
  };
}
