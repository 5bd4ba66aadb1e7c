import type { CountryProfile } from '@nrm/country-profile';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant where the country's clocks stand, `YYYY-MM-DD`. */
export function localDay(instant: string, { timeZone }: Pick<CountryProfile, 'timeZone'>): string {
  const zone = timeZone.value;
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(new Date(instant));
}
