import { describe, expect, it } from 'vitest';
import { CountryProfile } from './country-profile.ts';
import { profileOf } from './profile-of.ts';

const model = profileOf('p029-model');
const accepts = (change: object) => CountryProfile.safeParse({ ...model, ...change }).success;
const lasting = (value: object) => ({ ...model.deadlines.reflectionPeriod.standard, value });

describe('Looking a profile up', () => {
  it('finds the model', () => expect(model.id).toBe('p029-model'));
  it('says which ones there are when asked for another', () =>
    expect(() => profileOf('atlantis')).toThrow('There is no country profile "atlantis"; known: p029-model.'));
});

describe('Every value of the model', () => {
  it('is dated and names its source and standing', () => {
    const { id, ...values } = model;
    expect(undatedLeaves(values, 'profile')).toEqual([]);
    expect(undatedLeaves({ cap: 5 }, 'profile')).toEqual(['profile.cap']);
  });
  it('rests on the convention for thirty days of reflection', () => {
    const { value, source, status } = model.deadlines.reflectionMinimum.standard;
    expect([value, source.article, source.year, status]).toEqual([{ days: 30 }, '13', 2005, 'verified']);
  });
  it('proves no deduction lawful', () => expect(model.lawfulDeductions.value).toEqual([]));
});

describe('A profile', () => {
  const officers = (decision: string, value: number) => ({
    officers: { ...model.officers, [decision]: { ...model.officers.conclusiveDecision, value } },
  });

  it.each([
    ['reasonableGroundsPositive', 1],
    ['reasonableGroundsNegative', 2],
    ['conclusiveDecision', 2],
    ['awardAboveThreshold', 2],
    ['paymentExecuted', 2],
  ])('asks for %s never fewer than %i officers', (decision, fewest) => {
    expect(accepts(officers(decision, fewest + 1))).toBe(true);
    expect(accepts(officers(decision, fewest))).toBe(true);
    expect(accepts(officers(decision, fewest - 1))).toBe(false);
  });

  const deadlines = (name: string, deadline: object) => ({ deadlines: { ...model.deadlines, [name]: deadline } });

  it('gives at least thirty days of reflection', () => {
    expect(accepts(deadlines('reflectionPeriod', { standard: lasting({ days: 30 }) }))).toBe(true);
    expect(accepts(deadlines('reflectionPeriod', { standard: lasting({ days: 29 }) }))).toBe(false);
    expect(accepts(deadlines('reflectionMinimum', { standard: lasting({ days: 29 }) }))).toBe(false);
  });
  it('gives a child no fewer than the minimum either', () => {
    const standard = lasting({ days: 45 });
    expect(accepts(deadlines('reflectionPeriod', { standard, child: lasting({ days: 30 }) }))).toBe(true);
    expect(accepts(deadlines('reflectionPeriod', { standard, child: lasting({ days: 29 }) }))).toBe(false);
  });
  it('counts reflection in days', () =>
    expect(accepts(deadlines('reflectionPeriod', { standard: lasting({ workingDays: 45 }) }))).toBe(false));
  it.each([{}, { hours: 1, days: 1 }, { hours: 0 }, { hours: 1.5 }, { weeks: 1 }])('has no deadline of %j', (value) =>
    expect(accepts(deadlines('claimOpened', { standard: lasting(value) }))).toBe(false),
  );
  it('misses no deadline and knows no other', () => {
    const { claimOpened, ...others } = model.deadlines;
    expect(accepts({ deadlines: others })).toBe(false);
    expect(accepts(deadlines('claimReopened', claimOpened))).toBe(false);
  });

  it('publishes no cell below ten', () => {
    const cell = (value: number) => ({ statistics: { minimumCell: { ...model.statistics.minimumCell, value } } });
    expect(accepts(cell(10))).toBe(true);
    expect(accepts(cell(9))).toBe(false);
  });
  it('asks for a second approval no later than the cap', () => {
    const threshold = (value: number) => ({
      fund: { ...model.fund, secondApprovalAboveInMajorUnits: { ...model.fund.capInMajorUnits, value } },
    });
    expect(accepts(threshold(50_000))).toBe(true);
    expect(accepts(threshold(50_001))).toBe(false);
  });
  it('has at least one working day a week', () => {
    const weekend = (value: readonly number[]) => ({ weekendDays: { ...model.weekendDays, value } });
    expect(accepts(weekend([1, 2, 3, 4, 5, 6]))).toBe(true);
    expect(accepts(weekend([1, 2, 3, 4, 5, 6, 7]))).toBe(false);
    expect(accepts(weekend([6, 6]))).toBe(false);
  });
  it('lies in a time zone and has holidays that exist', () => {
    expect(accepts({ timeZone: { ...model.timeZone, value: 'Atlantis/Capital' } })).toBe(false);
    const holiday = (every: string) => ({ holidays: [{ ...model.timeZone, value: { name: 'A day', every } }] });
    expect(accepts(holiday('02-29'))).toBe(true);
    expect(accepts(holiday('02-30'))).toBe(false);
  });
  it('verifies a value only by a source with its year', () => {
    const value = (year?: number) => ({
      timeZone: { ...model.timeZone, status: 'verified', source: { title: 'Time Act', ...(year ? { year } : {}) } },
    });
    expect(accepts(value(1990))).toBe(true);
    expect(accepts(value())).toBe(false);
  });
});

function undatedLeaves(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [path];
  if ('value' in node) return ['source', 'status', 'from'].filter((part) => !(part in node)).map(() => path);
  return Object.entries(node).flatMap(([key, child]) => undatedLeaves(child, `${path}.${key}`));
}
