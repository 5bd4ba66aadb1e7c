import type { ActGroup } from './act-categories.ts';
import type { ModifierOutcome, NonPunishmentEffect } from './effects.ts';
import type { Act, Authority } from './input.ts';

export type NonPunishmentOutcome = 'positive' | 'positive_in_part' | 'undetermined' | 'negative';
export type Nexus = Act['nexus'];
export type AgeAtAct = NonNullable<Act['ageAtAct']>;

export type RowCode =
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'D5'
  | 'D6'
  | 'D7'
  | 'D8'
  | 'D9'
  | 'D10'
  | 'D11'
  | 'D12'
  | 'D13'
  | 'D14'
  | 'D15'
  | 'D16'
  | 'D17'
  | 'D18'
  | 'D19';

export type ModifierCode = 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6' | 'M7' | 'M8' | 'M9' | 'M10';

export interface Modifier {
  readonly id: ModifierCode;
  readonly outcomes: readonly ModifierOutcome[];
}

export type RecommendationAsk =
  | 'CANCEL_AND_REFUND'
  | 'CLOSE_AGAINST_WORKER'
  | 'HOLD_CHARGE'
  | 'HOLD_REMOVAL'
  | 'HOLD_SANCTION'
  | 'NO_CHARGE_CAUSATION_ONLY'
  | 'NO_CHARGE_OR_DISCONTINUE'
  | 'NO_REMOVAL_NO_BAN'
  | 'NO_SANCTION'
  | 'PUBLIC_INTEREST_NON_PROSECUTION';

/** Asked of an authority, which keeps its own decision. */
export interface Recommendation {
  readonly to: Authority | 'independent_body';
  readonly ask: RecommendationAsk;
}

/** The answer for one act, or for the part of it done at one age. */
export interface Determination {
  readonly act: string;
  /** Set when the age was derived from dates. */
  readonly segment: { readonly from: string; readonly to: string } | null;
  readonly ageAtAct: AgeAtAct;
  readonly group: ActGroup;
  readonly row: RowCode;
  readonly result: NonPunishmentOutcome;
  readonly scope: 'all' | 'fund_and_services' | null;
  readonly nexusModel: 'compulsion' | 'causation' | 'presumption' | null;
  readonly compelledBy: 'person' | 'circumstances' | 'both' | 'n/a';
  readonly statutoryDefenceAvailable: boolean;
  readonly alternativeTest: 'not_asked' | 'met' | 'not_met' | 'undetermined';
  readonly effects: readonly NonPunishmentEffect[];
  readonly modifiers: readonly Modifier[];
  readonly recommendations: readonly Recommendation[];
  readonly rules: readonly string[];
  /** For people: the row, the facts it rests on, and why. */
  readonly reasons: readonly string[];
  /** Instruments behind the rules, by title, article and year. */
  readonly sources: readonly string[];
}

/** Binds the mechanism's own money and services, recommends to everybody else, and never finds guilt. */
export interface NonPunishmentResult {
  readonly result: NonPunishmentOutcome;
  readonly determinations: readonly Determination[];
  readonly modifiers: readonly Modifier[];
  readonly effects: readonly NonPunishmentEffect[];
  /** JSON pointers of answers that a rule forbids to use. */
  readonly ignored: readonly string[];
}
