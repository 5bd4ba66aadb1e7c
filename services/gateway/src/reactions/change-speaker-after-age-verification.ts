import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { accessStream, caseAccess } from '../domain/case-access.ts';

type AgeVerified = Extract<IdentificationEvent, { type: 'AgeVerified' }>;

/** Who is found to be an adult speaks for themself from then on; a child stays with the guardian. */
export const changeSpeakerAfterAgeVerification = reaction<AgeVerified>({
  name: 'change-speaker-after-age-verification',
  from: 'identification',
  on: 'AgeVerified',
  act: ({ caseId, result }, { at }) =>
    act(caseAccess, accessStream(caseId), { type: result === 'adult' ? 'EndChildPath' : 'NoteChildPath', caseId, at }),
});
