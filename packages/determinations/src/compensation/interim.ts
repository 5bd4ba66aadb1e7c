import { addDays, addMonths, later } from '../exact/calendar.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { Input } from './claim-line.ts';
import type { Account } from './ledger.ts';
import { exactNumber } from './money.ts';
import type { CompensationResult } from './result.ts';

/**
 * Proposes an interim award at reasonable grounds: wages of the last months, every slice that ends within them, and
 * urgent costs (Council of Europe Resolution (77) 27 on the compensation of victims of crime, paras 7-8, 1977).
 */
export function interimProposal(accounts: readonly Account[], input: Input): CompensationResult['interim'] {
  const { interim, employments = [], costs = [] } = input;
  if (interim === undefined) return undefined;
  const { months = 3, urgentCosts = [] } = interim;
  for (const [index, id] of urgentCosts.entries()) {
    if (!costs.some((cost) => cost.id === id)) {
      refuse('INPUT_INVALID', pointer('interim', 'urgentCosts', index), `There is no cost "${id}".`);
    }
  }
  const ends = employments.map(({ to }) => to);
  const since = ends.length === 0 ? undefined : addMonths(addDays(ends.reduce(later), 1), -months);
  const proposed = accounts.filter(({ line }) => {
    const recentWage = line.wage !== undefined && since !== undefined && line.to !== undefined && line.to >= since;
    return recentWage || urgentCosts.includes(line.id);
  });
  return {
    amount: exactNumber(proposed.reduce((all, { principal }) => all + principal, 0n)),
    lines: proposed.map(({ line }) => line.id),
  };
}
