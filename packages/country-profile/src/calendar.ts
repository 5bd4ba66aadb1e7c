import { Temporal } from 'temporal-polyfill';
import type { CountryProfile, Weekday } from './country-profile.ts';
import type { Day } from './dated.ts';

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The day `n` calendar days later (earlier when `n` is negative). Throws a RangeError for a day that does not exist. */
export function addCalendarDays(day: Day, n: number): Day {
  return Temporal.PlainDate.from(day).add({ days: n }).toString();
}

/** The days of the week on which offices work, Monday 1 to Sunday 7, ascending; holidays are not considered. */
export function workingDays(profile: CountryProfile): readonly Weekday[] {
  return week.filter((day) => !profile.weekendDays.value.includes(day));
}

/** Whether the day is neither a weekend day nor a holiday already in force on it. */
export function isWorkingDay(profile: CountryProfile, day: Day): boolean {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return !profile.weekendDays.value.includes(dayOfWeek) && !isHoliday(profile, day);
}

/** The `n`th working day after `day`, which is itself not counted. Throws a RangeError unless `n` is a whole number above zero. */
export function addWorkingDays(profile: CountryProfile, day: Day, n: number): Day {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError('Working days are counted in whole numbers from 1.');
  let reached = day;
  for (let counted = 0; counted < n; ) {
    reached = addCalendarDays(reached, 1);
    if (isWorkingDay(profile, reached)) counted += 1;
  }
  return reached;
}

function isHoliday(profile: CountryProfile, day: Day): boolean {
  return profile.holidays.some(
    ({ value, from }) => from <= day && ('on' in value ? value.on === day : day.endsWith(`-${value.every}`)),
  );
}
