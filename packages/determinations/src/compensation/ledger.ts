import { addDays, type CalendarDay, daysIn, earlier, later } from '../exact/calendar.ts';
import { multiply, parseRational, type Rational, rational, roundHalfUp, sum } from '../exact/rational.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { AwardedLine, Input } from './claim-line.ts';
import { edgesOf, latestInForce } from './in-force.ts';
import { exactNumber } from './money.ts';
import type { OutstandingLine } from './result.ts';

/** What is still open on one line of the person: principal and settled interest, in minor units of the award. */
export interface Account {
  readonly line: AwardedLine;
  principal: bigint;
  interest: bigint;
  /** All interest the line has borne, paid or not. */
  interestBorne: bigint;
  /** The last day interest was settled to; undefined where the line bears none. */
  settledTo: CalendarDay | undefined;
}

/** Opens an account for each line of the person. */
export function openAccounts(lines: readonly AwardedLine[], { interest }: Input): Account[] {
  return lines
    .filter(({ stream }) => stream === 'person')
    .map((line) => {
      const bears =
        interest !== undefined && (interest.heads === undefined || interest.heads.some((head) => head === line.head));
      return {
        line,
        principal: line.award,
        interest: 0n,
        interestBorne: 0n,
        settledTo: bears ? line.due : undefined,
      };
    });
}

type Interest = NonNullable<Input['interest']>;

function interestOver(
  principal: bigint,
  { from, to }: { readonly from: CalendarDay; readonly to: CalendarDay },
  { rates }: Interest,
): Rational {
  const starts = [...new Set([from, ...edgesOf(rates).filter((edge) => edge > from && edge <= to)])].sort();
  return sum(
    starts.map((start, index) => {
      const next = starts[index + 1];
      const days = daysIn({ from: start, to: next === undefined ? to : addDays(next, -1) });
      const inForce = latestInForce(rates, start);
      if (inForce === undefined) {
        return refuse('INPUT_INCOMPLETE', pointer('interest', 'rates'), `The rate from ${start} on is needed.`);
      }
      return multiply(multiply(rational(principal), parseRational(inForce.rate)), rational(BigInt(days), 365n));
    }),
  );
}

/** Settles simple interest on the principal up to a day, rounded half up once; never beyond the last day asked for. */
export function settleInterest(account: Account, day: CalendarDay, { interest }: Input): void {
  if (interest === undefined || account.settledTo === undefined) return;
  const until = earlier(day, interest.to);
  if (until <= account.settledTo) return;
  if (account.principal > 0n) {
    const from = addDays(account.settledTo, 1);
    const borne = roundHalfUp(interestOver(account.principal, { from, to: until }, interest));
    account.interest += borne;
    account.interestBorne += borne;
  }
  account.settledTo = later(account.settledTo, until);
}

/** Lines of the person with something left. */
export function outstanding(accounts: readonly Account[]): OutstandingLine[] {
  return accounts
    .filter(({ principal, interest }) => principal + interest > 0n)
    .map(({ line, principal, interest }) => ({
      line: line.id,
      principal: exactNumber(principal),
      interest: exactNumber(interest),
      debtors: line.debtors,
    }));
}
