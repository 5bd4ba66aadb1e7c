import type { CaseAccessEvent } from '@nrm/contracts/gateway';
import { act } from '@nrm/event-store';
import { type Reaction, reaction } from '@nrm/service-host';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { assistanceStream } from '../domain/streams.ts';

type ConsentGiven = Extract<CaseAccessEvent, { type: 'ConsentGiven' }>;

/** Sharing that a withdrawal stopped goes on once the person agrees again. */
export const resumeSharingAfterConsentGiven = (cases: AssistanceCase): Reaction =>
  reaction<ConsentGiven>({
    name: 'resume-sharing-after-consent-given',
    from: 'gateway',
    on: 'ConsentGiven',
    act: ({ caseId, gate, at }) =>
      gate === 'G3' ? act(cases, assistanceStream(caseId), { type: 'ResumeSharing', caseId, at }) : undefined,
  });
