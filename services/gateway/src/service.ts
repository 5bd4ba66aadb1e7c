import type { CountryProfile } from '@nrm/country-profile';
import type { AnyView } from '@nrm/event-bus';
import type { ServiceDefinition } from '@nrm/service-host';
import { accountRoutes } from './http/accounts.routes.ts';
import { caseAccessRoutes } from './http/case-access.routes.ts';
import { organisationRoutes } from './http/organisations.routes.ts';
import { acceptGuardianAfterAppointment } from './reactions/accept-guardian-after-appointment.ts';
import { changeSpeakerAfterAgeVerification } from './reactions/change-speaker-after-age-verification.ts';
import { letGuardianSpeakAfterPresumption } from './reactions/let-guardian-speak-after-presumption.ts';
import { recordEntryConsentAfterReferral } from './reactions/record-entry-consent-after-referral.ts';
import { accounts } from './views/accounts.ts';
import { caseFile } from './views/case-file.ts';
import { incidents } from './views/incidents.ts';
import { organisations } from './views/organisations.ts';

export { firstAdministrator } from './first-administrator.ts';

/** Organisations, accounts, assignments and the consent ledger, with the views that access and lists are read from. */
export function gatewayService(_profile: CountryProfile): ServiceDefinition {
  return {
    name: 'gateway',
    routes: [...organisationRoutes, ...accountRoutes, ...caseAccessRoutes],
    views: [accounts, organisations, incidents, caseFile] as readonly AnyView[],
    reactions: [
      recordEntryConsentAfterReferral,
      letGuardianSpeakAfterPresumption,
      acceptGuardianAfterAppointment,
      changeSpeakerAfterAgeVerification,
    ],
  };
}
