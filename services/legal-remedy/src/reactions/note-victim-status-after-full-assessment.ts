import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { type Reaction, reaction } from '@nrm/service-host';
import type { Remedy } from '../domain/remedy.ts';

type FullAssessmentCompleted = Extract<IdentificationEvent, { readonly type: 'FullAssessmentCompleted' }>;

/** Forced labour confirms as trafficking does. What is not confirmed stays open to reconsideration, without limit. */
export const noteVictimStatusAfterFullAssessment = (remedy: Remedy): Reaction =>
  reaction<FullAssessmentCompleted>({
    name: 'note-victim-status-after-full-assessment',
    from: 'identification',
    on: 'FullAssessmentCompleted',
    act: ({ caseId, conclusion, at: since }, { at }) => {
      const status = conclusion === 'not_confirmed' ? 'refused_pending_reconsideration' : 'confirmed';
      return act(remedy, `remedy-${caseId}`, { type: 'NoteVictimStatus', caseId, status, since, at });
    },
  });
