import { pointer } from '../input/pointer.ts';
import type { AwardedLine, Input } from './claim-line.ts';
import { type Account, settleInterest } from './ledger.ts';
import { sources } from './sources.ts';

/** A line of interest and the line that bears it. */
export interface InterestLine extends AwardedLine {
  readonly of: string;
}

/** Settles every account to the last day asked for and shows the interest each line has borne. */
export function interestLines(accounts: readonly Account[], input: Input): InterestLine[] {
  const { interest } = input;
  if (interest === undefined) return [];
  return accounts
    .filter(({ settledTo }) => settledTo !== undefined)
    .map((account): InterestLine => {
      settleInterest(account, interest.to, input);
      const { line, interestBorne } = account;
      return {
        id: `I/${line.id}`,
        of: line.id,
        head: 'H13',
        stream: 'person',
        debtors: line.debtors,
        currency: input.awardCurrency,
        amount: interestBorne,
        award: interestBorne,
        subrogatedAward: 0n,
        formula: 'F-H13',
        inputs: {
          principalMinor: String(line.award),
          due: line.due ?? 'none',
          to: interest.to,
          rates: interest.rates.map(({ from, to, rate }) => `${rate} from ${from}${to ? ` to ${to}` : ''}`).join(', '),
        },
        source: sources.interest,
        origin: pointer('interest'),
      };
    });
}
