import { clockStops } from '@nrm/contracts/clock-stops';
import type { CountryProfile } from '@nrm/country-profile';
import { act } from '@nrm/event-store';
import type { ServiceDefinition } from '@nrm/service-host';
import { assistanceCase } from './domain/assistance-case.ts';
import { assistanceStream } from './domain/streams.ts';
import { assistanceRoutes } from './http/assistance.routes.ts';
import { placementRoutes } from './http/placements.routes.ts';
import { shelterRoutes } from './http/shelters.routes.ts';
import { adaptChildPlanAfterAgeVerified } from './reactions/adapt-child-plan-after-age-verified.ts';
import { extendSupportAfterReflectionExtended } from './reactions/extend-support-after-reflection-extended.ts';
import { offerAssistanceAfterScreening } from './reactions/offer-assistance-after-screening.ts';
import { openChildPlanAfterPresumption } from './reactions/open-child-plan-after-presumption.ts';
import { resumeSharingAfterConsentGiven } from './reactions/resume-sharing-after-consent-given.ts';
import { stopSharingAfterConsentWithdrawn } from './reactions/stop-sharing-after-consent-withdrawn.ts';
import { supportReflectionAfterReasonableGrounds } from './reactions/support-reflection-after-reasonable-grounds.ts';
import { assistanceFile } from './views/assistance-file.ts';
import { shelters } from './views/shelters.ts';

/** Help for the person, whatever their status and whether or not they cooperate; with the country's clocks. */
export function assistance(profile: CountryProfile): ServiceDefinition {
  const cases = assistanceCase(profile);
  return {
    name: 'assistance',
    routes: [...assistanceRoutes(cases), ...placementRoutes(cases), ...shelterRoutes],
    views: [assistanceFile, shelters],
    reactions: [
      offerAssistanceAfterScreening(cases),
      supportReflectionAfterReasonableGrounds(cases),
      extendSupportAfterReflectionExtended(cases),
      openChildPlanAfterPresumption(cases),
      adaptChildPlanAfterAgeVerified(cases),
      stopSharingAfterConsentWithdrawn(cases),
      resumeSharingAfterConsentGiven(cases),
    ],
    deadlines: {
      stops: clockStops.assistance,
      missed: (clock) => act(cases, assistanceStream(clock.caseId), { type: 'RecordMissedDeadline', ...clock }),
    },
  };
}
