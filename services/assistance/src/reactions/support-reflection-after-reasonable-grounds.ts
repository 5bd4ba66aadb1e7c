import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { type Reaction, reaction } from '@nrm/service-host';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { assistanceStream } from '../domain/streams.ts';

type ReflectionPeriodStarted = Extract<IdentificationEvent, { type: 'ReflectionPeriodStarted' }>;

/** With a positive decision on reasonable grounds the reflection period starts, and with it the support through it. */
export const supportReflectionAfterReasonableGrounds = (cases: AssistanceCase): Reaction =>
  reaction<ReflectionPeriodStarted>({
    name: 'support-reflection-after-reasonable-grounds',
    from: 'identification',
    on: 'ReflectionPeriodStarted',
    act: ({ caseId, endsOn }, { at }) =>
      act(cases, assistanceStream(caseId), { type: 'SupportReflection', caseId, endsOn, at }),
  });
