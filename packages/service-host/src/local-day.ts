import type { CountryProfile } from '@nrm/country-profile';

interface Zone {
  readonly format: Intl.DateTimeFormat;
  minute: string;
  day: string;
}

const zones = new Map<string, Zone>();

/** The calendar day of an instant where the country's clocks stand, `YYYY-MM-DD`. */
export function localDay(instant: string, { timeZone }: Pick<CountryProfile, 'timeZone'>): string {
  const name = timeZone.value;
  let zone = zones.get(name);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: name,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    zone = { format, minute: '', day: '' };
    zones.set(name, zone);
  }
  // No zone changes its day within a minute, and most requests of a minute ask for the same one.
  const minute = instant.slice(0, 16);
  if (zone.minute !== minute) {
    zone.day = zone.format.format(new Date(instant));
    zone.minute = minute;
  }
  return zone.day;
}
