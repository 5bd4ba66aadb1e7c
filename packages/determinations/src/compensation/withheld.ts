import { daysIn, earlier, later } from '../exact/calendar.ts';
import { multiply, parseRational, type Rational, roundDown } from '../exact/rational.ts';
import { shareOutByCount } from '../exact/share-out.ts';
import { smaller } from '../exact/whole.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import { latestInForce } from './in-force.ts';
import { barredDeductions, type DeductionKind, type Employment } from './input.ts';
import { sameCurrency } from './money.ts';
import type { Slice } from './slices.ts';

type Period = { readonly from: string; readonly to: string };

/** Amounts per slice, in minor units of the employment. */
export interface Withheld {
  readonly deducted: readonly bigint[];
  readonly lawful: readonly bigint[];
  readonly inKind: readonly bigint[];
  readonly handedBack: readonly bigint[];
}

/** How many days of a period lie in each slice; refuses one that lies in none. */
export function daysInSlices(period: Period, slices: readonly Slice[], at: string): number[] {
  const days = slices.map(({ from, to }) => {
    const overlap = { from: later(from, period.from), to: earlier(to, period.to) };
    return overlap.from <= overlap.to ? daysIn(overlap) : 0;
  });
  if (days.every((count) => count === 0)) refuse('INPUT_INVALID', at, 'The time lies outside the employment.');
  return days;
}

const isBarred = (kind: DeductionKind): boolean => barredDeductions.some((barred) => barred === kind);

interface Entries {
  readonly employment: Employment;
  readonly slices: readonly Slice[];
  readonly path: readonly PropertyKey[];
}

function totals(slices: readonly Slice[], rows: readonly (readonly bigint[])[]): bigint[] {
  return slices.map((_, index) => rows.reduce((all, row) => all + (row[index] ?? 0n), 0n));
}

type Deduction = NonNullable<Employment['deductions']>[number];

function countable(deduction: Deduction, { employment, path }: Entries, index: number): bigint {
  const { kind, money, responsibilityShown, heard, fairAmount } = deduction;
  const allowed = employment.lawfulDeductions ?? [];
  if (isBarred(kind) || !allowed.includes(kind)) return 0n;
  const withheld = sameCurrency(money, employment.currency, ...path, 'deductions', index, 'money');
  if (kind !== 'damage') return withheld;
  if (responsibilityShown !== true || heard !== true || fairAmount === undefined) return 0n;
  return smaller(withheld, sameCurrency(fairAmount, employment.currency, ...path, 'deductions', index, 'fairAmount'));
}

function splitDeductions(entries: Entries): Pick<Withheld, 'deducted' | 'lawful'> {
  const { employment, slices, path } = entries;
  const deductions = employment.deductions ?? [];
  const rows = deductions.map((deduction, index) => {
    const days = daysInSlices(deduction, slices, pointer(...path, 'deductions', index));
    const withheld = sameCurrency(deduction.money, employment.currency, ...path, 'deductions', index, 'money');
    return {
      deducted: shareOutByCount(withheld, days),
      lawful: shareOutByCount(countable(deduction, entries, index), days),
    };
  });
  return {
    deducted: totals(
      slices,
      rows.map(({ deducted }) => deducted),
    ),
    lawful: totals(
      slices,
      rows.map(({ lawful }) => lawful),
    ),
  };
}

function refuseCountedTwice(entries: Entries, index: number): void {
  const received = entries.employment.received?.[index];
  const twice = (entries.employment.deductions ?? []).some(
    (deduction, at) =>
      received !== undefined &&
      deduction.kind === received.item &&
      deduction.from <= received.to &&
      received.from <= deduction.to &&
      countable(deduction, entries, at) > 0n,
  );
  if (twice) {
    const at = pointer(...entries.path, 'received', index);
    refuse('INPUT_INVALID', at, 'Goods in kind count as pay or as a deduction, not as both.');
  }
}

function splitInKind(entries: Entries): bigint[] {
  const { employment, slices, path } = entries;
  const rows = (employment.received ?? []).map((received, index) => {
    if (received.kind !== 'in_kind') return [];
    const at = [...path, 'received', index];
    const stated = sameCurrency(received.money, employment.currency, ...at, 'money');
    if (received.fair === undefined) {
      refuse('INPUT_INCOMPLETE', pointer(...at, 'fair'), 'The fair value of goods in kind is needed.');
    }
    const fair = sameCurrency(received.fair, employment.currency, ...at, 'fair');
    refuseCountedTwice(entries, index);
    return shareOutByCount(smaller(stated, fair), daysInSlices(received, slices, pointer(...at)));
  });
  return totals(slices, rows);
}

function splitHandedBack({ employment, slices, path }: Entries): bigint[] {
  const rows = (employment.handedBack ?? []).map((given, index) => {
    const at = [...path, 'handedBack', index];
    return shareOutByCount(
      sameCurrency(given.money, employment.currency, ...at, 'money'),
      daysInSlices(given, slices, pointer(...at)),
    );
  });
  return totals(slices, rows);
}

/** What was withheld, given in kind and taken back in each slice, split by calendar days. */
export function withheld(entries: Entries): Withheld {
  return {
    ...splitDeductions(entries),
    inKind: splitInKind(entries),
    handedBack: splitHandedBack(entries),
  };
}

/** The part of an amount that a share of gross allows, rounded down; the share must be known once there is an amount. */
export function capped(
  amount: bigint,
  gross: Rational,
  cap: { readonly entries: NonNullable<Employment['deductionCap']>; readonly from: string; readonly at: string },
): bigint {
  if (amount === 0n) return 0n;
  const inForce = latestInForce(cap.entries, cap.from);
  if (inForce === undefined) return refuse('INPUT_INCOMPLETE', cap.at, 'The share of gross the law allows is needed.');
  return smaller(amount, roundDown(multiply(gross, parseRational(inForce.share))));
}
