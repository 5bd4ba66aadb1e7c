import { greatest, type Rational, rational, roundHalfUp, subtract, zero } from '../exact/rational.ts';
import { pointer } from '../input/pointer.ts';
import { creditCash } from './cash.ts';
import type { ClaimLine, Input } from './claim-line.ts';
import { contributionLines, contributionsOf, type SliceContribution } from './contributions.ts';
import { type GrossPay, grossPay } from './gross-pay.ts';
import type { Employment } from './input.ts';
import { debtorsOf } from './liability.ts';
import { type Slice, slicesOf } from './slices.ts';
import { sources } from './sources.ts';
import { wageParts } from './wage-parts.ts';
import { capped, withheld } from './withheld.ts';

const formulas = { hourly: 'F-SLICE-H', monthly: 'F-SLICE-M', piece: 'F-SLICE-P' } as const;

/** One slice with everything that was due, withheld and received in it; whole amounts in minor units. */
interface SlicePay {
  readonly slice: Slice;
  readonly pay: GrossPay;
  readonly contribution: SliceContribution | undefined;
  readonly lawfulDeductions: bigint;
  readonly deducted: bigint;
  readonly inKind: bigint;
  readonly handedBack: bigint;
}

function dueBeforeCash({ pay, contribution, lawfulDeductions, inKind }: SlicePay): Rational {
  return subtract(pay.gross, rational(lawfulDeductions + (contribution?.employeeShareTaken ?? 0n) + inKind));
}

function payOfSlices(employment: Employment, input: Input, path: readonly PropertyKey[]): SlicePay[] {
  const slices = slicesOf(employment, input, path);
  const pays = slices.map((slice) => grossPay({ employment, slice, input, path }));
  const gross = pays.map((pay) => pay.gross);
  const contributions = contributionsOf(employment, slices, gross, path);
  const { deducted, lawful, inKind, handedBack } = withheld({ employment, slices, path });
  return pays.flatMap((pay, index) => {
    const slice = slices[index];
    if (slice === undefined) return [];
    const cap = (member: 'deductionCap' | 'inKindCap') => ({
      entries: employment[member] ?? [],
      from: slice.from,
      at: pointer(...path, member),
    });
    return {
      slice,
      pay,
      contribution: contributions[index],
      lawfulDeductions: capped(lawful[index] ?? 0n, pay.gross, cap('deductionCap')),
      deducted: deducted[index] ?? 0n,
      inKind: capped(inKind[index] ?? 0n, pay.gross, cap('inKindCap')),
      handedBack: handedBack[index] ?? 0n,
    };
  });
}

function wageLine(employment: Employment, found: SlicePay, cash: bigint, input: Input, origin: string): ClaimLine {
  const { slice, pay, contribution, lawfulDeductions, deducted, inKind, handedBack } = found;
  const taken = contribution?.employeeShareTaken ?? 0n;
  const exact = greatest(zero, subtract(dueBeforeCash(found), rational(cash - handedBack)));
  const amount = roundHalfUp(exact);
  const gross = roundHalfUp(pay.gross);
  return {
    id: `W/${employment.id}/${slice.from}`,
    head: 'W',
    stream: 'person',
    from: slice.from,
    to: slice.to,
    due: slice.due,
    lostOn: slice.due,
    debtors: debtorsOf(
      { head: 'W', employment: employment.id, from: slice.from, to: slice.to },
      input,
      employment.employer,
    ),
    currency: employment.currency,
    amount,
    wage: {
      gross,
      lawfulDeductions,
      received: cash - handedBack + inKind,
      parts: wageParts(amount, exact, { ...pay, covered: cash + inKind + deducted + taken }),
    },
    formula: formulas[employment.basis],
    inputs: {
      ...pay.inputs,
      grossMinor: String(gross),
      withheldMinor: String(deducted),
      lawfulDeductionsMinor: String(lawfulDeductions),
      employeeShareTakenMinor: String(taken),
      cashMinor: String(cash),
      inKindMinor: String(inKind),
      handedBackMinor: String(handedBack),
    },
    source: sources.wages,
    origin,
  };
}

/** Wage lines and contribution lines of one employment, slice by slice; a surplus is never carried to another slice. */
export function wageLines(employment: Employment, index: number, input: Input): ClaimLine[] {
  const path = ['employments', index];
  const origin = pointer(...path);
  const found = payOfSlices(employment, input, path);
  const cash = creditCash(
    employment,
    found.map(({ slice }) => slice),
    found.map((pay) => roundHalfUp(greatest(zero, dueBeforeCash(pay)))),
    path,
  );
  return found.flatMap((pay, at) => [
    wageLine(employment, pay, cash[at] ?? 0n, input, origin),
    ...(pay.contribution === undefined
      ? []
      : contributionLines(employment, pay.slice, pay.contribution, input, origin)),
  ]);
}
