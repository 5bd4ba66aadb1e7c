import type { Conclusion } from '@nrm/contracts/identification';
import type { CountryProfile } from '@nrm/country-profile';
import { refuse } from '@nrm/decider';
import type { ConfirmConclusion, FactOf, ProposeConclusion, ReturnConclusion } from './case-command.ts';
import { type CaseState, type OpenCase, openCase, type Proposal } from './case-state.ts';
import { requireImpartialOfficer } from './impartial-officer.ts';
import { isReflecting, positiveStage } from './reflection-period.ts';

/** Proposes how the full assessment ends: never during reflection, unless the person asked for it. */
export function proposeConclusion(
  state: CaseState,
  { caseId, conclusion, reasons, by, at, today }: ProposeConclusion,
): readonly FactOf<'ConclusionProposed'>[] {
  const known = openCase(state);
  const stage = positiveStage(known);
  if (stage.proposal) refuse('conclusion-already-proposed');
  if (isReflecting(stage, today)) refuse('reflection-still-runs');
  requireImpartialOfficer(known, by, today);
  return [{ type: 'ConclusionProposed', caseId, conclusion, reasons, proposedBy: by.account, at }];
}

/** Puts another officer behind the proposed conclusion; the last one needed completes the full assessment. */
export function confirmConclusion(
  profile: CountryProfile,
  state: CaseState,
  command: ConfirmConclusion,
): readonly FactOf<'ConclusionProposed' | 'FullAssessmentCompleted'>[] {
  const { caseId, reasons, by, at, today } = command;
  const known = openCase(state);
  const { decision: conclusion, officers } = awaited(known);
  if (isReflecting(positiveStage(known), today)) refuse('reflection-still-runs');
  requireOtherOfficer(known, officers, command);
  const decidedBy = [...officers, by.account];
  return decidedBy.length < profile.officers.conclusiveDecision.value
    ? [{ type: 'ConclusionProposed', caseId, conclusion, reasons, proposedBy: by.account, at }]
    : [{ type: 'FullAssessmentCompleted', caseId, conclusion, reasons, decidedBy, at }];
}

/** Sends a proposed conclusion back, so that it may be proposed anew. */
export function returnConclusion(state: CaseState, command: ReturnConclusion): readonly FactOf<'ConclusionReturned'>[] {
  const { caseId, reasons, by, at } = command;
  const known = openCase(state);
  requireOtherOfficer(known, awaited(known).officers, command);
  return [{ type: 'ConclusionReturned', caseId, reasons, returnedBy: by.account, at }];
}

function awaited({ stage }: OpenCase): Proposal<Conclusion> {
  const proposal = stage.name === 'positive' ? stage.proposal : undefined;
  return proposal ?? refuse('no-decision-awaiting-confirmation');
}

function requireOtherOfficer(
  known: OpenCase,
  officers: readonly string[],
  { by, today }: ConfirmConclusion | ReturnConclusion,
): void {
  requireImpartialOfficer(known, by, today);
  if (officers.includes(by.account)) refuse('second-officer-needed');
}
