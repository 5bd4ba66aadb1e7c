import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { type Reaction, reaction } from '@nrm/service-host';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { assistanceStream } from '../domain/streams.ts';

type AgeVerified = Extract<IdentificationEvent, { type: 'AgeVerified' }>;

/** A child stays on the child plan; for an adult it ends with a notice, never at once. */
export const adaptChildPlanAfterAgeVerified = (cases: AssistanceCase): Reaction =>
  reaction<AgeVerified>({
    name: 'adapt-child-plan-after-age-verified',
    from: 'identification',
    on: 'AgeVerified',
    act: ({ caseId, result, at: verifiedAt }, { at }) =>
      act(
        cases,
        assistanceStream(caseId),
        result === 'adult'
          ? { type: 'AnnounceChildPlanEnd', caseId, verifiedAt, at }
          : { type: 'OpenChildPlan', caseId, at },
      ),
  });
