import type { OrganisationEvent } from '@nrm/contracts/gateway';
import type { OrganisationKind } from '@nrm/contracts/roles';
import type { View } from '@nrm/event-bus';

export interface StoredOrganisation {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

export const organisations: View<StoredOrganisation, OrganisationEvent> = {
  name: 'gateway.organisations',
  version: 1,
  reads: ['gateway/organisation'],
  fold: (_row, { data: { organisationId, name, kind } }) => ({ organisationId, name, kind }),
  indexes: ({ name }) => [{ index: 'all', value: 'all', sort: name }],
};
