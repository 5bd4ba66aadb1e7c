import { describe, expect, it } from 'vitest';
import { calculateCompensation } from './calculate.ts';
import type { CompensationInput } from './input.ts';

type Work = NonNullable<NonNullable<CompensationInput['employments']>[number]['work']>;

const workDay = { normal: 420, overtime: 300 };
const month = (from: string, to: string, days: number): Work[number] => ({
  from,
  to,
  normalMinutes: workDay.normal * days,
  buckets: { overtime: workDay.overtime * days },
});

const season: Work = [
  month('2012-10-15', '2012-10-31', 17),
  month('2012-11-01', '2012-11-30', 30),
  month('2012-12-01', '2012-12-31', 31),
  month('2013-01-01', '2013-01-31', 31),
  month('2013-02-01', '2013-02-28', 28),
  month('2013-03-01', '2013-03-31', 31),
  month('2013-04-01', '2013-04-16', 16),
];

const strawberryPicker = (from: string): CompensationInput => ({
  awardCurrency: 'EUR',
  exponents: { EUR: 2 },
  employments: [
    {
      id: 'farm',
      employer: 'employer-1',
      currency: 'EUR',
      basis: 'hourly',
      from,
      to: '2013-04-16',
      floors: [{ kind: 'statutory', basis: 'hourly', from: '2012-02-14', rate: '3.927' }],
      work: season.filter((record) => record.from >= from),
      multipliers: [{ bucket: 'overtime', factor: '1' }],
      agreed: [{ from, rate: '3.142857' }],
    },
  ],
  debtors: [{ id: 'employer-2', liable: [{ heads: ['W'], from, to: '2013-04-16' }] }],
});

describe('The wages of Manolada (Chowdury and Others v. Greece, European Court of Human Rights, 2017)', () => {
  it.each([
    ['2012-10-15', 867_080],
    ['2012-12-01', 645_597],
    ['2013-02-01', 353_429],
  ])('are owed at the statutory floor to those who began on %s', (from, minor) => {
    const answer = calculateCompensation(strawberryPicker(from));
    expect(answer).toMatchObject({ totals: { person: { minor, currency: 'EUR' } }, refusals: [] });
  });

  it('are owed by both employers, each for the whole', () => {
    const answer = calculateCompensation(strawberryPicker('2012-10-15'));
    if ('refusal' in answer) throw new Error(answer.refusal.detail);
    expect(answer.lines.map(({ debtors }) => debtors)).toEqual(answer.lines.map(() => ['employer-1', 'employer-2']));
  });
});
