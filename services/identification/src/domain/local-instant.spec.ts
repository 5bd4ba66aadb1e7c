import { addCalendarDays, dueAt } from '@nrm/country-profile';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instantOn } from './local-instant.ts';
import { profile } from './testing.ts';

const zones = [
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Tongatapu',
  'Pacific/Auckland',
  'Pacific/Pago_Pago',
  'Europe/Athens',
];
const days = fc.nat(5_000).map((count) => addCalendarDays('2020-01-01', count));

it('An instant on a day lies within that day wherever the country is', () =>
  fc.assert(
    fc.property(fc.constantFrom(...zones), days, (zone, day) => {
      const there = { ...profile, timeZone: { ...profile.timeZone, value: zone } };
      const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
      expect(local.format(Date.parse(instantOn(there, day)))).toBe(day);
    }),
  ));

it('A clock of days that starts there ends with a local day, also at the far side of the date line', () => {
  const there = { ...profile, timeZone: { ...profile.timeZone, value: 'Pacific/Kiritimati' } };
  expect(dueAt(there, 'conclusiveDecision', { from: instantOn(there, '2026-04-16') })).toBe('2026-07-15T09:59:59.000Z');
});
