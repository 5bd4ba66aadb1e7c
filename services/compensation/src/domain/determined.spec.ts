import { Refusal } from '@nrm/decider';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { determined } from './determined.ts';

const euros = (amount: number) => ({ minor: Math.round(amount * 100), currency: 'EUR' });

/** Three months at 6.00 an hour under a floor of 7.80, owed by an employer and the buyer behind it. */
const input = {
  awardCurrency: 'EUR',
  exponents: { EUR: 2 },
  employments: [
    {
      id: 'farm',
      employer: 'employer-1',
      currency: 'EUR',
      basis: 'hourly',
      from: '2026-01-01',
      to: '2026-03-31',
      agreed: [{ from: '2026-01-01', rate: '6.00' }],
      floors: [{ kind: 'statutory', basis: 'hourly', from: '2025-01-01', rate: '7.80' }],
      work: ['01-31', '02-28', '03-31'].map((end) => ({
        from: `2026-${end.slice(0, 2)}-01`,
        to: `2026-${end}`,
        normalMinutes: 6_000,
      })),
    },
  ],
  debtors: [{ id: 'buyer-1', liable: [{ heads: ['W'], from: '2026-01-01', to: '2026-02-28' }] }],
};

function refusalOf(facts: Readonly<Record<string, unknown>>): Refusal {
  try {
    determined(facts);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('A determination of what a person is owed', () => {
  it('gives each line with its debtors, and their sum', () => {
    const { lines, total, alreadyReceived } = determined(input);
    expect(lines.map(({ lineId, money, debtors }) => [lineId, money.minor, [...debtors].sort()])).toEqual([
      ['W/farm/2026-01-01', 78_000, ['buyer-1', 'employer-1']],
      ['W/farm/2026-02-01', 78_000, ['buyer-1', 'employer-1']],
      ['W/farm/2026-03-01', 78_000, ['employer-1']],
    ]);
    expect(total).toEqual(euros(2_340));
    expect(alreadyReceived).toBeUndefined();
  });
  it('keeps the facts used and the explained result', () => {
    const { input: used, result } = determined(input);
    expect(used).toEqual(input);
    expect(result).toMatchObject({ totals: { person: euros(2_340) } });
  });
  it('names what debtors have paid on it before', () => {
    const payments = [{ id: 'p1', payer: 'employer-1', date: '2026-04-02', money: euros(1_000) }];
    expect(determined({ ...input, payments })).toMatchObject({ total: euros(2_340), alreadyReceived: euros(1_000) });
  });
  it('books no more than is owed', () => {
    const payments = [{ id: 'p1', payer: 'employer-1', date: '2026-04-02', money: euros(9_000) }];
    expect(determined({ ...input, payments }).alreadyReceived).toEqual(euros(2_340));
  });
  it('names what the fund paid straight to a provider', () => {
    const costs = [{ id: 'clinic', head: 'H8', money: euros(1_120), date: '2026-03-01', paidBy: 'fund' }];
    const { lines, total } = determined({ ...input, costs });
    expect(lines.find(({ lineId }) => lineId === 'clinic')).toMatchObject({
      money: euros(0),
      subrogated: euros(1_120),
    });
    expect(total).toEqual(euros(2_340));
  });
});

describe('What cannot be determined', () => {
  it('is refused with the code of the determination and the place in the input', () => {
    const { code, detail } = refusalOf({ exponents: { EUR: 2 } });
    expect(code).toBe('INPUT_INCOMPLETE');
    expect(detail).toMatch(/^\/awardCurrency: /);
  });
  it('is refused where status is asked for', () =>
    expect(refusalOf({ ...input, nationality: 'XX' }).code).toBe('STATUS_IRRELEVANT'));
});

describe('What is not for the calculating officer to say', () => {
  const elsewhere = {
    requests: [{ type: 'setoff', claim: 'fine', money: euros(500) }],
    previousAward: { total: euros(1), closed: true },
    interim: {},
    fund: { cap: euros(1) },
    recoveries: [],
  };
  for (const [member, value] of Object.entries(elsewhere))
    it(`is refused: ${member}`, () => {
      const { code, detail } = refusalOf({ ...input, [member]: value });
      expect(code).toBe('INPUT_INVALID');
      expect(detail).toMatch(new RegExp(`^/${member}: `));
    });
  it('is refused: another unit than the currency has', () => {
    const { code, detail } = refusalOf({ ...input, exponents: { EUR: 3 } });
    expect(code).toBe('INPUT_INVALID');
    expect(detail).toMatch(/^\/exponents\/EUR: /);
  });
  it('is refused: a currency that does not exist', () =>
    expect(refusalOf({ awardCurrency: 'QQQ', exponents: { QQQ: 2 }, decided: [] }).detail).toMatch(
      /^\/awardCurrency: /,
    ));
});

describe('Every award', () => {
  it('is the sum of the lines of the person', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 44_640 }), { minLength: 3, maxLength: 3 }), (minutes) => {
        const [employment] = input.employments;
        const work = employment?.work.map((record, index) => ({ ...record, normalMinutes: minutes[index] ?? 0 }));
        const { lines, total } = determined({ ...input, employments: [{ ...employment, work }] });
        expect(lines.reduce((sum, { money }) => sum + money.minor, 0)).toBe(total.minor);
      }),
    ));
});
