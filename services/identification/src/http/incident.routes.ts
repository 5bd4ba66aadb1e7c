import { IncidentBody, PartyBody } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { type CommandRoute, commandRoute, type QueryRoute, queryRoute } from '@nrm/service-host';
import { incident } from '../domain/incident.ts';
import { incidentFile } from '../views/incident-file.ts';

/** Incidents without anyone harmed: opened, completed with liable parties, and read. None of them lists cases. */
export const incidentRoutes: readonly (CommandRoute | QueryRoute)[] = [
  commandRoute({
    operation: 'openIncident',
    body: IncidentBody,
    plan({ body: { liableParties, ...described }, by, at, newId }) {
      const incidentId = newId('incident');
      const command = { type: 'OpenIncident', incidentId, incident: described, liableParties, by, at } as const;
      return { acts: [act(incident, `incident-${incidentId}`, command)], answer: () => ({ incidentId }) };
    },
  }),
  commandRoute({
    operation: 'addParty',
    body: PartyBody,
    plan({ params: { incidentId = '' }, body: party, by, at }) {
      return { acts: [act(incident, `incident-${incidentId}`, { type: 'AddParty', incidentId, party, by, at })] };
    },
  }),
  queryRoute({
    operation: 'readIncident',
    answer: ({ params: { incidentId = '' }, views }) => views.find(incidentFile, incidentId),
  }),
];
