import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { type ClaimDecider, claimStream } from '../domain/claim.ts';

type AgeVerified = Extract<IdentificationEvent, { type: 'AgeVerified' }>;

export const noteAgeOfPayeeAfterVerification = (claim: ClaimDecider) =>
  reaction<AgeVerified>({
    name: 'note-age-of-payee-after-verification',
    from: 'identification',
    on: 'AgeVerified',
    act: ({ caseId, result }, { at }) =>
      act(claim, claimStream(caseId), {
        type: result === 'child' ? 'NoteChildPayee' : 'NoteVerifiedAdult',
        caseId,
        at,
      }),
  });
