import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { type ClaimDecider, claimStream } from '../domain/claim.ts';

type CourtAwardMade = Extract<RemedyEvent, { type: 'CourtAwardMade' }>;

export const importCourtAwardAfterDecision = (claim: ClaimDecider) =>
  reaction<CourtAwardMade>({
    name: 'import-court-award-after-decision',
    from: 'legal-remedy',
    on: 'CourtAwardMade',
    act: ({ caseId, awardId, proceedingId, route, money, owedBy, decidedOn }, { at }) =>
      act(claim, claimStream(caseId), {
        type: 'ImportCourtAward',
        caseId,
        courtAwardId: awardId,
        proceedingId,
        route,
        money,
        owedBy,
        decidedOn,
        at,
      }),
  });
