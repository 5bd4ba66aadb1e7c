import type { OrganisationEvent } from '@nrm/contracts/gateway';
import type { OrganisationKind } from '@nrm/contracts/roles';
import type { Decider } from '@nrm/decider';

export interface RegisterOrganisation {
  readonly type: 'RegisterOrganisation';
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly by: string;
  readonly at: string;
}

export interface Organisation {
  readonly isRegistered: boolean;
}

export const organisationStream = (organisationId: string): string => `organisation-${organisationId}`;

/** An organisation that acts through its officers. */
export const organisation: Decider<Organisation, RegisterOrganisation, OrganisationEvent> = {
  initial: { isRegistered: false },
  decide({ isRegistered }, { organisationId, name, kind, by, at }) {
    if (isRegistered) return [];
    return [{ type: 'OrganisationRegistered', organisationId, name, kind, registeredBy: by, at }];
  },
  evolve: () => ({ isRegistered: true }),
};
