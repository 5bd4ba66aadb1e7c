import { daysIn, daysInMonthOf } from '../exact/calendar.ts';
import {
  add,
  compare,
  greatest,
  multiply,
  parseRational,
  type Rational,
  rational,
  show,
  subtract,
  sum,
  zero,
} from '../exact/rational.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { Input } from './claim-line.ts';
import { inForce, latestInForce } from './in-force.ts';
import type { Employment } from './input.ts';
import { inMinorUnits } from './money.ts';
import type { Slice } from './slices.ts';

/** What a slice is worth, exactly, in minor units: agreed pay, what the floor adds, and premiums. */
export interface GrossPay {
  readonly agreed: Rational;
  readonly floor: Rational;
  readonly premium: Rational;
  readonly gross: Rational;
  readonly inputs: Readonly<Record<string, string>>;
}

/** Rates that hold throughout a slice, in minor units; undefined where none is known. */
interface Rates {
  readonly agreed: Rational | undefined;
  readonly floorHourly: Rational | undefined;
  readonly floorMonthly: Rational | undefined;
}

interface Context {
  readonly employment: Employment;
  readonly slice: Slice;
  readonly input: Input;
  readonly path: readonly PropertyKey[];
}

const perHour = (rate: Rational, minutes: number): Rational => multiply(rate, rational(BigInt(minutes), 60n));

const highest = (rates: readonly Rational[]): Rational | undefined =>
  rates.length === 0 ? undefined : greatest(zero, ...rates);

function monthlyMinutesOf({ employment, path }: Context): number {
  if (employment.monthlyMinutes !== undefined) return employment.monthlyMinutes;
  return refuse('INPUT_INCOMPLETE', pointer(...path, 'monthlyMinutes'), 'The normal hours of a month are needed.');
}

function ratesOf({ employment, slice, input }: Context): Rates {
  const { currency, monthlyMinutes } = employment;
  const agreed = latestInForce(employment.agreed ?? [], slice.from);
  const floors = inForce(employment.floors ?? [], slice.from).map(({ basis, rate }) => ({
    basis,
    rate: inMinorUnits(rate, currency, input),
  }));
  const monthly = floors.filter(({ basis }) => basis === 'monthly').map(({ rate }) => rate);
  const hourly = floors.filter(({ basis }) => basis === 'hourly').map(({ rate }) => rate);
  const fromMonthly =
    monthlyMinutes === undefined ? [] : monthly.map((rate) => multiply(rate, rational(60n, BigInt(monthlyMinutes))));
  return {
    agreed: agreed === undefined ? undefined : inMinorUnits(agreed.rate, currency, input),
    floorHourly: highest([...hourly, ...fromMonthly]),
    floorMonthly: highest(monthly),
  };
}

function refuseUnknownPay(context: Context, { agreed, floorHourly, floorMonthly }: Rates): void {
  if (floorHourly !== undefined || floorMonthly !== undefined) return;
  const { employment, path } = context;
  if (employment.noFloor !== true) {
    refuse('INPUT_INCOMPLETE', pointer(...path, 'floors'), 'The legal floor for this time is needed.');
  }
  if (agreed === undefined) {
    refuse('INPUT_INCOMPLETE', pointer(...path, 'agreed'), 'Without a floor the agreed rate is needed.');
  }
}

interface Hours {
  readonly normal: number;
  readonly leave: number;
  readonly known: boolean;
  readonly premium: number;
}

function hoursOf({ work }: Slice): Hours {
  const total = (minutes: readonly number[]) => minutes.reduce((all, each) => all + each, 0);
  return {
    normal: total(work.map(({ record }) => record.normalMinutes ?? 0)),
    leave: total(work.map(({ record }) => record.leaveMinutes ?? 0)),
    known: work.some(({ record }) => record.normalMinutes !== undefined),
    premium: total(work.flatMap(({ record }) => Object.values(record.buckets ?? {}))),
  };
}

function premiumOf({ employment, slice, path }: Context, rate: Rational): Rational {
  const terms = slice.work.flatMap(({ record, index }) =>
    Object.entries(record.buckets ?? {})
      .filter(([, minutes]) => minutes > 0)
      .map(([bucket, minutes]) => {
        const candidates = (employment.multipliers ?? []).filter((multiplier) => multiplier.bucket === bucket);
        const multiplier = latestInForce(candidates, slice.from);
        if (multiplier === undefined) {
          const at = pointer(...path, 'work', index, 'buckets', bucket);
          refuse('INPUT_INCOMPLETE', at, `The multiplier for "${bucket}" is needed.`);
        }
        return multiply(perHour(rate, minutes), parseRational(multiplier.factor));
      }),
  );
  return sum(terms);
}

