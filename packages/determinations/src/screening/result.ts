import type { Answer } from '../input/members.ts';
import type { Column, DimensionCode } from './operational-indicators.ts';

export type ScreeningOutcome = 'possible' | 'no_indicators' | 'incomplete';

export type ScreeningPattern =
  | 'trafficking_published_pattern'
  | 'trafficking_product_pattern'
  | 'forced_labour_not_trafficked'
  | 'forced_labour'
  | 'recruitment_means_and_exploitation'
  | 'vulnerability_and_exploitation'
  | 'labour_rights'
  | 'child_trafficking'
  | 'child_forced_labour_or_worst_form'
  | 'undetermined'
  | 'no_pattern';

export type ScreeningRoute =
  | 'EMERGENCY_ASSISTANCE'
  | 'REFERRAL'
  | 'REMOVAL_HOLD'
  | 'WAGE_CHECK'
  | 'LEGAL_INFORMATION'
  | 'LABOUR_INSPECTION'
  | 'KEEP_OPEN_30_DAYS'
  | 'CONTINUE_SCREENING'
  | 'CHILD_PATH'
  | 'GUARDIAN'
  | 'NON_PUNISHMENT_ASSESSMENT'
  | 'CREDIBILITY_SAFEGUARD'
  | 'PUBLIC_BODY_WALL';

export type ScreeningReasonCode =
  | 'INDICATOR_PRESENT'
  | 'DELPHI_INDICATOR_PRESENT'
  | 'DIMENSION_POSITIVE'
  | 'FORCED_LABOUR_TEST_MET'
  | 'CHILD_CATEGORY'
  | 'MENACE_PRESENT'
  | 'INVOLUNTARINESS_PRESENT'
  | 'CHILD_COLUMN_USED'
  | 'AGE_UNCERTAIN_TREATED_AS_CHILD'
  | 'DISPUTED_STRENGTH'
  | 'EXCEPTION_APPLIES'
  | 'EXCEPTION_UNDETERMINED'
  | 'EXCEPTION_PRIVATE_BENEFICIARY'
  | 'EXCEPTION_C105_PURPOSE'
  | 'EXCEPTION_CONDITION_FAILED'
  | 'EXCEPTION_CHILD_MILITARY'
  | 'ONE_SIGN_SUFFICES'
  | 'UNKNOWN_NEVER_NEGATIVE'
  | 'SCREENING_IS_NOT_A_DECISION';

/** Why, on what it rests, and the instrument behind the rule. */
export interface ScreeningReason {
  readonly code: ScreeningReasonCode;
  readonly refs: readonly string[];
  readonly source: string;
}

export type DimensionRule = 'S2' | 'S1+MW1' | 'M3' | 'M2+W1';

export interface DimensionFinding {
  readonly result: 'positive' | 'undetermined' | 'negative';
  readonly strong: number;
  readonly medium: number;
  readonly weak: number;
  readonly unknown: number;
  readonly rule: DimensionRule | null;
  readonly present: readonly string[];
  readonly dependsOnDisputedStrength: boolean;
}

/** Three-valued findings; null where the column does not ask the question. */
export interface ScreeningFindings {
  readonly traffickingPublished: Answer | null;
  readonly traffickingProduct: Answer | null;
  readonly forcedLabourNotTrafficked: Answer | null;
  readonly labourRightsOnly: Answer | null;
  readonly childTrafficking: Answer | null;
  readonly childForcedLabourOrWorstForm: Answer | null;
}

export type ForcedLabourElement = 'workOrService' | 'menaceOfPenalty' | 'involuntariness';

export interface ForcedLabourFinding {
  readonly status: 'met' | 'not_met' | 'undetermined' | 'excepted';
  readonly elements: {
    readonly workOrService: Answer;
    readonly menaceOfPenalty: Answer;
    readonly involuntariness: Answer | 'not_required';
  };
  readonly exception: 'none' | 'applies' | 'does_not_apply' | 'undetermined';
  readonly contradictions: readonly ForcedLabourElement[];
}

/** A screening never decides: it opens protection and says what to do next. */
export interface ScreeningResult {
  readonly outcome: ScreeningOutcome;
  readonly column: Column;
  readonly pattern: ScreeningPattern;
  readonly grade: 'published_pattern' | 'product_pattern' | null;
  readonly findings: ScreeningFindings;
  readonly ilo: {
    readonly present: readonly string[];
    readonly unknown: readonly string[];
    readonly suggestedByDelphi: readonly string[];
    readonly contradictions: readonly string[];
  };
  readonly dimensions: Readonly<Record<DimensionCode, DimensionFinding>>;
  readonly forcedLabour: ForcedLabourFinding;
  readonly routes: readonly ScreeningRoute[];
  readonly reasons: readonly ScreeningReason[];
  /** JSON pointers of answers that a rule forbids to use. */
  readonly ignored: readonly string[];
}
