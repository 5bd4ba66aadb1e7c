import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import { refuse } from '@nrm/decider';
import { mayFile } from './mandate.ts';
import type * as command from './remedy-command.ts';
import type { RemedyState } from './remedy-state.ts';

/** Brought by an office of its own motion, or with the mandate of this person. */
export function openProceeding(
  { mandates, proceedings }: RemedyState,
  {
    caseId,
    proceedingId,
    route,
    against,
    againstState,
    jointAndSeveral,
    filedOn,
    today,
    by,
    at,
  }: command.OpenProceeding,
): RemedyEvent[] {
  if (proceedings[proceedingId]) refuse('proceeding-already-open');
  mayFile(mandates, route, by, today);
  return [
    {
      type: 'ProceedingOpened',
      caseId,
      proceedingId,
      route,
      against: [...against],
      againstState,
      jointAndSeveral,
      filedBy: by.account,
      ...(filedOn === undefined ? {} : { filedOn }),
      at,
    },
  ];
}

/** Hearings go on after a decision, before another instance, until it is final. */
export function scheduleHearing(
  { proceedings }: RemedyState,
  { caseId, proceedingId, hearingOn, remote, at }: command.ScheduleHearing,
): RemedyEvent[] {
  const known = proceedings[proceedingId] ?? refuse('proceeding-unknown');
  if (known.status === 'final') refuse('decision-already-final');
  return [{ type: 'HearingScheduled', caseId, proceedingId, hearingOn, remote, at }];
}

/** The decision, and only what this person is awarded. */
export function recordDecision(
  { proceedings }: RemedyState,
  { caseId, proceedingId, decidedBy, decidedOn, outcome, verdicts, awards, by, at }: command.RecordDecision,
): RemedyEvent[] {
  const { route, status } = proceedings[proceedingId] ?? refuse('proceeding-unknown');
  if (status !== 'filed') refuse('proceeding-already-decided');
  return [
    {
      type: 'DecisionIssued',
      caseId,
      proceedingId,
      route,
      decidedBy,
      recordedBy: by.account,
      decidedOn,
      outcome,
      verdicts: [...verdicts],
      at,
    },
    ...awards.map(
      ({ awardId, money, owedBy }): RemedyEvent => ({
        type: 'CourtAwardMade',
        caseId,
        proceedingId,
        awardId,
        route,
        money,
        owedBy: [...owedBy],
        decidedOn,
        at,
      }),
    ),
  ];
}

/** A decision becomes final once. */
export function recordFinality(
  { proceedings }: RemedyState,
  { caseId, proceedingId, finalOn, at }: command.RecordFinality,
): RemedyEvent[] {
  const { status } = proceedings[proceedingId] ?? refuse('proceeding-unknown');
  if (status === 'filed') refuse('proceeding-not-decided');
  if (status === 'final') refuse('decision-already-final');
  return [{ type: 'DecisionFinal', caseId, proceedingId, finalOn, at }];
}
