import { addDays, addMonths, type CalendarDay, earlier, firstOfMonth, lastOfMonth } from '../exact/calendar.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { Input } from './claim-line.ts';
import { edgesOf } from './in-force.ts';
import type { Employment, Work } from './input.ts';
import { liabilityEdges } from './liability.ts';

/** A stretch of an employment in which nothing changes, with the work done in it. */
export interface Slice {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly due: CalendarDay;
  readonly work: readonly { readonly record: Work; readonly index: number }[];
}

function edgesWithin(employment: Employment, input: Input): Set<CalendarDay> {
  const { agreed, floors, multipliers, deductionCap, inKindCap, contributions } = employment;
  const stated = [agreed, floors, multipliers, deductionCap, inKindCap, contributions];
  const edges = [...stated.flatMap((list) => edgesOf(list ?? [])), ...liabilityEdges(employment.id, input)];
  return new Set(edges.filter((edge) => edge > employment.from && edge <= employment.to));
}

function monthsWithin({ from, to }: Employment): CalendarDay[] {
  const months: CalendarDay[] = [];
  for (let next = addMonths(firstOfMonth(from), 1); next <= to; next = addMonths(next, 1)) months.push(next);
  return months;
}

function crossed(record: Work, edges: ReadonlySet<CalendarDay>): boolean {
  return [...edges].some((edge) => edge > record.from && edge <= record.to);
}

function refuseMisplaced(employment: Employment, edges: ReadonlySet<CalendarDay>, path: readonly PropertyKey[]): void {
  for (const [index, record] of (employment.work ?? []).entries()) {
    const at = pointer(...path, 'work', index);
    if (record.from < employment.from || record.to > employment.to) {
      refuse('INPUT_INVALID', at, 'The record lies outside the employment.');
    }
    if (crossed(record, edges)) {
      refuse('INPUT_INCOMPLETE', at, 'The record crosses a change; hours on each side of it are needed.');
    }
  }
}

function byMonth(employment: Employment, edges: ReadonlySet<CalendarDay>): Slice[] {
  const starts = [employment.from, ...[...edges].sort()];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const to = next === undefined ? employment.to : addDays(next, -1);
    const payday = earlier(lastOfMonth(from), employment.to);
    const work = (employment.work ?? []).map((record, at) => ({ record, index: at }));
    return {
      from,
      to,
      due: addDays(payday, employment.dueOffsetDays ?? 0),
      work: work.filter(({ record }) => record.from >= from && record.to <= to),
    };
  });
}

function byRecord(employment: Employment, path: readonly PropertyKey[]): Slice[] {
  const slices = (employment.work ?? [])
    .map((record, index) => ({
      from: record.from,
      to: record.to,
      due: addDays(record.to, employment.dueOffsetDays ?? 0),
      work: [{ record, index }],
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const [index, slice] of slices.entries()) {
    const before = slices[index - 1];
    if (before !== undefined && slice.from <= before.to) {
      refuse('INPUT_INVALID', pointer(...path, 'work', slice.work[0]?.index ?? 0), 'Two records overlap.');
    }
  }
  return slices;
}

/** Cuts an employment at every pay period and dated change; a record of hours is never apportioned. */
export function slicesOf(employment: Employment, input: Input, path: readonly PropertyKey[]): Slice[] {
  const edges = edgesWithin(employment, input);
  if (employment.payPeriod === 'record') {
    if (employment.basis === 'monthly') {
      refuse('INPUT_INVALID', pointer(...path, 'payPeriod'), 'Monthly pay is not counted by records.');
    }
    refuseMisplaced(employment, edges, path);
    return byRecord(employment, path);
  }
  for (const month of monthsWithin(employment)) edges.add(month);
  refuseMisplaced(employment, edges, path);
  return byMonth(employment, edges);
}
