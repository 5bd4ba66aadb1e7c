import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCalendarDays, addWorkingDays, isWorkingDay, workingDays } from './calendar.ts';
import { profileOf } from './profile-of.ts';

const model = profileOf('p029-model');
const someDay = fc
  .date({ min: new Date('2017-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someCount = fc.integer({ min: 1, max: 60 });

describe('The working week of the model', () => {
  it('runs from Monday to Friday', () => expect(workingDays(model)).toEqual([1, 2, 3, 4, 5]));

  it.each([
    ['2026-04-30', true, 'a Thursday'],
    ['2026-05-01', false, 'Labour Day, a Friday'],
    ['2026-05-02', false, 'a Saturday'],
    ['2026-05-03', false, 'a Sunday'],
    ['2026-05-04', true, 'a Monday'],
    ['2027-01-01', false, "New Year's Day, a Friday"],
    ['2028-02-29', true, 'a leap day, a Tuesday'],
  ])('%s: %s, %s', (day, expected) => expect(isWorkingDay(model, day)).toBe(expected));

  it('keeps a holiday only from the day it is in force', () => {
    expect(isWorkingDay(model, '2015-05-01')).toBe(true);
    expect(isWorkingDay(model, '2017-05-01')).toBe(false);
  });

  it('closes on a holiday of one day in that year alone', () => {
    const mourning = { ...holidayOf('2026-06-03'), from: '2026-01-01' };
    const profile = { ...model, holidays: [...model.holidays, mourning] };
    expect(isWorkingDay(profile, '2026-06-03')).toBe(false);
    expect(isWorkingDay(profile, '2027-06-03')).toBe(true);
  });
});

describe('Adding calendar days', () => {
  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
  ])('%s and %i more is %s', (day, n, expected) => expect(addCalendarDays(day, n)).toBe(expected));

  it('refuses a day that does not exist', () => expect(() => addCalendarDays('2027-02-29', 1)).toThrow(RangeError));

  it('is undone by taking them away', () =>
    fc.assert(fc.property(someDay, someCount, (day, n) => addCalendarDays(addCalendarDays(day, n), -n) === day)));
});

describe('Adding working days', () => {
  it('does not count the day itself', () => expect(addWorkingDays(model, '2026-06-01', 1)).toBe('2026-06-02'));
  it('skips weekend and holiday', () => expect(addWorkingDays(model, '2026-04-30', 1)).toBe('2026-05-04'));
  it('starts on Monday when asked on a Saturday', () =>
    expect(addWorkingDays(model, '2026-06-06', 1)).toBe('2026-06-08'));

  it.each([0, -1, 1.5, Number.NaN])('refuses %d days', (n) =>
    expect(() => addWorkingDays(model, '2026-06-01', n)).toThrow(RangeError),
  );

  it('always ends on a working day', () =>
    fc.assert(fc.property(someDay, someCount, (day, n) => isWorkingDay(model, addWorkingDays(model, day, n)))));

  it('passes exactly that many working days', () =>
    fc.assert(
      fc.property(someDay, someCount, (day, n) => {
        const end = addWorkingDays(model, day, n);
        let passed = 0;
        for (let next = addCalendarDays(day, 1); next <= end; next = addCalendarDays(next, 1))
          passed += isWorkingDay(model, next) ? 1 : 0;
        return passed === n;
      }),
    ));

  it('ends later for one more day', () =>
    fc.assert(
      fc.property(someDay, someCount, (day, n) => addWorkingDays(model, day, n) < addWorkingDays(model, day, n + 1)),
    ));
});

function holidayOf(on: string) {
  return {
    value: { name: 'Day of mourning', on },
    source: { title: 'A decree' },
    status: 'unverified' as const,
  };
}
