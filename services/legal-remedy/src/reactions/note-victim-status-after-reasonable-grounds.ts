import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { type Reaction, reaction } from '@nrm/service-host';
import type { Remedy } from '../domain/remedy.ts';

type ReasonableGroundsDecided = Extract<IdentificationEvent, { readonly type: 'ReasonableGroundsDecided' }>;

/** A first decision is what the next assessment stands on. A negative one stays open to reconsideration, without limit. */
export const noteVictimStatusAfterReasonableGrounds = (remedy: Remedy): Reaction =>
  reaction<ReasonableGroundsDecided>({
    name: 'note-victim-status-after-reasonable-grounds',
    from: 'identification',
    on: 'ReasonableGroundsDecided',
    act: ({ caseId, decision, at: since }, { at }) => {
      const status = decision === 'positive' ? 'reasonable_grounds' : 'refused_pending_reconsideration';
      return act(remedy, `remedy-${caseId}`, { type: 'NoteVictimStatus', caseId, status, since, at });
    },
  });
