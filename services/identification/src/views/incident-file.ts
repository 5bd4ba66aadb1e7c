import type { IncidentEvent, IncidentFile } from '@nrm/contracts/identification';
import type { View } from '@nrm/event-bus';

/** One row per incident: where, since when, and who may answer for it. It knows of no case. */
export const incidentFile: View<IncidentFile, IncidentEvent> = {
  name: 'identification.incident',
  version: 1,
  reads: ['identification/incident'],
  fold(row, { data, revision }) {
    switch (data.type) {
      case 'IncidentOpened': {
        const { incidentId, kind, sectorIsic, place, discoveredOn, terms, parties } = data;
        return {
          incidentId,
          revision,
          kind,
          ...(sectorIsic === undefined ? {} : { sectorIsic }),
          ...(place === undefined ? {} : { place }),
          discoveredOn,
          ...(terms === undefined ? {} : { terms }),
          parties,
        };
      }
      case 'LiablePartyAdded':
        return row && { ...row, revision, parties: [...row.parties, data.party] };
    }
  },
};
