import { clockStops } from '@nrm/contracts/clock-stops';
import type { CountryProfile } from '@nrm/country-profile';
import { act } from '@nrm/event-store';
import type { ServiceDefinition } from '@nrm/service-host';
import { personCase } from './domain/person-case.ts';
import { caseRoutes } from './http/case.routes.ts';
import { incidentRoutes } from './http/incident.routes.ts';
import { referralRoutes } from './http/referral.routes.ts';
import { requestProsecutionHoldAfterAssessmentOpened } from './reactions/request-prosecution-hold-after-assessment-opened.ts';
import { identificationFile } from './views/identification-file.ts';
import { incidentFile } from './views/incident-file.ts';

/** Identification under the rules of one country, minus the choice of adapters. */
export function identification(profile: CountryProfile): ServiceDefinition {
  const cases = personCase(profile);
  return {
    name: 'identification',
    routes: [...incidentRoutes, ...referralRoutes(cases), ...caseRoutes(cases)],
    views: [identificationFile, incidentFile],
    reactions: [requestProsecutionHoldAfterAssessmentOpened(cases)],
    deadlines: {
      stops: clockStops.identification,
      missed: (clock) => act(cases, `case-${clock.caseId}`, { type: 'RecordMissedDeadline', ...clock }),
    },
  };
}
