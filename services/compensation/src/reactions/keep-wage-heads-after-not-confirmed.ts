import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { type ClaimDecider, claimStream } from '../domain/claim.ts';

type FullAssessmentCompleted = Extract<IdentificationEvent, { type: 'FullAssessmentCompleted' }>;

export const keepWageHeadsAfterNotConfirmed = (claim: ClaimDecider) =>
  reaction<FullAssessmentCompleted>({
    name: 'keep-wage-heads-after-not-confirmed',
    from: 'identification',
    on: 'FullAssessmentCompleted',
    act: ({ caseId, conclusion }, { at }) =>
      conclusion === 'not_confirmed'
        ? act(claim, claimStream(caseId), { type: 'KeepWageHeads', caseId, at })
        : undefined,
  });
