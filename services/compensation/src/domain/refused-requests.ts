import type { CompensationEvent } from '@nrm/contracts/compensation';
import type { RequestReduction, RequestSetOff } from './commands.ts';

/** A sum somebody claims is never set off against an award, whoever asks and whenever; the attempt is remembered. */
export function requestSetOff({ caseId, attemptId, claimant, claim, money, by, at }: RequestSetOff) {
  return [
    {
      type: 'SetOffRefused',
      caseId,
      attemptId,
      by: claimant,
      claim,
      money,
      code: 'SETOFF_BARRED',
      requestedBy: by,
      at,
    },
  ] satisfies CompensationEvent[];
}

/** Conduct of the person never reduces an award; the attempt is remembered. */
export function requestReduction({ caseId, attemptId, reason, by, at }: RequestReduction) {
  return [
    { type: 'ReductionRefused', caseId, attemptId, reason, code: 'NP_BLOCKED', requestedBy: by, at },
  ] satisfies CompensationEvent[];
}
