import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../exact/calendar.ts';
import { calculateCompensation } from './calculate.ts';
import type { CompensationInput } from './input.ts';
import type { CompensationResult } from './result.ts';

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const rate = fc
  .integer({ min: 1, max: 300_000 })
  .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
const day = fc.integer({ min: 0, max: 1_200 }).map((count) => addDays('2023-01-01', count));
const money = fc.integer({ min: 0, max: 1_000_000 }).map(euros);
const length = fc.integer({ min: 0, max: 400 });

const within = (from: string, to: string) =>
  fc.tuple(fc.nat(400), fc.nat(60)).map(([offset, span]) => {
    const start = addDays(from, offset) > to ? from : addDays(from, offset);
    const end = addDays(start, span) > to ? to : addDays(start, span);
    return { from: start, to: end };
  });

const employment = fc.tuple(day, length).chain(([from, days]) => {
  const to = addDays(from, days);
  const period = within(from, to);
  return fc.record({
    id: fc.constant('job'),
    employer: fc.constant('S'),
    currency: fc.constant('EUR'),
    basis: fc.constant('monthly' as const),
    from: fc.constant(from),
    to: fc.constant(to),
    agreed: rate.map((each) => [{ from, rate: each }]),
    floors: fc.tuple(rate, rate, day).map(([first, second, change]) => [
      { kind: 'statutory' as const, basis: 'monthly' as const, from, rate: first },
      { kind: 'collective' as const, basis: 'monthly' as const, from: change, rate: second },
    ]),
    received: fc.array(
      fc.tuple(money, period).map(([paid, when]) => ({ kind: 'cash' as const, money: paid, ...when })),
      { maxLength: 4 },
    ),
    lawfulDeductions: fc.constant(['housing' as const]),
    deductionCap: fc.constant([{ from: '2020-01-01', share: '0.2' }]),
    deductions: fc.array(
      fc.tuple(fc.constantFrom('housing' as const, 'fine' as const), money, period).map(([kind, taken, when]) => ({
        kind,
        money: taken,
        ...when,
      })),
      { maxLength: 3 },
    ),
    handedBack: fc.array(
      fc.tuple(money, period).map(([given, when]) => ({ money: given, ...when })),
      { maxLength: 2 },
    ),
    contributions: fc.constant([
      {
        from: '2020-01-01',
        employerRate: '0.18',
        employeeRate: '0.09',
        employeeShareCredited: true,
        lawTakesEmployeeShare: true,
      },
    ]),
  });
});

const award = fc.record({
  awardCurrency: fc.constant('EUR'),
  exponents: fc.constant({ EUR: 2 }),
  employments: fc.tuple(employment),
  decided: fc.array(money, { maxLength: 3 }).map((sums) =>
    sums.map((sum, index) => ({
      id: `d${index}`,
      head: 'H8' as const,
      money: sum,
      due: '2024-01-31',
      debtors: ['S'],
    })),
  ),
  interest: fc.constant({ rates: [{ from: '2020-01-01', rate: '0.05' }], to: '2028-12-31' }),
  payments: fc
    .array(fc.tuple(money, day), { maxLength: 3 })
    .map((sums) => sums.map(([sum, date], index) => ({ id: `p${index}`, payer: 'S', date, money: sum }))),
  fund: money.map((cap) => ({ cap })),
  recoveries: fc
    .array(money, { maxLength: 3 })
    .map((sums) => sums.map((sum, index) => ({ id: `r${index}`, money: sum }))),
});

function calculated(input: unknown): CompensationResult {
  const answer = calculateCompensation(input);
  if ('refusal' in answer) throw new Error(`${answer.refusal.code} ${answer.refusal.pointer}`);
  return answer;
}

