import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { type Reaction, reaction } from '@nrm/service-host';
import type { Remedy } from '../domain/remedy.ts';

type ScreeningCompleted = Extract<IdentificationEvent, { readonly type: 'ScreeningCompleted' }>;

/** Signs of forced labour open the remedy file, and make the person suspected of being a victim. */
export const openRemedyFileAfterScreening = (remedy: Remedy): Reaction =>
  reaction<ScreeningCompleted>({
    name: 'open-remedy-file-after-screening',
    from: 'identification',
    on: 'ScreeningCompleted',
    act: ({ caseId, outcome, at: since }, { at }) =>
      outcome === 'possible'
        ? act(remedy, `remedy-${caseId}`, { type: 'OpenRemedyFile', caseId, since, at })
        : undefined,
  });
