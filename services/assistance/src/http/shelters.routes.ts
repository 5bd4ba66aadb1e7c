import { ShelterBody, type ShelterRow } from '@nrm/contracts/assistance';
import { act } from '@nrm/event-store';
import { type CommandRoute, commandRoute, type QueryRoute, queryRoute, type ViewReader } from '@nrm/service-host';
import { shelter } from '../domain/shelter.ts';
import { shelterStream } from '../domain/streams.ts';
import { allShelters, shelters } from '../views/shelters.ts';

/** Shelters register for their own organisation; all of them are listed with their free places. */
export const shelterRoutes: readonly (CommandRoute | QueryRoute)[] = [
  commandRoute({
    operation: 'registerShelter',
    body: ShelterBody,
    plan({ body, by, at, newId }) {
      const shelterId = newId('shelter');
      return {
        acts: [act(shelter, shelterStream(shelterId), { type: 'RegisterShelter', shelterId, ...body, by, at })],
        answer: () => ({ shelterId }),
      };
    },
  }),
  queryRoute({
    operation: 'listShelters',
    answer: async ({ views }) => ({ items: await everyShelter(views) }),
  }),
];

async function everyShelter(views: ViewReader): Promise<readonly ShelterRow[]> {
  const found: ShelterRow[] = [];
  let after: string | undefined;
  do {
    const page = await views.list(shelters, { ...allShelters, limit: 200, ...(after === undefined ? {} : { after }) });
    found.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return found;
}
