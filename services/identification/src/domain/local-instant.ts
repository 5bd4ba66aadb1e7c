import { addCalendarDays, type CountryProfile } from '@nrm/country-profile';

/** An instant that lies within this calendar day in the country's time zone. */
export function instantOn(profile: CountryProfile, day: string): string {
  // Noon in UTC is the same day everywhere but east of UTC+12, where noon of the day before is.
  const noon = `${day}T12:00:00.000Z`;
  return localDayOf(profile, noon) === day ? noon : `${addCalendarDays(day, -1)}T12:00:00.000Z`;
}

function localDayOf(profile: CountryProfile, instant: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: profile.timeZone.value,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(Date.parse(instant));
  const part = (type: 'year' | 'month' | 'day') => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
