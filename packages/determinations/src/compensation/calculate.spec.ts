import { describe, expect, it } from 'vitest';
import { calculateCompensation } from './calculate.ts';
import type { CompensationInput } from './input.ts';
import type { CompensationResult } from './result.ts';

type Employment = NonNullable<CompensationInput['employments']>[number];

const euros = (minor: number) => ({ minor, currency: 'EUR' });
const claim = (members: Partial<CompensationInput>): CompensationInput => ({
  awardCurrency: 'EUR',
  exponents: { EUR: 2 },
  ...members,
});

const job = (members: Partial<Employment> = {}): Employment => ({
  id: 'job',
  employer: 'S',
  currency: 'EUR',
  basis: 'monthly',
  from: '2025-04-01',
  to: '2025-04-30',
  agreed: [{ from: '2025-01-01', rate: '1200.00' }],
  floors: [{ kind: 'statutory', basis: 'monthly', from: '2025-01-01', rate: '1200.00' }],
  ...members,
});

const hourly = (members: Partial<Employment> = {}): Employment =>
  job({
    basis: 'hourly',
    agreed: [{ from: '2025-01-01', rate: '6.00' }],
    floors: [{ kind: 'statutory', basis: 'hourly', from: '2025-01-01', rate: '7.80' }],
    work: [{ from: '2025-04-01', to: '2025-04-30', normalMinutes: 600 }],
    ...members,
  });

function calculated(members: Partial<CompensationInput>): CompensationResult {
  const answer = calculateCompensation(claim(members));
  if ('refusal' in answer) throw new Error(`${answer.refusal.code} ${answer.refusal.pointer}`);
  return answer;
}

const refusalOf = (members: object) => {
  const answer = calculateCompensation({ ...claim({}), ...members });
  return 'refusal' in answer ? `${answer.refusal.code} ${answer.refusal.pointer}` : 'no refusal';
};

const amounts = ({ lines }: CompensationResult) => Object.fromEntries(lines.map(({ id, award }) => [id, award.minor]));

