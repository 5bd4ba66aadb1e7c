import type { CaseAccessEvent } from '@nrm/contracts/gateway';
import { act } from '@nrm/event-store';
import { type Reaction, reaction } from '@nrm/service-host';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { assistanceStream } from '../domain/streams.ts';

type ConsentWithdrawn = Extract<CaseAccessEvent, { type: 'ConsentWithdrawn' }>;

/** Without the person's consent nothing more goes to shelters and health providers; the bed stays theirs. */
export const stopSharingAfterConsentWithdrawn = (cases: AssistanceCase): Reaction =>
  reaction<ConsentWithdrawn>({
    name: 'stop-sharing-after-consent-withdrawn',
    from: 'gateway',
    on: 'ConsentWithdrawn',
    act: ({ caseId, gate, at }) =>
      gate === 'G3' ? act(cases, assistanceStream(caseId), { type: 'StopSharing', caseId, at }) : undefined,
  });
