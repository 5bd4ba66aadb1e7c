import { addDays, type CalendarDay } from '../exact/calendar.ts';

/** Something that holds from a day, or always, to a day, or without end. */
export interface Dated {
  readonly from?: CalendarDay | undefined;
  readonly to?: CalendarDay | undefined;
}

/** Every entry that holds on that day. */
export function inForce<Entry extends Dated>(entries: readonly Entry[], day: CalendarDay): Entry[] {
  return entries.filter(({ from, to }) => (from === undefined || from <= day) && (to === undefined || to >= day));
}

/** The entry in force with the latest beginning; of two that begin together, the later one given. */
export function latestInForce<Entry extends Dated>(entries: readonly Entry[], day: CalendarDay): Entry | undefined {
  return inForce(entries, day).reduce<Entry | undefined>(
    (latest, entry) => (latest === undefined || (entry.from ?? '') >= (latest.from ?? '') ? entry : latest),
    undefined,
  );
}

/** First days on which something begins to hold or has ceased to. */
export function edgesOf(entries: readonly Dated[]): CalendarDay[] {
  return entries.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [addDays(to, 1)] : [])]);
}
