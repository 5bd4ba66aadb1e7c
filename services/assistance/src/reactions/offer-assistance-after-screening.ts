import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { type Reaction, reaction } from '@nrm/service-host';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { assistanceStream } from '../domain/streams.ts';

type ScreeningCompleted = Extract<IdentificationEvent, { type: 'ScreeningCompleted' }>;

/** Whoever may be trafficked is offered assistance; the clock runs from the screening, not from when we heard of it. */
export const offerAssistanceAfterScreening = (cases: AssistanceCase): Reaction =>
  reaction<ScreeningCompleted>({
    name: 'offer-assistance-after-screening',
    from: 'identification',
    on: 'ScreeningCompleted',
    act: ({ caseId, outcome, at: screenedAt }, { at }) =>
      outcome === 'possible'
        ? act(cases, assistanceStream(caseId), { type: 'OfferAssistance', caseId, screenedAt, at })
        : undefined,
  });
