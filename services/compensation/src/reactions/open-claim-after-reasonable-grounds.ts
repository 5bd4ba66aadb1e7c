import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { type ClaimDecider, claimStream } from '../domain/claim.ts';

type ReasonableGroundsDecided = Extract<IdentificationEvent, { type: 'ReasonableGroundsDecided' }>;

export const openClaimAfterReasonableGrounds = (claim: ClaimDecider) =>
  reaction<ReasonableGroundsDecided>({
    name: 'open-claim-after-reasonable-grounds',
    from: 'identification',
    on: 'ReasonableGroundsDecided',
    act: ({ caseId, decision }, { at }) =>
      decision === 'positive' ? act(claim, claimStream(caseId), { type: 'OpenClaim', caseId, at }) : undefined,
  });