describe('Wages', () => {
  it('are cut where a second debtor begins to answer, and owed by both from there', () => {
    const { lines } = calculated({
      employments: [job()],
      debtors: [{ id: 'P', liable: [{ heads: ['W'], from: '2025-04-16' }] }],
    });
    expect(lines.map(({ id, debtors, due }) => [id, debtors, due])).toEqual([
      ['W/job/2025-04-01', ['S'], '2025-04-30'],
      ['W/job/2025-04-16', ['S', 'P'], '2025-04-30'],
    ]);
  });

  it('keep a debtor whose defence is only pleaded, and drop one whose defence is accepted', () => {
    const debtors = (defence: 'pleaded' | 'accepted') =>
      calculated({ employments: [job()], debtors: [{ id: 'P', liable: [{ heads: ['W'] }], defence }] }).lines[0]
        ?.debtors;
    expect(debtors('pleaded')).toEqual(['S', 'P']);
    expect(debtors('accepted')).toEqual(['S']);
  });

  it('count premium hours of a monthly job at the monthly rate over its normal hours', () => {
    const work = [{ from: '2025-04-01', to: '2025-04-30', buckets: { night: 600 } }];
    const multipliers = [{ bucket: 'night', factor: '1.5' }];
    const paid = calculated({ employments: [job({ work, multipliers, monthlyMinutes: 9_600 })] });
    expect(paid.lines[0]?.parts).toEqual({ H1: 120_000, H2: 0, H3: 11_250, H4: 0 });
    expect(refusalOf({ employments: [job({ work, multipliers })] })).toBe(
      'INPUT_INCOMPLETE /employments/0/monthlyMinutes',
    );
  });

  it('pay leave inside a record at the lawful rate', () => {
    const work = [{ from: '2025-04-01', to: '2025-04-30', normalMinutes: 600, leaveMinutes: 60 }];
    expect(calculated({ employments: [hourly({ work })] }).lines[0]?.parts).toEqual({
      H1: 6_600,
      H2: 1_980,
      H3: 0,
      H4: 0,
    });
  });

  it('count goods in kind at their fair value up to the cap', () => {
    const received = [
      { kind: 'in_kind' as const, money: euros(50_000), fair: euros(30_000), from: '2025-04-01', to: '2025-04-30' },
    ];
    const inKindCap = [{ from: '2025-01-01', share: '0.20' }];
    expect(calculated({ employments: [job({ received, inKindCap })] }).lines[0]?.received).toBe(24_000);
    expect(refusalOf({ employments: [job({ received })] })).toBe('INPUT_INCOMPLETE /employments/0/inKindCap');
  });

  it('never count a barred deduction, even one the law is said to allow', () => {
    const deductions = [{ kind: 'placement_fee' as const, money: euros(10_000), from: '2025-04-01', to: '2025-04-30' }];
    const line = calculated({ employments: [job({ deductions, lawfulDeductions: ['placement_fee'] })] }).lines[0];
    expect([line?.lawfulDeductions, line?.amount.minor, line?.parts?.H4]).toEqual([0, 120_000, 10_000]);
  });

  it('count a damage deduction only if responsibility is shown, the worker heard and the amount fair', () => {
    const damage = { kind: 'damage' as const, money: euros(10_000), from: '2025-04-01', to: '2025-04-30' };
    const lawful = (members: object) =>
      calculated({
        employments: [
          job({
            deductions: [{ ...damage, ...members }],
            lawfulDeductions: ['damage'],
            deductionCap: [{ from: '2025-01-01', share: '0.5' }],
          }),
        ],
      }).lines[0]?.lawfulDeductions;
    expect(lawful({ responsibilityShown: true, heard: true, fairAmount: euros(4_000) })).toBe(4_000);
    expect(lawful({ responsibilityShown: true, heard: false, fairAmount: euros(4_000) })).toBe(0);
    expect(lawful({ responsibilityShown: true, heard: true })).toBe(0);
  });

  it('let pay for two months fill the older one first, after pay for one month', () => {
    const received = [
      { kind: 'cash' as const, money: euros(150_000), from: '2025-04-01', to: '2025-05-31' },
      { kind: 'cash' as const, money: euros(20_000), from: '2025-04-01', to: '2025-04-30' },
    ];
    const { lines } = calculated({ employments: [job({ to: '2025-05-31', received })] });
    expect(lines.map((line) => line.received)).toEqual([120_000, 50_000]);
  });

  it('take the employee share only once it is credited and the law requires it', () => {
    const contributions = (credited: boolean) => [
      {
        from: '2025-01-01',
        employerRate: '0.18',
        employeeRate: '0.09',
        ceiling: euros(100_000),
        employeeShareCredited: credited,
        lawTakesEmployeeShare: true,
      },
    ];
    const wage = (credited: boolean) =>
      amounts(calculated({ employments: [job({ contributions: contributions(credited) })] }));
    expect(wage(true)).toEqual({
      'W/job/2025-04-01': 111_000,
      'C/job/2025-04-01/employer': 18_000,
      'C/job/2025-04-01/employee': 9_000,
    });
    expect(wage(false)['W/job/2025-04-01']).toBe(120_000);
  });

  it('use up a monthly ceiling in the order of the slices', () => {
    const agreed = [
      { from: '2025-01-01', rate: '1200.00' },
      { from: '2025-04-16', rate: '1200.00' },
    ];
    const contributions = [{ from: '2025-01-01', employerRate: '0.1', employeeRate: '0', ceiling: euros(100_000) }];
    const found = amounts(calculated({ employments: [job({ agreed, contributions })] }));
    expect([found['C/job/2025-04-01/employer'], found['C/job/2025-04-16/employer']]).toEqual([6_000, 4_000]);
  });

  it('refuse a record of hours that crosses a change instead of apportioning it', () => {
    const floors = [
      { kind: 'statutory' as const, basis: 'hourly' as const, from: '2025-01-01', rate: '7.20' },
      { kind: 'statutory' as const, basis: 'hourly' as const, from: '2025-04-15', rate: '7.80' },
    ];
    expect(refusalOf({ employments: [hourly({ floors })] })).toBe('INPUT_INCOMPLETE /employments/0/work/0');
  });

  it('refuse weekly records that overlap and weekly records of a monthly job', () => {
    const work = [
      { from: '2025-04-01', to: '2025-04-07', normalMinutes: 600 },
      { from: '2025-04-07', to: '2025-04-13', normalMinutes: 600 },
    ];
    expect(refusalOf({ employments: [hourly({ payPeriod: 'record', work })] })).toBe(
      'INPUT_INVALID /employments/0/work/1',
    );
    expect(refusalOf({ employments: [job({ payPeriod: 'record' })] })).toBe('INPUT_INVALID /employments/0/payPeriod');
  });
});

