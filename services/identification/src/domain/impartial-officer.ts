import { refuse } from '@nrm/decider';
import type { OpenCase } from './case-state.ts';
import { type DecidingOfficer, requireTraining } from './officer.ts';

/** Refuses whoever must not decide on this case: an untrained officer, the referrer, and whoever screened the person. */
export function requireImpartialOfficer(known: OpenCase, by: DecidingOfficer, today: string): void {
  requireTraining(by, today);
  if (by.account === known.referredBy) refuse('decider-is-referrer');
  if (known.screenedBy.includes(by.account)) refuse('decider-is-screener');
}
