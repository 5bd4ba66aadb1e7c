import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from './calendar.ts';
import { CountryProfile } from './country-profile.ts';
import { DeadlineName } from './deadline.ts';
import { dueAt } from './due-at.ts';
import { profileOf } from './profile-of.ts';

const model = profileOf('p029-model');
const inZone = (zone: string) => CountryProfile.parse({ ...model, timeZone: { ...model.timeZone, value: zone } });
const athens = inZone('Europe/Athens');
const saoPaulo = inZone('America/Sao_Paulo');
const havana = inZone('America/Havana');

describe('A deadline in hours or minutes', () => {
  it('is elapsed time', () =>
    expect(dueAt(model, 'referralAcknowledged', { from: '2026-06-05T23:30:00.000Z' })).toBe(
      '2026-06-06T00:30:00.000Z',
    ));
  it('runs through a weekend', () =>
    expect(dueAt(model, 'screeningCompleted', { from: '2026-06-06T10:00:00Z' })).toBe('2026-06-07T10:00:00.000Z'));
  it('is not stretched by a clock change', () =>
    expect(dueAt(athens, 'screeningCompleted', { from: '2026-03-28T10:00:00Z' })).toBe('2026-03-29T10:00:00.000Z'));
  it('keeps its milliseconds', () =>
    expect(dueAt(model, 'consentEffective', { from: '2026-06-05T10:00:00.250Z' })).toBe('2026-06-05T10:01:00.250Z'));
});

describe('A deadline in days', () => {
  it('falls due at the end of the local day', () =>
    expect(dueAt(model, 'paymentExecuted', { from: '2026-06-01T09:00:00Z' })).toBe('2026-06-11T23:59:59.000Z'));
  it('counts from the local day, not the day in UTC', () =>
    expect(dueAt(athens, 'paymentExecuted', { from: '2026-06-01T22:30:00Z' })).toBe('2026-06-12T20:59:59.000Z'));
  it('follows the local clock over the start of summer time', () => {
    expect(dueAt(athens, 'paymentExecuted', { from: '2026-03-18T09:00:00Z' })).toBe('2026-03-28T21:59:59.000Z');
    expect(dueAt(athens, 'paymentExecuted', { from: '2026-03-19T09:00:00Z' })).toBe('2026-03-29T20:59:59.000Z');
  });
  it('follows the local clock over the end of summer time', () => {
    expect(dueAt(athens, 'paymentExecuted', { from: '2026-10-14T09:00:00Z' })).toBe('2026-10-24T20:59:59.000Z');
    expect(dueAt(athens, 'paymentExecuted', { from: '2026-10-15T09:00:00Z' })).toBe('2026-10-25T21:59:59.000Z');
  });
  it('counts a leap day', () => {
    expect(dueAt(model, 'paymentExecuted', { from: '2028-02-19T09:00:00Z' })).toBe('2028-02-29T23:59:59.000Z');
    expect(dueAt(model, 'paymentExecuted', { from: '2028-02-20T09:00:00Z' })).toBe('2028-03-01T23:59:59.000Z');
    expect(dueAt(model, 'paymentExecuted', { from: '2027-02-19T09:00:00Z' })).toBe('2027-03-01T23:59:59.000Z');
  });
  it('gives the whole day where its last hour comes twice', () =>
    expect(dueAt(saoPaulo, 'paymentExecuted', { from: '2018-02-07T12:00:00Z' })).toBe('2018-02-18T02:59:59.000Z'));
  it('ends the day before where the next one starts at one', () =>
    expect(dueAt(saoPaulo, 'paymentExecuted', { from: '2018-10-24T12:00:00Z' })).toBe('2018-11-04T02:59:59.000Z'));
  it('ends before a midnight that comes twice', () =>
    expect(dueAt(havana, 'paymentExecuted', { from: '2026-10-21T12:00:00Z' })).toBe('2026-11-01T03:59:59.000Z'));
});

describe('A deadline in working days', () => {
  it('skips weekend and holiday and ends with the local day', () =>
    expect(dueAt(athens, 'reasonableGroundsDecided', { from: '2026-04-29T09:00:00Z' })).toBe(
      '2026-05-07T20:59:59.000Z',
    ));

  it('always falls on a working day of the country', () =>
    fc.assert(
      fc.property(someInstant(), (from) => {
        const due = dueAt(athens, 'nonPunishmentAssessed', { from });
        const local = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Athens' }).format(new Date(due));
        return isWorkingDay(athens, local);
      }),
    ));
});

describe('A deadline for a child or a person in custody', () => {
  const from = '2026-06-01T09:00:00Z';
  const due = (who: { child?: boolean; custody?: boolean }) =>
    dueAt(model, 'reasonableGroundsDecided', { from, ...who });

  it('is the standard one for anyone else', () =>
    expect(due({ child: false, custody: false })).toBe('2026-06-08T23:59:59.000Z'));
  it('is 48 hours for a child', () => expect(due({ child: true })).toBe('2026-06-03T09:00:00.000Z'));
  it('is 48 hours in custody', () => expect(due({ custody: true })).toBe('2026-06-03T09:00:00.000Z'));
  it('is the standard one where none is set apart', () =>
    expect(dueAt(model, 'assistanceOffered', { from, child: true })).toBe('2026-06-02T09:00:00.000Z'));
  it('may be longer, as a period of reflection is', () => {
    expect(dueAt(model, 'reflectionPeriod', { from })).toBe('2026-07-16T23:59:59.000Z');
    expect(dueAt(model, 'reflectionPeriod', { from, child: true })).toBe('2026-08-30T23:59:59.000Z');
  });
  it.each([
    [12, 48],
    [48, 12],
  ])('is the earlier one for a child (%i h) in custody (%i h)', (childHours, custodyHours) => {
    const { standard } = model.deadlines.reasonableGroundsDecided;
    const within = (hours: number) => ({ ...standard, value: { hours } });
    const reasonableGroundsDecided = { standard, child: within(childHours), custody: within(custodyHours) };
    const profile = { ...model, deadlines: { ...model.deadlines, reasonableGroundsDecided } };
    const both = dueAt(profile, 'reasonableGroundsDecided', { from, child: true, custody: true });
    expect(both).toBe('2026-06-01T21:00:00.000Z');
  });
});

describe('Every deadline', () => {
  const anyDeadline = fc.constantFrom(...DeadlineName.options);
  const anyProfile = fc.constantFrom(model, athens, saoPaulo, havana);

  it('lies after its start', () =>
    fc.assert(
      fc.property(
        anyProfile,
        anyDeadline,
        someInstant(),
        (profile, name, from) => dueAt(profile, name, { from }) > from,
      ),
    ));

  it('never falls earlier for a later start', () =>
    fc.assert(
      fc.property(anyProfile, anyDeadline, someInstant(), someInstant(), (profile, name, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        return dueAt(profile, name, { from: earlier }) <= dueAt(profile, name, { from: later });
      }),
    ));

  it('refuses a start that is not an instant', () =>
    expect(() => dueAt(model, 'paymentExecuted', { from: '2026-06-01' })).toThrow(RangeError));
});

function someInstant() {
  const span = { min: new Date('2017-01-01T00:00:00Z'), max: new Date('2045-12-31T00:00:00Z'), noInvalidDate: true };
  return fc.date(span).map((date) => date.toISOString());
}
