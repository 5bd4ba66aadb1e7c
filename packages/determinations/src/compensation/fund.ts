import { atLeastZero, smaller } from '../exact/whole.ts';
import type { Input } from './claim-line.ts';
import { personHeads } from './input.ts';
import type { Account } from './ledger.ts';
import { exactNumber, minorOf, sameCurrency } from './money.ts';
import type { DistributedRecovery, FundResult } from './result.ts';

/** Sums the fund and the recoveries start from, in minor units of the award. */
export interface Position {
  readonly total: bigint;
  readonly booked: bigint;
  /** Paid by the fund straight to providers. */
  readonly toProviders: bigint;
}

/** What the fund has paid or pays, exactly. */
export interface FundPayment {
  readonly base: bigint;
  readonly capRemaining: bigint;
  readonly pays: bigint;
  readonly interim: bigint;
}

/**
 * The fund covers what is open on the covered lines up to its cap; other receipts lower the base, never the cap
 * (European Convention on the Compensation of Victims of Violent Crimes, arts 5 and 9, 1983).
 */
export function fundPayment(accounts: readonly Account[], { fund, awardCurrency }: Input): FundPayment | undefined {
  if (fund === undefined) return undefined;
  const cap = sameCurrency(fund.cap, awardCurrency, 'fund', 'cap');
  const interim =
    fund.interimPaid === undefined ? 0n : sameCurrency(fund.interimPaid, awardCurrency, 'fund', 'interimPaid');
  const covered: readonly string[] = fund.coveredHeads ?? personHeads;
  const open = accounts.reduce(
    (all, { line, principal, interest }) =>
      all + (covered.includes(line.head) ? principal : 0n) + (covered.includes('H13') ? interest : 0n),
    0n,
  );
  const base = atLeastZero(open - interim);
  const capRemaining = atLeastZero(cap - interim);
  return { base, capRemaining, pays: smaller(base, capRemaining), interim };
}

export function fundResult({ base, capRemaining, pays, interim }: FundPayment, position: Position): FundResult {
  return {
    base: exactNumber(base),
    capRemaining: exactNumber(capRemaining),
    pays: exactNumber(pays),
    short: exactNumber(atLeastZero(position.total - position.booked - interim - pays)),
    subrogated: exactNumber(pays + interim + position.toProviders),
  };
}

/** Shares recoveries out: the person first, then the State up to what it advanced, the rest back to the payer. */
export function distribute(
  { recoveries = [], awardCurrency }: Input,
  position: Position,
  fund: FundPayment | undefined,
): { readonly recoveries: readonly DistributedRecovery[]; readonly stateOpen: number } {
  const advanced = (fund?.pays ?? 0n) + (fund?.interim ?? 0n);
  let victimOpen = atLeastZero(position.total - position.booked - advanced);
  let stateOpen = advanced + position.toProviders;
  const distributed = recoveries.map(({ id, money }, index) => {
    sameCurrency(money, awardCurrency, 'recoveries', index, 'money');
    const received = minorOf(money);
    const toVictim = smaller(received, victimOpen);
    const toState = smaller(received - toVictim, stateOpen);
    victimOpen -= toVictim;
    stateOpen -= toState;
    return {
      id,
      toVictim: exactNumber(toVictim),
      toState: exactNumber(toState),
      returned: exactNumber(received - toVictim - toState),
    };
  });
  return { recoveries: distributed, stateOpen: exactNumber(stateOpen) };
}
