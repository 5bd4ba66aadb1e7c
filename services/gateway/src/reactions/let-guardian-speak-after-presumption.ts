import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { accessStream, caseAccess } from '../domain/case-access.ts';

type PresumedChildRecorded = Extract<IdentificationEvent, { type: 'PresumedChildRecorded' }>;

/** From the presumption on, the guardian consents with the child’s view. */
export const letGuardianSpeakAfterPresumption = reaction<PresumedChildRecorded>({
  name: 'let-guardian-speak-after-presumption',
  from: 'identification',
  on: 'PresumedChildRecorded',
  act: ({ caseId }, { at }) => act(caseAccess, accessStream(caseId), { type: 'NoteChildPath', caseId, at }),
});
