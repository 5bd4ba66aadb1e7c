import { OrganisationBody } from '@nrm/contracts/gateway';
import { act } from '@nrm/event-store';
import { type CommandRoute, commandRoute, type QueryRoute, queryRoute } from '@nrm/service-host';
import { organisation, organisationStream } from '../domain/organisation.ts';
import { organisations } from '../views/organisations.ts';
import { pageOf } from './page.ts';

export const organisationRoutes: readonly (CommandRoute | QueryRoute)[] = [
  commandRoute({
    operation: 'registerOrganisation',
    body: OrganisationBody,
    plan({ body: { name, kind }, by, at, newId }) {
      const organisationId = newId('organisation');
      const command = { type: 'RegisterOrganisation' as const, organisationId, name, kind, by: by.account, at };
      return {
        acts: [act(organisation, organisationStream(organisationId), command)],
        answer: () => ({ organisationId }),
      };
    },
  }),
  queryRoute({
    operation: 'listOrganisations',
    async answer({ query, views }) {
      const { rows, next } = await views.list(organisations, { index: 'all', value: 'all', ...pageOf(query) });
      return { items: rows, ...(next === undefined ? {} : { next }) };
    },
  }),
];