describe('Costs and other heads', () => {
  it('let the law leave a fee with the worker up to a cap, the oldest first, never an illegitimate cost', () => {
    const found = calculated({
      costs: [
        { id: 'later', head: 'H5', category: 'medical', money: euros(5_000), date: '2025-02-02' },
        { id: 'older', head: 'H5', category: 'medical', money: euros(3_000), date: '2025-02-01' },
        { id: 'bribe', head: 'H5', category: 'illegitimate', money: euros(9_000), date: '2025-01-01' },
      ],
      feeExceptions: [{ category: 'medical', cap: euros(4_000) }],
    });
    expect(amounts(found)).toEqual({ later: 4_000, older: 0, bribe: 9_000 });
  });

  it('count a fee taken from pay once, with the pay', () => {
    const deductions = [
      { kind: 'recruitment_fee' as const, money: euros(7_000), from: '2025-04-01', to: '2025-04-30' },
    ];
    const found = calculated({
      employments: [job({ deductions })],
      costs: [{ id: 'fee', head: 'H5', money: euros(7_000), date: '2025-04-30', byDeduction: 'job' }],
    });
    expect(amounts(found)).toEqual({ 'W/job/2025-04-01': 120_000, fee: 0 });
  });

  it('take the better rate for the person where the law says so', () => {
    const fx = [
      { base: 'EUR', counter: 'USD', rate: '1.25', date: '2025-01-01', source: 'central bank' },
      { base: 'USD', counter: 'EUR', rate: '0.5', date: '2025-06-01', source: 'central bank' },
    ];
    const convertedBy = (fxRule: 'DATE_OF_LOSS' | 'DATE_OF_AWARD' | 'BETTER_FOR_VICTIM') =>
      calculated({
        exponents: { EUR: 2, USD: 2 },
        fx,
        fxRule,
        awardDate: '2025-06-01',
        costs: [{ id: 'c', head: 'H5', money: { minor: 1_000, currency: 'USD' }, date: '2025-01-01' }],
      }).totals.person.minor;
    expect([convertedBy('DATE_OF_LOSS'), convertedBy('DATE_OF_AWARD'), convertedBy('BETTER_FOR_VICTIM')]).toEqual([
      800, 500, 800,
    ]);
  });

  it('need the publisher of a rate', () => {
    const fx = [{ base: 'EUR', counter: 'USD', rate: '1.25', date: '2025-01-01', source: '' }];
    expect(refusalOf({ fx })).toBe('INPUT_INCOMPLETE /fx/0/source');
  });

  it('never let periods of non-material damage overlap, nor guess an increment', () => {
    const nonMaterial = { base: euros(1), perMonth: euros(1), periods: [{ from: '2025-01-01', to: '2025-01-31' }] };
    const overlapping = [...nonMaterial.periods, { from: '2025-01-31', to: '2025-02-28' }];
    expect(refusalOf({ nonMaterial: { ...nonMaterial, periods: overlapping } })).toBe(
      'INPUT_INVALID /nonMaterial/periods/1',
    );
    expect(refusalOf({ nonMaterial: { ...nonMaterial, grounds: ['constructor'] } })).toBe(
      'INPUT_INCOMPLETE /nonMaterial/increments/constructor',
    );
  });
});

