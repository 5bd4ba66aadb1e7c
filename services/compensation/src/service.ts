import { clockStops } from '@nrm/contracts/clock-stops';
import type { CountryProfile } from '@nrm/country-profile';
import { act } from '@nrm/event-store';
import type { ServiceDefinition } from '@nrm/service-host';
import { claimStream, claimUnder } from './domain/claim.ts';
import { awardRoutes } from './http/award.routes.ts';
import { paymentRoutes } from './http/payment.routes.ts';
import { readingRoutes } from './http/reading.routes.ts';
import { applyNonPunishmentAfterAssessment } from './reactions/apply-non-punishment-after-assessment.ts';
import { importCourtAwardAfterDecision } from './reactions/import-court-award-after-decision.ts';
import { keepWageHeadsAfterNotConfirmed } from './reactions/keep-wage-heads-after-not-confirmed.ts';
import { noteAgeOfPayeeAfterVerification } from './reactions/note-age-of-payee-after-verification.ts';
import { noteChildPayeeAfterPresumption } from './reactions/note-child-payee-after-presumption.ts';
import { openClaimAfterReasonableGrounds } from './reactions/open-claim-after-reasonable-grounds.ts';
import { openWageCheckAfterScreening } from './reactions/open-wage-check-after-screening.ts';
import { claimFile } from './views/claim-file.ts';
import { paymentsFile } from './views/payments-file.ts';

/** What people are owed and how it reaches them, under the rules of one country. */
export function compensation(profile: CountryProfile): ServiceDefinition {
  const claim = claimUnder(profile);
  return {
    name: 'compensation',
    routes: [...awardRoutes(claim), ...paymentRoutes(claim), ...readingRoutes],
    views: [claimFile, paymentsFile],
    reactions: [
      openWageCheckAfterScreening(claim),
      openClaimAfterReasonableGrounds(claim),
      keepWageHeadsAfterNotConfirmed(claim),
      noteChildPayeeAfterPresumption(claim),
      noteAgeOfPayeeAfterVerification(claim),
      applyNonPunishmentAfterAssessment(claim),
      importCourtAwardAfterDecision(claim),
    ],
    deadlines: {
      stops: clockStops.compensation,
      missed: (clock) => act(claim, claimStream(clock.caseId), { type: 'RecordMissedDeadline', ...clock }),
    },
  };
}
