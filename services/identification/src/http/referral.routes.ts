import { ReferralBody } from '@nrm/contracts/identification';
import { refuse } from '@nrm/decider';
import { type Act, act } from '@nrm/event-store';
import { type CommandRoute, commandRoute } from '@nrm/service-host';
import { incident } from '../domain/incident.ts';
import type { PersonCase } from '../domain/person-case.ts';
import { referenceOf } from '../domain/reference.ts';
import { referrerTypeOf } from '../domain/referrer-type.ts';

/** One person or a whole worksite enters the mechanism: one incident, a separate case for each, all kept or nothing. */
export const referralRoutes = (cases: PersonCase): readonly CommandRoute[] => [
  commandRoute({
    operation: 'referPeople',
    body: ReferralBody,
    async plan({ body, by, at, newId, read }) {
      const incidentId = body.incidentId ?? newId('incident');
      const opened: Act[] = [];
      if (body.incident) {
        const { liableParties, ...described } = body.incident;
        opened.push(
          act(incident, `incident-${incidentId}`, {
            type: 'OpenIncident',
            incidentId,
            incident: described,
            liableParties,
            by,
            at,
          }),
        );
      } else if ((await read(incident, `incident-${incidentId}`)).status === 'unopened') refuse('incident-unknown');

      const people = body.people.map((person) => ({ person, caseId: newId(`case-${person.label}`) }));
      const referred = people.map(({ person, caseId }) =>
        act(cases, `case-${caseId}`, {
          type: 'ReferPerson',
          caseId,
          incidentId,
          person,
          referrerType: referrerTypeOf(by.role),
          by,
          removalHoldId: newId(`removal-hold-${person.label}`),
          prosecutionHoldId: newId(`prosecution-hold-${person.label}`),
          at,
        }),
      );
      return {
        acts: [...opened, ...referred],
        answer: () => ({
          incidentId,
          cases: people.map(({ person: { label }, caseId }) => ({ label, caseId, reference: referenceOf(caseId) })),
        }),
      };
    },
  }),
];
