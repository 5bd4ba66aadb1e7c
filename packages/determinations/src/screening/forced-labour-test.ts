import type { Answer } from '../input/members.ts';
import type { Exemption } from './exempt-work.ts';
import { childCategories, type ScreeningInput } from './input.ts';
import type { Column } from './operational-indicators.ts';
import type { ForcedLabourElement, ForcedLabourFinding } from './result.ts';
import { and, or } from './three-valued.ts';

type Answers = NonNullable<ScreeningInput['forcedLabour']>;
type Child = NonNullable<ScreeningInput['child']>;

/** The test with the facts behind it, before they become reasons. */
export interface ForcedLabourTest {
  readonly finding: ForcedLabourFinding;
  /** Work under menace, and for an adult not offered freely. */
  readonly elementsMet: boolean;
  readonly menace: boolean;
  readonly involuntariness: boolean;
  readonly categories: readonly string[];
  readonly categoryAnswer: Answer;
}

const listed = (answer: Answer | undefined, forms: readonly string[] | undefined): Answer =>
  forms !== undefined && forms.length > 0 ? 'yes' : (answer ?? 'unknown');

function statusOf(elements: Answer, exempt: boolean, category: Answer): ForcedLabourFinding['status'] {
  const exempted = exempt && elements !== 'no';
  const answer = or(exempted ? 'no' : elements, category);
  if (answer === 'yes') return 'met';
  if (answer === 'unknown') return 'undetermined';
  return exempted ? 'excepted' : 'not_met';
}

/**
 * Work or service, under menace of a penalty, not offered voluntarily (Forced Labour Convention, 1930 (No. 29),
 * art. 2(1)); of a child willingness is never asked, and a child category suffices (ICLS Guidelines concerning the
 * measurement of forced labour, 2018). A form that is present outweighs a general "no".
 */
export function testForcedLabour(
  answers: Answers,
  child: Child,
  column: Column,
  { exception }: Exemption,
): ForcedLabourTest {
  const workOrService = answers.workOrService ?? 'unknown';
  const menaceOfPenalty = listed(answers.menaceOfPenalty, answers.menaceForms);
  const involuntariness = listed(answers.involuntariness, answers.involuntarinessForms);
  const contradictions: ForcedLabourElement[] = [];
  if (answers.menaceOfPenalty === 'no' && menaceOfPenalty === 'yes') contradictions.push('menaceOfPenalty');
  if (column === 'adult' && answers.involuntariness === 'no' && involuntariness === 'yes') {
    contradictions.push('involuntariness');
  }
  const elements =
    column === 'adult' ? and(workOrService, menaceOfPenalty, involuntariness) : and(workOrService, menaceOfPenalty);
  const given = column === 'child' ? (child.categories ?? {}) : {};
  const categoryAnswer =
    column === 'child' ? or(...childCategories.map((category) => given[category] ?? 'unknown')) : 'no';
  const status = statusOf(elements, exception === 'applies', categoryAnswer);
  return {
    finding: {
      status,
      elements: {
        workOrService,
        menaceOfPenalty,
        involuntariness: column === 'child' ? 'not_required' : involuntariness,
      },
      exception,
      contradictions,
    },
    elementsMet: elements === 'yes' && exception !== 'applies',
    menace: menaceOfPenalty === 'yes' && status !== 'excepted',
    involuntariness: involuntariness === 'yes' && status !== 'excepted',
    categories: childCategories.filter((category) => given[category] === 'yes'),
    categoryAnswer,
  };
}
