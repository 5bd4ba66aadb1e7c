import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { type Reaction, reaction } from '@nrm/service-host';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { assistanceStream } from '../domain/streams.ts';

type PresumedChildRecorded = Extract<IdentificationEvent, { type: 'PresumedChildRecorded' }>;

/** Whoever may be a child is helped as a child until their age is known. */
export const openChildPlanAfterPresumption = (cases: AssistanceCase): Reaction =>
  reaction<PresumedChildRecorded>({
    name: 'open-child-plan-after-presumption',
    from: 'identification',
    on: 'PresumedChildRecorded',
    act: ({ caseId }, { at }) => act(cases, assistanceStream(caseId), { type: 'OpenChildPlan', caseId, at }),
  });
