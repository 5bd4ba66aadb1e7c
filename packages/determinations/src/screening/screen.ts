import type { Answer } from '../input/members.ts';
import { pointer } from '../input/pointer.ts';
import { readInput } from '../input/read-input.ts';
import { determine, type Refused } from '../refusal.ts';
import { indicatorsOf, judgeDimensions } from './dimension.ts';
import { type Exemption, exemption } from './exempt-work.ts';
import { type ForcedLabourTest, testForcedLabour } from './forced-labour-test.ts';
import { iloCodes } from './ilo-indicators.ts';
import { ScreeningInput } from './input.ts';
import { type Column, dimensions, operationalIndicators } from './operational-indicators.ts';
import { combine, patternOf } from './pattern.ts';
import type {
  ScreeningOutcome,
  ScreeningReason,
  ScreeningReasonCode,
  ScreeningResult,
  ScreeningRoute,
} from './result.ts';
import { sourceOfReason } from './sources.ts';
import { or } from './three-valued.ts';

const answered = (answer: Answer | undefined): boolean => answer === 'yes' || answer === 'no';

function iloFindings({ indicators, delphi = {} }: ScreeningInput, column: Column): ScreeningResult['ilo'] {
  const mapped = new Set(
    indicatorsOf(column)
      .filter(({ code }) => delphi[code] === 'yes')
      .flatMap(({ mapsTo }) => mapsTo),
  );
  const suggestedByDelphi = iloCodes.filter((code) => mapped.has(code) && indicators[code] !== 'yes');
  return {
    present: iloCodes.filter((code) => indicators[code] === 'yes'),
    unknown: iloCodes.filter((code) => !answered(indicators[code])),
    suggestedByDelphi,
    contradictions: suggestedByDelphi.filter((code) => indicators[code] === 'no'),
  };
}

function ignoredAnswers(input: ScreeningInput, column: Column): string[] {
  if (column === 'adult') {
    const { act, categories = {} } = input.child ?? {};
    return [
      ...(answered(act) ? [pointer('child', 'act')] : []),
      ...Object.entries(categories)
        .filter(([, answer]) => answered(answer))
        .map(([category]) => pointer('child', 'categories', category)),
    ];
  }
  const offTheList = operationalIndicators.filter(
    ({ code, child }) => child === null && answered(input.delphi?.[code]),
  );
  return [
    ...offTheList.map(({ code }) => pointer('delphi', code)),
    ...(input.forcedLabour?.involuntariness === 'no' ? [pointer('forcedLabour', 'involuntariness')] : []),
  ];
}

interface Judged extends Omit<ScreeningResult, 'outcome' | 'routes' | 'reasons'> {
  readonly test: ForcedLabourTest;
  readonly delphiPresent: readonly string[];
}

function outcomeOf({ ilo, delphiPresent, test }: Judged): ScreeningOutcome {
  const { status } = test.finding;
  const sign =
    ilo.present.length > 0 ||
    delphiPresent.length > 0 ||
    status === 'met' ||
    test.categories.length > 0 ||
    test.menace ||
    test.involuntariness;
  if (sign) return 'possible';
  return ilo.unknown.length === 0 && (status === 'not_met' || status === 'excepted') ? 'no_indicators' : 'incomplete';
}

const patternOpen = ({ pattern }: Judged): boolean => pattern === 'undetermined' || pattern === 'no_pattern';

function routesOf(input: ScreeningInput, judged: Judged, outcome: ScreeningOutcome): ScreeningRoute[] {
  const { column, pattern, dimensions: judgedDimensions, delphiPresent } = judged;
  const present = (code: string) => delphiPresent.includes(code);
  const routes: [ScreeningRoute, boolean][] = [
    ['REMOVAL_HOLD', true],
    ['EMERGENCY_ASSISTANCE', outcome === 'possible'],
    ['REFERRAL', outcome === 'possible'],
    ['WAGE_CHECK', outcome === 'possible'],
    ['LEGAL_INFORMATION', outcome === 'possible'],
    ['LABOUR_INSPECTION', judgedDimensions.EX.result === 'positive'],
    ['KEEP_OPEN_30_DAYS', outcome === 'no_indicators' || pattern === 'labour_rights'],
    ['CONTINUE_SCREENING', outcome === 'incomplete' || (outcome === 'possible' && pattern === 'undetermined')],
    ['CHILD_PATH', column === 'child'],
    ['GUARDIAN', column === 'child'],
    ['NON_PUNISHMENT_ASSESSMENT', present('CD5') || present('CD7')],
    ['CREDIBILITY_SAFEGUARD', present('CD8')],
    ['PUBLIC_BODY_WALL', input.exploiter?.publicBody === true],
  ];
  return routes.filter(([, applies]) => applies).map(([route]) => route);
}

