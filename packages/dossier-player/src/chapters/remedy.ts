import {
  type DecisionBody,
  type LegalInformationBody,
  type MandateBody,
  Outcome,
  ProceedingAnswer,
  type ProceedingBody,
} from '@nrm/contracts/legal-remedy';
import type { z } from 'zod';
import { concerns, type Proceeding } from '../dossier.ts';
import { inPieces } from '../in-parallel.ts';
import { explained, type PersonInPlay, type Stage } from '../stage.ts';

const CASES_PER_PROCEEDING = 1_000;

/** Legal information first, then the mandate that lets the union claim and represent. */
export async function informAndMandate({ mechanism }: Stage, { caseId, speaker }: PersonInPlay): Promise<void> {
  const about = { subject: caseId, params: { caseId } };
  const information: z.input<typeof LegalInformationBody> = explained;
  await mechanism.unionCaseworker.tell('giveLegalInformation', { ...about, body: information });
  const mandate: z.input<typeof MandateBody> = {
    scope: ['claim', 'represent', 'international', 'receive-information'],
    grantedBy: speaker,
  };
  await mechanism.unionCaseworker.tell('grantMandate', { ...about, body: mandate });
}

/** Opens each proceeding for everyone it concerns and records what the court decided, where it has. */
export async function takeProceedings(stage: Stage, people: readonly PersonInPlay[]): Promise<void> {
  for (const [number, proceeding] of stage.dossier.proceedings.entries()) {
    const concerned = people.filter(({ person }) =>
      [proceeding, ...proceeding.awards].some(({ appliesTo }) => concerns(appliesTo, person.label)),
    );
    for (const [index, piece] of inPieces(concerned, CASES_PER_PROCEEDING).entries())
      await takeProceeding(stage, proceeding, piece, `${number} ${index}`);
  }
}

async function takeProceeding(
  { mechanism, today }: Stage,
  proceeding: Proceeding,
  people: readonly PersonInPlay[],
  subject: string,
): Promise<void> {
  const { route, againstState, jointAndSeveral, verdicts, sanctions } = proceeding;
  const filer = route === 'criminal' ? mechanism.prosecutor : mechanism.unionCaseworker;
  const against = [...new Set([...proceeding.against, ...verdicts.map(({ party }) => party)])];
  const opened: z.input<typeof ProceedingBody> = {
    route,
    caseIds: people.map(({ caseId }) => caseId),
    against,
    againstState,
    jointAndSeveral,
  };
  const { proceedingId } = await filer.tell('openProceeding', { subject, body: opened, answer: ProceedingAnswer });
  if (!isDecided(proceeding)) return;
  const decided: z.input<typeof DecisionBody> = {
    decidedBy: proceeding.decidedBy ?? `Court of the ${route} proceeding`,
    decidedOn: proceeding.decidedOn ?? today,
    outcome: outcomeOf(proceeding),
    verdicts,
    sanctions,
    awards: awardsOf(proceeding, people, against),
  };
  await filer.tell('recordDecision', { subject, params: { proceedingId }, body: decided });
}

const isDecided = ({ decidedOn, outcome, verdicts, awards }: Proceeding): boolean =>
  decidedOn !== undefined || outcome !== undefined || verdicts.length > 0 || awards.length > 0;

function outcomeOf({ outcome, verdicts, awards, route }: Proceeding): z.output<typeof Outcome> {
  const stated = Outcome.safeParse(outcome);
  if (stated.success) return stated.data;
  if (verdicts.length > 0) return 'verdicts';
  if (awards.length === 0) return 'dismissed';
  return route === 'international' ? 'violation' : 'granted';
}

/** Where nobody was convicted and the State is not the respondent, those the proceeding is against owe the award. */
function awardsOf(
  { againstState, verdicts, awards }: Proceeding,
  people: readonly PersonInPlay[],
  against: readonly string[],
): NonNullable<z.input<typeof DecisionBody>['awards']> {
  const someoneOwes = againstState || verdicts.some(({ verdict }) => verdict === 'convicted');
  return awards.flatMap(({ appliesTo, money, owedBy = someoneOwes ? undefined : [...against] }) => {
    const caseIds = people.filter(({ person }) => concerns(appliesTo, person.label)).map(({ caseId }) => caseId);
    return caseIds.length === 0 ? [] : [{ caseIds, money, ...(owedBy ? { owedBy } : {}) }];
  });
}
