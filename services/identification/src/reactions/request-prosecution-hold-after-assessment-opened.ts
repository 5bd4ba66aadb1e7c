import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import type { PersonCase } from '../domain/person-case.ts';

type AssessmentOpened = Extract<RemedyEvent, { readonly type: 'NonPunishmentAssessmentOpened' }>;

/** While it is assessed whether the person may be punished at all, prosecution is asked to wait. */
export const requestProsecutionHoldAfterAssessmentOpened = (cases: PersonCase) =>
  reaction<AssessmentOpened>({
    name: 'request-prosecution-hold-after-assessment-opened',
    from: 'legal-remedy',
    on: 'NonPunishmentAssessmentOpened',
    act: ({ caseId }, { at, newId }) =>
      act(cases, `case-${caseId}`, {
        type: 'RequestProsecutionHold',
        caseId,
        holdId: newId('prosecution-hold'),
        at,
      }),
  });
