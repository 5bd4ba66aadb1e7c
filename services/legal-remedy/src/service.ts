import { clockStops } from '@nrm/contracts/clock-stops';
import type { CountryProfile } from '@nrm/country-profile';
import { act } from '@nrm/event-store';
import type { ServiceDefinition } from '@nrm/service-host';
import { remedy } from './domain/remedy.ts';
import { allegedActsRoutes } from './http/alleged-acts.routes.ts';
import { proceedingRoutes } from './http/proceedings.routes.ts';
import { remedyFileRoutes } from './http/remedy-file.routes.ts';
import { noteVictimStatusAfterFullAssessment } from './reactions/note-victim-status-after-full-assessment.ts';
import { noteVictimStatusAfterReasonableGrounds } from './reactions/note-victim-status-after-reasonable-grounds.ts';
import { openRemedyFileAfterScreening } from './reactions/open-remedy-file-after-screening.ts';
import { allegedActs } from './views/alleged-acts.ts';
import { remedyFile } from './views/remedy-file.ts';

/** Legal information, mandates, proceedings, and protection from penalty, under one country's rules. */
export function legalRemedy(profile: CountryProfile): ServiceDefinition {
  const ofPerson = remedy(profile);
  return {
    name: 'legal-remedy',
    routes: [...remedyFileRoutes(ofPerson), ...allegedActsRoutes(ofPerson), ...proceedingRoutes(ofPerson)],
    views: [remedyFile, allegedActs],
    reactions: [
      openRemedyFileAfterScreening(ofPerson),
      noteVictimStatusAfterReasonableGrounds(ofPerson),
      noteVictimStatusAfterFullAssessment(ofPerson),
    ],
    deadlines: {
      stops: clockStops['legal-remedy'],
      missed: ({ caseId, deadline, dueAt, at }) =>
        act(ofPerson, `remedy-${caseId}`, { type: 'RecordMissedDeadline', caseId, deadline, dueAt, at }),
    },
  };
}
