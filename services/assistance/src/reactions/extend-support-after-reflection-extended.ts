import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { type Reaction, reaction } from '@nrm/service-host';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { assistanceStream } from '../domain/streams.ts';

type ReflectionPeriodExtended = Extract<IdentificationEvent, { type: 'ReflectionPeriodExtended' }>;

/** Support lasts as long as the reflection period does. */
export const extendSupportAfterReflectionExtended = (cases: AssistanceCase): Reaction =>
  reaction<ReflectionPeriodExtended>({
    name: 'extend-support-after-reflection-extended',
    from: 'identification',
    on: 'ReflectionPeriodExtended',
    act: ({ caseId, endsOn }, { at }) =>
      act(cases, assistanceStream(caseId), { type: 'SupportReflection', caseId, endsOn, at }),
  });
