import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { type ClaimDecider, claimStream } from '../domain/claim.ts';

type NonPunishmentAssessed = Extract<RemedyEvent, { type: 'NonPunishmentAssessed' }>;

export const applyNonPunishmentAfterAssessment = (claim: ClaimDecider) =>
  reaction<NonPunishmentAssessed>({
    name: 'apply-non-punishment-after-assessment',
    from: 'legal-remedy',
    on: 'NonPunishmentAssessed',
    act: ({ caseId, assessmentId, result }, { at }) =>
      act(claim, claimStream(caseId), { type: 'ApplyNonPunishment', caseId, assessmentId, result, at }),
  });
