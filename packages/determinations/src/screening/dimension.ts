import type { ScreeningInput } from './input.ts';
import {
  type Column,
  type DimensionCode,
  dimensions,
  type OperationalIndicator,
  operationalIndicators,
  type Strength,
} from './operational-indicators.ts';
import type { DimensionFinding, DimensionRule } from './result.ts';

type Answers = NonNullable<ScreeningInput['delphi']>;

/** The indicators on the list of this column. */
export function indicatorsOf(column: Column): readonly OperationalIndicator[] {
  return operationalIndicators.filter((indicator) => indicator[column] !== null);
}

interface Tally {
  readonly strong: number;
  readonly medium: number;
  readonly weak: number;
}

function tally(strengths: readonly (Strength | null)[]): Tally {
  const count = (strength: Strength) => strengths.filter((each) => each === strength).length;
  return { strong: count('strong'), medium: count('medium'), weak: count('weak') };
}

/** The first combination reached that makes a dimension positive, or null. */
export function ruleReached({ strong, medium, weak }: Tally): DimensionRule | null {
  if (strong >= 2) return 'S2';
  if (strong >= 1 && medium + weak >= 1) return 'S1+MW1';
  if (medium >= 3) return 'M3';
  if (medium >= 2 && weak >= 1) return 'M2+W1';
  return null;
}

function judge(dimension: DimensionCode, column: Column, answers: Answers): DimensionFinding {
  const list = indicatorsOf(column).filter((indicator) => indicator.dimension === dimension);
  const present = list.filter(({ code }) => answers[code] === 'yes');
  const unknown = list.filter(({ code }) => (answers[code] ?? 'unknown') === 'unknown').length;
  const counted = tally(present.map((indicator) => indicator[column]));
  const otherwise = tally(
    present.map((indicator) => (column === 'adult' ? (indicator.disputedAdult ?? indicator.adult) : indicator.child)),
  );
  const rule = ruleReached(counted);
  return {
    result: rule !== null ? 'positive' : unknown > 0 ? 'undetermined' : 'negative',
    ...counted,
    unknown,
    rule,
    present: present.map(({ code }) => code),
    dependsOnDisputedStrength: (rule !== null) !== (ruleReached(otherwise) !== null),
  };
}

/** Judges each dimension on its own; one with an unanswered question is never negative. */
export function judgeDimensions(column: Column, answers: Answers): Record<DimensionCode, DimensionFinding> {
  const [DR, CR, RV, EX, CD, VD] = dimensions;
  return {
    DR: judge(DR, column, answers),
    CR: judge(CR, column, answers),
    RV: judge(RV, column, answers),
    EX: judge(EX, column, answers),
    CD: judge(CD, column, answers),
    VD: judge(VD, column, answers),
  };
}
