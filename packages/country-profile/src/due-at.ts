import { Temporal } from 'temporal-polyfill';
import { addCalendarDays, addWorkingDays } from './calendar.ts';
import type { CountryProfile } from './country-profile.ts';
import type { Day } from './dated.ts';
import type { DeadlineLength, DeadlineName } from './deadline.ts';

/** When a deadline starts, and what about the person may change its length. */
export interface DeadlineStart {
  /** An ISO instant. */
  readonly from: string;
  readonly child?: boolean;
  readonly custody?: boolean;
}

/**
 * The instant a deadline falls due, ISO in UTC with milliseconds. Minutes and hours are elapsed time. Days and working
 * days are counted in the profile's time zone from the day after `from`, and fall due at 23:59:59 of that local day.
 * A length set for a child or for custody replaces the standard one; where both apply, the earlier instant holds.
 * Throws a RangeError when `from` is not an instant.
 */
export function dueAt(
  profile: CountryProfile,
  deadline: DeadlineName,
  { from, child, custody }: DeadlineStart,
): string {
  const lengths = profile.deadlines[deadline];
  const special = [child ? lengths.child : undefined, custody ? lengths.custody : undefined]
    .filter((length) => length !== undefined)
    .map((length) => ends(profile, length.value, from))
    .sort(Temporal.Instant.compare);
  return (special[0] ?? ends(profile, lengths.standard.value, from)).toString({ smallestUnit: 'millisecond' });
}

function ends(profile: CountryProfile, length: DeadlineLength, from: string): Temporal.Instant {
  const start = Temporal.Instant.from(from);
  if ('minutes' in length) return start.add({ minutes: length.minutes });
  if ('hours' in length) return start.add({ hours: length.hours });
  const today = start.toZonedDateTimeISO(profile.timeZone.value).toPlainDate().toString();
  if ('days' in length) return endOf(profile, addCalendarDays(today, length.days));
  return endOf(profile, addWorkingDays(profile, today, length.workingDays));
}

/** One second before the next local day starts, so that a clock change at midnight cannot cut the day short. */
function endOf(profile: CountryProfile, day: Day): Temporal.Instant {
  const nextDay = Temporal.PlainDate.from(addCalendarDays(day, 1)).toZonedDateTime(profile.timeZone.value);
  return nextDay.toInstant().subtract({ seconds: 1 });
}
