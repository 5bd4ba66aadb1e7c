import type { CompensationEvent } from '@nrm/contracts/compensation';
import { type CountryProfile, dueAt } from '@nrm/country-profile';
import { clock } from './claim-clocks.ts';
import type { Claim } from './claim-state.ts';
import type { KeepWageHeads, NoteChildPayee, NoteVerifiedAdult, OpenClaim, OpenWageCheck } from './commands.ts';

/**
 * Every positive screening opens a check of what wages are owed (Tripartite Meeting of Experts on Forced Labour,
 * conclusions, para. 13, 2013).
 */
export function openWageCheck(claim: Claim, { caseId, at }: OpenWageCheck, profile: CountryProfile) {
  if (claim.opened !== 'no') return [];
  return [
    { type: 'WageCheckOpened', caseId, at, clocks: [clock(profile, 'claimOpened', at)] },
  ] satisfies CompensationEvent[];
}

/** A positive reasonable-grounds decision opens the claim, whatever came before it. */
export function openClaim(claim: Claim, { caseId, at }: OpenClaim, profile: CountryProfile) {
  if (claim.opened === 'claim') return [];
  const next = claim.award.status === 'calculated' ? 'awardDecided' : 'awardCalculated';
  return [{ type: 'ClaimOpened', caseId, at, clocks: [clock(profile, next, at)] }] satisfies CompensationEvent[];
}

/** Where exploitation is not confirmed, wages and contributions stay owed under labour law. */
export function keepWageHeads(claim: Claim, { caseId, at }: KeepWageHeads) {
  if (claim.wageHeadsOnly) return [];
  return [{ type: 'WageHeadsOnly', caseId, at }] satisfies CompensationEvent[];
}

export function noteChildPayee(claim: Claim, { caseId, at }: NoteChildPayee) {
  if (claim.child && claim.child.until === undefined) return [];
  return [{ type: 'ChildPayeeNoted', caseId, at }] satisfies CompensationEvent[];
}

/** Child measures end only after the notice of the profile, so that the result can be reviewed first. */
export function noteVerifiedAdult(claim: Claim, { caseId, at }: NoteVerifiedAdult, profile: CountryProfile) {
  if (!claim.child || claim.child.until !== undefined) return [];
  const endsAt = dueAt(profile, 'childMeasuresEndNotice', { from: at });
  return [{ type: 'ChildPayeeEnding', caseId, endsAt, at }] satisfies CompensationEvent[];
}
