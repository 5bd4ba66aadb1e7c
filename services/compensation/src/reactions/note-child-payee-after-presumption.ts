import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { type ClaimDecider, claimStream } from '../domain/claim.ts';

type PresumedChildRecorded = Extract<IdentificationEvent, { type: 'PresumedChildRecorded' }>;

export const noteChildPayeeAfterPresumption = (claim: ClaimDecider) =>
  reaction<PresumedChildRecorded>({
    name: 'note-child-payee-after-presumption',
    from: 'identification',
    on: 'PresumedChildRecorded',
    act: ({ caseId }, { at }) => act(claim, claimStream(caseId), { type: 'NoteChildPayee', caseId, at }),
  });