describe('Interest and payments', () => {
  const decided = [{ id: 'd', head: 'W' as const, money: euros(100_000), due: '2025-01-01', debtors: ['S'] }];
  const interest = { rates: [{ from: '2025-01-01', rate: '0.0365' }], to: '2025-04-11' };

  it('settle interest to the day of a part payment and run on on what is left', () => {
    const found = calculated({
      decided,
      interest,
      payments: [{ id: 'p', payer: 'S', date: '2025-02-20', money: euros(50_500) }],
    });
    expect(found.payments).toEqual([
      { id: 'p', applied: [{ line: 'd', interest: 500, principal: 50_000 }], unbooked: 0 },
    ]);
    expect(found.outstanding).toEqual([{ line: 'd', principal: 50_000, interest: 250, debtors: ['S'] }]);
    expect(amounts(found)['I/d']).toBe(750);
  });

  it('need a rate for every day', () => {
    expect(refusalOf({ decided, interest: { rates: [{ from: '2025-02-01', rate: '0.05' }], to: '2025-04-11' } })).toBe(
      'INPUT_INCOMPLETE /interest/rates',
    );
  });

  it('let a third party that owes nothing reach only the line it names', () => {
    const more = [...decided, { id: 'e', head: 'H8' as const, money: euros(1_000), due: '2024-01-01', debtors: ['S'] }];
    const paid = (names: string[]) =>
      calculated({
        decided: more,
        payments: [{ id: 'p', payer: 'insurer', date: '2025-02-01', money: euros(1_500), names }],
      });
    expect(paid(['e']).payments?.[0]).toEqual({
      id: 'p',
      applied: [{ line: 'e', interest: 0, principal: 1_000 }],
      unbooked: 500,
    });
    expect(paid([]).refusals.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['LINE_SATISFIED /payments/0']);
  });
});

describe('The fund', () => {
  it('nets an interim payment from base and cap and keeps the state claim for all it paid', () => {
    const found = calculated({
      decided: [{ id: 'd', head: 'W', money: euros(100_000) }],
      costs: [{ id: 'clinic', head: 'H8', money: euros(5_000), date: '2025-01-01', paidBy: 'fund' }],
      fund: { cap: euros(50_000), interimPaid: euros(10_000) },
      recoveries: [{ id: 'r', money: euros(200_000) }],
    });
    expect(found.fund).toEqual({ base: 90_000, capRemaining: 40_000, pays: 40_000, short: 50_000, subrogated: 55_000 });
    expect(found.recoveries).toEqual([{ id: 'r', toVictim: 50_000, toState: 55_000, returned: 95_000 }]);
    expect(found.stateOpen).toBe(0);
  });

  it('proposes the wages of the last three months and urgent costs', () => {
    const found = calculated({
      employments: [job({ from: '2025-01-01', to: '2025-06-30' })],
      costs: [{ id: 'clinic', head: 'H8', money: euros(5_000), date: '2025-01-01' }],
      interim: { urgentCosts: ['clinic'] },
    });
    expect(found.interim).toEqual({
      amount: 365_000,
      lines: ['W/job/2025-04-01', 'W/job/2025-05-01', 'W/job/2025-06-01', 'clinic'],
    });
  });
});

