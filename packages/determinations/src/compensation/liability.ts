import { addDays, type CalendarDay } from '../exact/calendar.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { Input } from './claim-line.ts';
import type { Debtor } from './input.ts';
import type { Head } from './result.ts';

type Window = Debtor['liable'][number];

/** What decides who answers for a line: its head, the employment it comes from, and its days. */
export interface Liability {
  readonly head: Head;
  readonly employment?: string | undefined;
  readonly from?: CalendarDay | undefined;
  readonly to?: CalendarDay | undefined;
}

/** A due-diligence defence counts only once it is accepted. */
function windowsOf({ defence = 'none', liable }: Debtor): readonly Window[] {
  return defence === 'accepted' ? [] : liable;
}

function covers({ heads, from, to, employment }: Window, line: Liability): boolean {
  if (!heads.some((head) => head === line.head)) return false;
  if (employment !== undefined && employment !== line.employment) return false;
  if (from === undefined && to === undefined) return true;
  if (line.from === undefined) return false;
  return (from === undefined || (line.to ?? line.from) >= from) && (to === undefined || line.from <= to);
}

/** Everyone who owes the line, each for the whole of it; the employer first where there is one. */
export function debtorsOf(line: Liability, { debtors = [] }: Input, employer?: string): string[] {
  const liable = debtors.filter((debtor) => windowsOf(debtor).some((window) => covers(window, line)));
  return [...new Set([...(employer === undefined ? [] : [employer]), ...liable.map(({ id }) => id)])];
}

/** First days on which somebody begins or ceases to answer for wages of this employment. */
export function liabilityEdges(employment: string, { debtors = [] }: Input): CalendarDay[] {
  return debtors
    .flatMap(windowsOf)
    .filter(({ heads }) => heads.includes('W') || heads.includes('H10'))
    .filter((window) => window.employment === undefined || window.employment === employment)
    .flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [addDays(to, 1)] : [])]);
}

/** Refuses a window that names an employment the input does not have. */
export function refuseUnknownEmployments({ debtors = [], costs = [], employments = [] }: Input): void {
  const known = new Set(employments.map(({ id }) => id));
  for (const [index, { byDeduction }] of costs.entries()) {
    if (byDeduction !== undefined && !known.has(byDeduction)) {
      refuse('INPUT_INVALID', pointer('costs', index, 'byDeduction'), `There is no employment "${byDeduction}".`);
    }
  }
  for (const [index, { liable }] of debtors.entries()) {
    for (const [at, { employment }] of liable.entries()) {
      if (employment !== undefined && !known.has(employment)) {
        const where = pointer('debtors', index, 'liable', at, 'employment');
        refuse('INPUT_INVALID', where, `There is no employment "${employment}".`);
      }
    }
  }
}
