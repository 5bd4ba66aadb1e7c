import type { CompensationEvent } from '@nrm/contracts/compensation';
import type { Claim } from './claim-state.ts';
import type { ApplyNonPunishment, ImportCourtAward } from './commands.ts';

/**
 * Keeps what an assessment found. It opens and closes nothing: calculation, decision and payment never wait for it
 * (Protocol of 2014 to the Forced Labour Convention, 1930, art. 4(2)).
 */
export function applyNonPunishment(claim: Claim, { caseId, assessmentId, result, at }: ApplyNonPunishment) {
  if (claim.nonPunishment.get(assessmentId) === result) return [];
  return [{ type: 'NonPunishmentApplied', caseId, assessmentId, result, at }] satisfies CompensationEvent[];
}

/** A court's award stands beside the claim: owed by those it names, never netted against wages. */
export function importCourtAward(claim: Claim, command: ImportCourtAward) {
  if (claim.courtAwards.has(command.courtAwardId)) return [];
  const { caseId, courtAwardId, proceedingId, route, money, owedBy, decidedOn, at } = command;
  return [
    { type: 'CourtAwardImported', caseId, courtAwardId, proceedingId, route, money, owedBy, decidedOn, at },
  ] satisfies CompensationEvent[];
}
