import type { ReferrerType } from '@nrm/contracts/identification';
import type { Role } from '@nrm/contracts/roles';

const types: Readonly<Record<Role, ReferrerType>> = {
  police: 'police',
  'labour-inspector': 'labour_inspector',
  'union-caseworker': 'union',
  'ngo-caseworker': 'ngo',
  'shelter-provider': 'shelter_provider',
  prosecutor: 'prosecutor',
  coordinator: 'coordinator',
  decider: 'other',
  assessor: 'other',
  'compensation-officer': 'other',
  'fund-board': 'other',
  finance: 'other',
  administrator: 'other',
  auditor: 'other',
};

/** As whom an officer of this role refers; roles that refer nobody count as `other`. */
export const referrerTypeOf = (role: Role): ReferrerType => types[role];
