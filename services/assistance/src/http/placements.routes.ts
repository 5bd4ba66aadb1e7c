import { PlacementBody } from '@nrm/contracts/assistance';
import { CaseId } from '@nrm/contracts/shared';
import { refuse } from '@nrm/decider';
import { act } from '@nrm/event-store';
import { type CommandRoute, commandRoute } from '@nrm/service-host';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import { shelter } from '../domain/shelter.ts';
import { assistanceStream, shelterStream } from '../domain/streams.ts';

/** A bed is taken and given back on the person's stream and the shelter's in one commit: both, or neither. */
export function placementRoutes(cases: AssistanceCase): readonly CommandRoute[] {
  return [
    commandRoute({
      operation: 'placeInShelter',
      body: PlacementBody,
      async plan({ params, body: { shelterId }, by, at, newId, read }) {
        const caseId = CaseId.parse(params.caseId);
        const placementId = newId('placement');
        const house = await read(shelter, shelterStream(shelterId));
        if (house.status === 'unknown') refuse('shelter-unknown');
        const { acceptsChildren, acceptsAdults } = house;
        return {
          acts: [
            act(cases, assistanceStream(caseId), {
              type: 'PlaceInShelter',
              caseId,
              placementId,
              shelterId,
              acceptsChildren,
              acceptsAdults,
              by,
              at,
            }),
            act(shelter, shelterStream(shelterId), { type: 'TakePlace', shelterId, caseId, placementId, at }),
          ],
          answer: () => ({ placementId }),
        };
      },
    }),
    commandRoute({
      operation: 'leaveShelter',
      async plan({ params, by, at, read }) {
        const caseId = CaseId.parse(params.caseId);
        const { placement } = await read(cases, assistanceStream(caseId));
        if (placement === undefined || placement.placementId !== params.placementId) refuse('not-placed');
        const { placementId, shelterId } = placement;
        return {
          acts: [
            act(cases, assistanceStream(caseId), { type: 'LeaveShelter', caseId, placementId, shelterId, by, at }),
            act(shelter, shelterStream(shelterId), { type: 'FreePlace', shelterId, caseId, placementId, at }),
          ],
        };
      },
    }),
  ];
}
