import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { accessStream, caseAccess } from '../domain/case-access.ts';

type GuardianAppointed = Extract<IdentificationEvent, { type: 'GuardianAppointed' }>;

/** An appointed guardian may speak for the child in the ledger. */
export const acceptGuardianAfterAppointment = reaction<GuardianAppointed>({
  name: 'accept-guardian-after-appointment',
  from: 'identification',
  on: 'GuardianAppointed',
  act: ({ caseId }, { at }) => act(caseAccess, accessStream(caseId), { type: 'NoteGuardian', caseId, at }),
});
