import { refuse } from '@nrm/decider';
import type { AppointGuardian, FactOf, VerifyAge } from './case-command.ts';
import { type CaseState, isOnChildPath, openCase } from './case-state.ts';

/**
 * Gives a child or presumed child a guardian, or another one (Council of Europe Convention on Action against
 * Trafficking in Human Beings, art. 10(4), 2005).
 */
export function appointGuardian(
  state: CaseState,
  { caseId, guardian, interim, by, at }: AppointGuardian,
): readonly FactOf<'GuardianAppointed'>[] {
  if (!isOnChildPath(openCase(state))) refuse('not-on-child-path');
  return [{ type: 'GuardianAppointed', caseId, guardian, interim, appointedBy: by.account, at }];
}

/** Settles an uncertain age. Only the result `adult` ends the child path; `child` leaves the guardian still due. */
export function verifyAge(
  state: CaseState,
  { caseId, result, reasons, by, at }: VerifyAge,
): readonly FactOf<'AgeVerified'>[] {
  const { ageStatus, clocks } = openCase(state);
  if (ageStatus !== 'uncertain') refuse('age-already-certain');
  const stillRunning = result === 'child' ? clocks.filter(({ deadline }) => deadline === 'guardianAppointed') : [];
  return [{ type: 'AgeVerified', caseId, result, reasons, verifiedBy: by.account, at, clocks: stillRunning }];
}