describe('Requests', () => {
  const verdict = (request: NonNullable<CompensationInput['requests']>[number]) => {
    const { refusals } = calculated({ employments: [job()], requests: [request] });
    return refusals[0]?.code ?? 'allowed';
  };

  it('are told apart by what is asked', () => {
    expect(verdict({ type: 'reduce', reason: 'capReached' })).toBe('allowed');
    expect(verdict({ type: 'setoff', claim: 'compelledConduct' })).toBe('NP_BLOCKED');
    expect(verdict({ type: 'payee', relation: 'guardianAccount' })).toBe('allowed');
    expect(verdict({ type: 'disclose', to: 'S', what: 'health' })).toBe('NEED_TO_KNOW');
    expect(verdict({ type: 'disclose', to: 'court', what: 'health' })).toBe('allowed');
    expect(verdict({ type: 'close', reason: 'settled' })).toBe('allowed');
    expect(verdict({ type: 'close', reason: 'unclaimed' })).toBe('STAYS_OPEN');
    expect(verdict({ type: 'payLine', line: 'W/job/2025-04-01', money: euros(120_000) })).toBe('allowed');
    expect(verdict({ type: 'payLine', line: 'W/job/2025-04-01', money: euros(120_001) })).toBe('LINE_SATISFIED');
  });

  it('pay an attorney only with the scope, two approvals, a call back and no link to another party', () => {
    const attorney = {
      type: 'payee',
      relation: 'attorney',
      scopes: ['receive'],
      approvals: 2,
      callBack: true,
    } as const;
    expect(verdict({ ...attorney, scopes: ['receive'] })).toBe('allowed');
    expect(verdict({ ...attorney, scopes: ['claim'] })).toBe('PAYEE_CONFLICT');
    expect(verdict({ ...attorney, scopes: ['receive'], approvals: 1 })).toBe('PAYEE_CONFLICT');
    expect(verdict({ ...attorney, scopes: ['receive'], linkedTo: 'recruiter' })).toBe('PAYEE_CONFLICT');
  });
});

describe('The door', () => {
  it('refuses what may not be sent before anything else', () => {
    expect(refusalOf({ surprise: 1, offenderConvicted: true })).toBe('CONVICTION_NOT_REQUIRED /offenderConvicted');
  });

  it('tells missing from wrong and points with escaped names', () => {
    expect(refusalOf({ costs: [{ id: 'c', head: 'H5' }] })).toBe('INPUT_INCOMPLETE /costs/0/date');
    expect(refusalOf({ costs: [{ id: 'c', head: 'H5', date: '2025-01-01' }] })).toBe('INPUT_INCOMPLETE /costs/0/money');
    expect(refusalOf({ 'a/b~c': 1 })).toBe('INPUT_INVALID /a~1b~0c');
    expect(refusalOf({ decided: [{ id: 'd', head: 'W', money: { minor: 1.5, currency: 'EUR' } }] })).toBe(
      'INPUT_INVALID /decided/0/money/minor',
    );
  });

  it('refuses a name that would be lost while reading', () => {
    const answer = calculateCompensation(
      JSON.parse('{"awardCurrency":"EUR","exponents":{"EUR":2},"costs":[{"__proto__":{}}]}'),
    );
    expect(answer).toMatchObject({ refusal: { code: 'INPUT_INVALID', pointer: '/costs/0/__proto__' } });
  });

  it('takes digits in a string for money as for a number', () => {
    const found = calculated({ decided: [{ id: 'd', head: 'W', money: { minor: '12345', currency: 'EUR' } }] });
    expect(found.totals.person).toEqual(euros(12_345));
  });

  it('refuses the same identifier twice and periods that run backward', () => {
    const cost = { id: 'c', head: 'H5', money: euros(1), date: '2025-01-01' };
    expect(refusalOf({ costs: [cost, cost] })).toBe('INPUT_INVALID /costs/1/id');
    expect(refusalOf({ employments: [job({ to: '2025-03-31' })] })).toBe('INPUT_INVALID /employments/0/to');
  });

  it('refuses sums too large to be exact', () => {
    expect(
      refusalOf({ decided: [1, 2].map((n) => ({ id: `d${n}`, head: 'W', money: euros(Number.MAX_SAFE_INTEGER) })) }),
    ).toBe('INPUT_INVALID ');
  });
});