interface BasicPay {
  readonly basic: Rational;
  readonly agreed: Rational;
  /** The lawful hourly rate that premium hours are counted at. */
  readonly premiumRate: () => Rational;
}

function hourlyPay(context: Context, { agreed, floorHourly, floorMonthly }: Rates, hours: Hours): BasicPay {
  if (floorMonthly !== undefined) monthlyMinutesOf(context);
  const rate = greatest(agreed ?? zero, floorHourly ?? zero);
  const minutes = hours.normal + hours.leave;
  return {
    basic: perHour(rate, minutes),
    agreed: perHour(agreed ?? rate, minutes),
    premiumRate: () => rate,
  };
}

function monthlyPay(context: Context, rates: Rates, hours: Hours): BasicPay {
  const { slice } = context;
  const { agreed, floorHourly } = rates;
  const share = rational(BigInt(daysIn(slice)), BigInt(daysInMonthOf(slice.from)));
  const floorOfMonth =
    hours.known || floorHourly === undefined
      ? rates.floorMonthly
      : greatest(rates.floorMonthly ?? zero, perHour(floorHourly, monthlyMinutesOf(context)));
  const monthly = agreed === undefined ? floorOfMonth : greatest(agreed, floorOfMonth ?? zero);
  const byDays = multiply(monthly ?? zero, share);
  const byHours = hours.known && floorHourly !== undefined ? perHour(floorHourly, hours.normal + hours.leave) : zero;
  const basic = greatest(byDays, byHours);
  return {
    basic,
    agreed: agreed === undefined ? basic : multiply(agreed, share),
    premiumRate: () =>
      monthly === undefined
        ? (floorHourly ?? zero)
        : greatest(floorHourly ?? zero, multiply(monthly, rational(60n, BigInt(monthlyMinutesOf(context))))),
  };
}

function piecePay(context: Context, { agreed, floorHourly, floorMonthly }: Rates, hours: Hours): BasicPay {
  const { slice, path, employment } = context;
  if (floorMonthly !== undefined) monthlyMinutesOf(context);
  for (const { record, index } of slice.work) {
    if (floorHourly !== undefined && record.units !== undefined && record.normalMinutes === undefined) {
      const at = pointer(...path, 'work', index, 'normalMinutes');
      refuse('INPUT_INCOMPLETE', at, 'The hours are needed to compare piece pay with the floor.');
    }
  }
  const units = sum(slice.work.map(({ record }) => parseRational(record.units ?? '0')));
  const pieces = multiply(units, agreed ?? zero);
  const byHours = perHour(floorHourly ?? zero, hours.normal);
  const leave = perHour(floorHourly ?? zero, hours.leave);
  const basic = add(greatest(pieces, byHours), leave);
  return {
    basic,
    agreed: agreed === undefined ? basic : pieces,
    premiumRate: () =>
      floorHourly ??
      refuse('INPUT_INCOMPLETE', pointer(...path, 'floors'), `Premium hours of ${employment.id} need an hourly rate.`),
  };
}

const payBy = { hourly: hourlyPay, monthly: monthlyPay, piece: piecePay } as const;

/**
 * Gross pay due for a slice at the higher of the agreed rate and the floor; an unknown agreed rate is presumed at the
 * floor (Directive 2009/52/EC on sanctions against employers, art. 6(1)(a), 2009). Exact, nothing is rounded here.
 */
export function grossPay(context: Context): GrossPay {
  const { employment, slice } = context;
  const hours = hoursOf(slice);
  const worked =
    employment.basis === 'monthly' ||
    hours.normal + hours.leave + hours.premium > 0 ||
    slice.work.some(({ record }) => record.units !== undefined && compare(parseRational(record.units), zero) > 0);
  if (!worked) return { agreed: zero, floor: zero, premium: zero, gross: zero, inputs: { normalMinutes: '0' } };
  const rates = ratesOf(context);
  refuseUnknownPay(context, rates);
  const { basic, agreed, premiumRate } = payBy[employment.basis](context, rates, hours);
  const premium = hours.premium > 0 ? premiumOf(context, premiumRate()) : zero;
  const shown = (rate: Rational | undefined) => (rate === undefined ? 'unknown' : show(rate));
  return {
    agreed,
    floor: subtract(basic, agreed),
    premium,
    gross: add(basic, premium),
    inputs: {
      basis: employment.basis,
      days: String(daysIn(slice)),
      daysInMonth: String(daysInMonthOf(slice.from)),
      normalMinutes: String(hours.normal),
      leaveMinutes: String(hours.leave),
      premiumMinutes: String(hours.premium),
      agreedRateMinor: shown(rates.agreed),
      floorHourlyMinor: shown(rates.floorHourly),
      floorMonthlyMinor: shown(rates.floorMonthly),
    },
  };
}
