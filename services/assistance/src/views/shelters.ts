import type { ShelterEvent, ShelterRow } from '@nrm/contracts/assistance';
import type { View } from '@nrm/event-bus';

/** Where every shelter is found. Not sorted by name: an order would tell something of names that are withheld. */
export const allShelters = { index: 'shelters', value: 'all' } as const;

/** One row per shelter, with the places that are free now. */
export const shelters: View<ShelterRow, ShelterEvent> = {
  name: 'assistance.shelters',
  version: 1,
  reads: ['assistance/shelter'],
  fold(row, { data }) {
    switch (data.type) {
      case 'ShelterRegistered': {
        const { shelterId, organisationId, name, address, places, acceptsChildren, acceptsAdults } = data;
        return { shelterId, organisationId, name, address, places, free: places, acceptsChildren, acceptsAdults };
      }
      case 'PlaceTaken':
        return row && { ...row, free: row.free - 1 };
      case 'PlaceFreed':
        return row && { ...row, free: row.free + 1 };
    }
  },
  indexes: () => [allShelters],
};
