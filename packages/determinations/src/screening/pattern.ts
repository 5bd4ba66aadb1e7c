import type { Answer } from '../input/members.ts';
import { type Column, type DimensionCode, dimensions } from './operational-indicators.ts';
import type { DimensionFinding, ForcedLabourFinding, ScreeningFindings, ScreeningPattern } from './result.ts';
import { and, not, or } from './three-valued.ts';

type Dimensions = Readonly<Record<DimensionCode, DimensionFinding>>;

const asAnswer = { positive: 'yes', undetermined: 'unknown', negative: 'no' } as const;

/** What the screening of a child rests on beside the dimensions. */
export interface ChildFacts {
  readonly act: Answer;
  readonly forcedLabourOrWorstForm: Answer;
}

/** Combines the six dimensions; a conjunction with a "no" is no, otherwise with an unknown it is unknown. */
export function combine(results: Dimensions, column: Column, child: ChildFacts): ScreeningFindings {
  const is = (dimension: DimensionCode): Answer => asAnswer[results[dimension].result];
  const recruitmentMeans = or(is('DR'), is('CR'), is('RV'));
  const controlAtDestination = or(is('CD'), is('VD'));
  const exploitationAlone = and(is('EX'), not(recruitmentMeans), not(controlAtDestination));
  if (column === 'adult') {
    return {
      traffickingPublished: and(is('EX'), or(is('DR'), is('CR')), is('CD')),
      traffickingProduct: and(is('EX'), recruitmentMeans, controlAtDestination),
      forcedLabourNotTrafficked: and(is('EX'), is('CD'), not(recruitmentMeans)),
      labourRightsOnly: exploitationAlone,
      childTrafficking: null,
      childForcedLabourOrWorstForm: null,
    };
  }
  const childTrafficking = and(is('EX'), child.act);
  return {
    traffickingPublished: null,
    traffickingProduct: null,
    forcedLabourNotTrafficked: null,
    labourRightsOnly: and(exploitationAlone, not(childTrafficking), not(child.forcedLabourOrWorstForm)),
    childTrafficking,
    childForcedLabourOrWorstForm: child.forcedLabourOrWorstForm,
  };
}

/** The first pattern that is complete; with something open "undetermined", otherwise "no_pattern". */
export function patternOf(
  results: Dimensions,
  findings: ScreeningFindings,
  status: ForcedLabourFinding['status'],
): ScreeningPattern {
  const positive = (dimension: DimensionCode) => results[dimension].result === 'positive';
  const negative = (...codes: readonly DimensionCode[]) => codes.every((code) => results[code].result === 'negative');
  const isChild = findings.childTrafficking !== null;
  if (findings.childTrafficking === 'yes') return 'child_trafficking';
  if (findings.childForcedLabourOrWorstForm === 'yes') return 'child_forced_labour_or_worst_form';
  if (findings.traffickingPublished === 'yes') return 'trafficking_published_pattern';
  if (findings.traffickingProduct === 'yes') return 'trafficking_product_pattern';
  if (findings.forcedLabourNotTrafficked === 'yes') return 'forced_labour_not_trafficked';
  if (!isChild) {
    if (status === 'met' || (positive('EX') && positive('CD'))) return 'forced_labour';
    const recruited = positive('DR') || positive('CR') || positive('RV');
    if (positive('EX') && recruited && negative('CD', 'VD')) return 'recruitment_means_and_exploitation';
    if (positive('EX') && positive('VD') && negative('CD', 'DR', 'CR', 'RV')) return 'vulnerability_and_exploitation';
  }
  if (findings.labourRightsOnly === 'yes') return 'labour_rights';
  const open =
    dimensions.some((code) => results[code].result === 'undetermined') || Object.values(findings).includes('unknown');
  return open ? 'undetermined' : 'no_pattern';
}
