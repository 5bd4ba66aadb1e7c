import { refuse } from '@nrm/decider';
import type { FactOf, LiftHold, RequestProsecutionHold } from './case-command.ts';
import { type CaseState, openCase } from './case-state.ts';

/**
 * Asks that prosecution waits for the assessment, once while a hold is live. Changes nothing for a case that was never
 * referred: others learn a case id from its referral only.
 */
export function requestProsecutionHold(
  state: CaseState,
  { caseId, holdId, at }: RequestProsecutionHold,
): readonly FactOf<'ProsecutionHoldRequested'>[] {
  if (state.status === 'unopened' || state.liveHolds.some(({ kind }) => kind === 'prosecution')) return [];
  return [{ type: 'ProsecutionHoldRequested', caseId, holdId, at }];
}

/** Lifts one hold by decision. None ends by time, and none before the final decision. */
export function liftHold(
  state: CaseState,
  { caseId, holdId, reasons, by, at }: LiftHold,
): readonly FactOf<'HoldLifted'>[] {
  const { liveHolds, stage } = openCase(state);
  if (!liveHolds.some((hold) => hold.holdId === holdId)) refuse('hold-not-live');
  if (stage.name !== 'concluded') refuse('hold-stays-until-decision');
  return [{ type: 'HoldLifted', caseId, holdId, reasons, by: by.account, at }];
}
