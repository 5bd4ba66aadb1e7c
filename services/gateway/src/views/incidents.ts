import type { IncidentEvent } from '@nrm/contracts/identification';
import type { View } from '@nrm/event-bus';

export interface IncidentAccess {
  readonly incidentId: string;
  readonly openedBy: string;
}

/** Who opened an incident: they may see it, and add to it, without any case in it. */
export const incidents: View<IncidentAccess, IncidentEvent> = {
  name: 'gateway.incidents',
  version: 1,
  reads: ['identification/incident'],
  fold(row, { data }) {
    switch (data.type) {
      case 'IncidentOpened':
        return { incidentId: data.incidentId, openedBy: data.openedBy };
      case 'LiablePartyAdded':
        return row;
    }
  },
};