const total = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe('Every award', () => {
  it('totals the sum of its rounded lines, by stream and by head', () => {
    fc.assert(
      fc.property(award, (input) => {
        const { lines, totals } = calculated(input);
        const person = lines.filter(({ stream }) => stream === 'person');
        expect(totals.person.minor).toBe(total(person.map((line) => line.award.minor)));
        expect(totals.person.minor).toBe(total(Object.values(totals.byHead)));
        for (const { parts, amount } of lines) {
          if (parts !== undefined) expect(total(Object.values(parts))).toBe(amount.minor);
        }
      }),
    );
  });

  it('has no negative number but pay received, which may have been handed back', () => {
    fc.assert(
      fc.property(award, (input) => {
        const answer = calculated(input);
        const lines = answer.lines.map(({ received, ...line }) => line);
        expect(numbersIn({ ...answer, lines }).filter((number) => number < 0)).toEqual([]);
      }),
    );
  });

  it('never books more on a line than the line is worth, and accounts for every cent', () => {
    fc.assert(
      fc.property(award, (input) => {
        const { payments = [], outstanding, totals } = calculated(input);
        const booked = payments.flatMap(({ applied }) =>
          applied.map(({ interest, principal }) => interest + principal),
        );
        const open = outstanding.map(({ interest, principal }) => interest + principal);
        expect(total(booked) + total(open)).toBe(totals.person.minor);
        for (const [index, { id }] of (input.payments ?? []).entries()) {
          const applied = payments.find((payment) => payment.id === id);
          const here = total((applied?.applied ?? []).map(({ interest, principal }) => interest + principal));
          expect(here + (applied?.unbooked ?? 0)).toBe(input.payments?.[index]?.money.minor);
        }
      }),
    );
  });

  it('shares every recovery out: the person, then the State, then back to the payer', () => {
    fc.assert(
      fc.property(award, (input) => {
        const { recoveries = [] } = calculated(input);
        for (const [index, { toVictim, toState, returned }] of recoveries.entries()) {
          expect(toVictim + toState + returned).toBe(input.recoveries?.[index]?.money.minor);
        }
      }),
    );
  });

  it('stays the same whatever conduct, status, cooperation or claim is held against the person', () => {
    const held = fc.constantFrom<NonNullable<CompensationInput['requests']>[number]>(
      { type: 'reduce', reason: 'conductOfVictim', share: '0.25' },
      { type: 'reduce', reason: 'organisedCrimeLink' },
      { type: 'delay', reason: 'irregularStatus' },
      { type: 'setoff', claim: 'escapeDamage', money: euros(120_000) },
      { type: 'setoff', claim: 'compelledConduct', money: euros(120_000) },
      { type: 'condition', on: 'testimony' },
      { type: 'condition', on: 'presence' },
      { type: 'deductAssistance', kind: 'shelter' },
    );
    fc.assert(
      fc.property(award, fc.array(held, { minLength: 1, maxLength: 5 }), (input, requests) => {
        const { refusals, ...untouched } = calculated(input);
        const { refusals: refused, ...unchanged } = calculated({ ...input, requests });
        expect(unchanged).toEqual(untouched);
        expect(refused).toHaveLength(refusals.length + requests.length);
      }),
    );
  });

  it('splits into instalments that add up to it', () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 600 }), (sum, count) => {
        const { instalments = [] } = calculated({
          awardCurrency: 'EUR',
          exponents: { EUR: 2 },
          instalments: { money: sum, count, first: '2026-01-31' },
        });
        expect(total(instalments.map(({ amount }) => amount.minor))).toBe(sum.minor);
        expect(instalments.at(-1)?.date).toBe(addMonths('2026-01-31', count - 1));
      }),
    );
  });

  it('never falls when the floor rises', () => {
    fc.assert(
      fc.property(employment, fc.integer({ min: 3_000, max: 9_000 }), (job, floor) => {
        const raised = { ...job, floors: [...job.floors, { ...job.floors[0], kind: 'sector', rate: `${floor}.00` }] };
        const owed = (each: object) => {
          const answer = calculateCompensation({ awardCurrency: 'EUR', exponents: { EUR: 2 }, employments: [each] });
          if ('refusal' in answer) throw new Error(answer.refusal.detail);
          return answer.totals.person.minor;
        };
        const gross = { ...job, deductions: [], contributions: [] };
        expect(owed({ ...raised, deductions: [], contributions: [] })).toBeGreaterThanOrEqual(owed(gross));
      }),
    );
  });
});