function reasonsOf(
  { person, forcedLabour = {} }: ScreeningInput,
  judged: Judged,
  outcome: ScreeningOutcome,
  { reasons: exemptionReasons }: Exemption,
): ScreeningReason[] {
  const { ilo, delphiPresent, column, test } = judged;
  const positive = dimensions.filter((code) => judged.dimensions[code].result === 'positive');
  const disputed = dimensions.filter((code) => judged.dimensions[code].dependsOnDisputedStrength);
  const elements = ['workOrService', 'menaceOfPenalty', ...(column === 'adult' ? ['involuntariness'] : [])];
  const reasons: [ScreeningReasonCode, boolean, readonly string[]][] = [
    ['INDICATOR_PRESENT', ilo.present.length > 0, ilo.present],
    ['DELPHI_INDICATOR_PRESENT', delphiPresent.length > 0, delphiPresent],
    ['DIMENSION_POSITIVE', positive.length > 0, positive],
    ['FORCED_LABOUR_TEST_MET', test.elementsMet, elements],
    ['CHILD_CATEGORY', test.categories.length > 0, test.categories],
    ['MENACE_PRESENT', test.menace, [...new Set(forcedLabour.menaceForms)]],
    ['INVOLUNTARINESS_PRESENT', test.involuntariness, [...new Set(forcedLabour.involuntarinessForms)]],
    ['CHILD_COLUMN_USED', column === 'child', []],
    ['AGE_UNCERTAIN_TREATED_AS_CHILD', person.ageStatus === 'uncertain', []],
    ['DISPUTED_STRENGTH', disputed.length > 0, disputed],
    ...exemptionReasons.map(({ code, refs }): [ScreeningReasonCode, boolean, readonly string[]] => [code, true, refs]),
    ['ONE_SIGN_SUFFICES', outcome === 'possible' && patternOpen(judged), []],
    ['UNKNOWN_NEVER_NEGATIVE', outcome === 'incomplete', ilo.unknown],
    ['SCREENING_IS_NOT_A_DECISION', true, []],
  ];
  return reasons
    .filter(([, applies]) => applies)
    .map(([code, , refs]) => ({ code, refs, source: sourceOfReason[code] }));
}

function judge(input: ScreeningInput, column: Column, exempt: Exemption): Judged {
  const judgedDimensions = judgeDimensions(column, input.delphi ?? {});
  const test = testForcedLabour(input.forcedLabour ?? {}, input.child ?? {}, column, exempt);
  const elements = { met: 'yes', not_met: 'no', undetermined: 'unknown', excepted: 'no' } as const;
  const findings = combine(judgedDimensions, column, {
    act: input.child?.act ?? 'unknown',
    forcedLabourOrWorstForm: or(test.categoryAnswer, elements[test.finding.status]),
  });
  const pattern = patternOf(judgedDimensions, findings, test.finding.status);
  return {
    column,
    pattern,
    grade:
      pattern === 'trafficking_published_pattern'
        ? 'published_pattern'
        : pattern === 'trafficking_product_pattern'
          ? 'product_pattern'
          : null,
    findings,
    ilo: iloFindings(input, column),
    dimensions: judgedDimensions,
    forcedLabour: test.finding,
    ignored: ignoredAnswers(input, column),
    test,
    delphiPresent: dimensions.flatMap((code) => judgedDimensions[code].present),
  };
}

/**
 * Screens one person: eleven ILO indicators, the operational list, the forced-labour test and the child part. One sign
 * is enough to refer and to help; an unanswered question never counts against the person; nothing here is a decision.
 */
export function screen(input: unknown): ScreeningResult | Refused {
  return determine(() => {
    const answers = readInput(ScreeningInput, input);
    const column: Column = answers.person.ageStatus === 'adult' ? 'adult' : 'child';
    const exempt = exemption(answers.forcedLabour?.exception, column);
    const judged = judge(answers, column, exempt);
    const outcome = outcomeOf(judged);
    const { test, delphiPresent, ...found } = judged;
    return {
      outcome,
      ...found,
      routes: routesOf(answers, judged, outcome),
      reasons: reasonsOf(answers, judged, outcome, exempt),
    };
  });
}
