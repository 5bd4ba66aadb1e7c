import type { Role } from '@nrm/contracts/roles';
import type { DataCategory } from '@nrm/contracts/sensitivity';
import type { CaseFacts } from './case-facts.ts';
import { type Grant, isMet, when } from './condition.ts';
import { effectiveRoles, type Viewer } from './viewer.ts';

type Cells = Partial<Readonly<Record<DataCategory, readonly Grant[]>>>;

const policeWithStatement = [when('assigned', 'G2')];
const decidersFile: Cells = {
  identity: [when('assigned', 'G1')],
  testimony: [when('assigned', 'G1')],
  employment: [when('assigned', 'G1')],
};
const beforeTheBoard = [when('award-awaits-board', 'G6'), when('assigned', 'G6')];

/**
 * Who reads which category of one person's case. What is not written here nobody reads. Three cells that surprise:
 * testimony goes to a caseworker only where their own organisation took it; bank details reach finance alone, and
 * masked by their owner; those who record an alleged act do not read the record back, save the prosecutor with the
 * person's consent and the representative who holds the mandate.
 */
export const categoryCells: Readonly<Record<Role, Cells>> = {
  police: {
    identity: [when('own-referral'), ...policeWithStatement],
    location: policeWithStatement,
    testimony: policeWithStatement,
    employment: policeWithStatement,
  },
  'labour-inspector': {
    identity: [when('assigned', 'G12')],
    testimony: [when('assigned', 'G12')],
    employment: [when('assigned', 'G1')],
    compensation: [when('assigned', 'G6')],
  },
  'union-caseworker': {
    identity: [when('assigned', 'G1', 'G5')],
    location: [when('assigned', 'G1', 'G5')],
    immigration: [when('assigned', 'G1', 'G5', 'G10')],
    testimony: [when(['assigned', 'own-organisation'], 'G1', 'G5')],
    employment: [when('assigned', 'G1', 'G5')],
    compensation: [when('assigned', 'G5', 'G6')],
    legal: [when(['assigned', 'mandated'], 'G4', 'G5')],
    membership: [when('assigned', 'G1', 'G5')],
    'alleged-acts': [when(['assigned', 'mandated'], 'G4', 'G5')],
  },
  'ngo-caseworker': {
    identity: [when('assigned', 'G1')],
    location: [when('assigned', 'G1', 'G3')],
    immigration: [when('assigned', 'G1', 'G10')],
    health: [when('assigned', 'G1', 'G3')],
    testimony: [when(['assigned', 'own-organisation'], 'G1')],
    employment: [when('assigned', 'G1')],
    legal: [when(['assigned', 'mandated'], 'G1', 'G4')],
    'alleged-acts': [when(['assigned', 'mandated'], 'G1', 'G4')],
  },
  'shelter-provider': {
    identity: [when('assigned', 'G3')],
    location: [when('assigned', 'G3')],
    health: [when('assigned', 'G3')],
    'shelter-address': [when('assigned', 'G3')],
  },
  prosecutor: {
    identity: [when('assigned', 'G2')],
    testimony: [when('assigned', 'G2')],
    employment: [when('assigned', 'G2')],
    'alleged-acts': [when('assigned', 'G2')],
  },
  decider: decidersFile,
  assessor: { ...decidersFile, 'alleged-acts': [when('assigned', 'G1')] },
  'compensation-officer': {
    identity: [when('assigned', 'G6')],
    employment: [when('assigned', 'G6')],
    compensation: [when('assigned', 'G6')],
  },
  'fund-board': { identity: beforeTheBoard, employment: beforeTheBoard, compensation: beforeTheBoard },
  finance: { compensation: [when('award-decided')], bank: [when('award-decided')] },
  coordinator: { identity: [when('any-case')], employment: [when('any-case')] },
  administrator: {},
  auditor: {},
};

/** What this viewer may read of this case on this day: the categories of marked fields that are not left out. */
export function categoriesFor(viewer: Viewer, facts: CaseFacts, today: string): ReadonlySet<DataCategory> {
  const open = new Set<DataCategory>();
  for (const role of effectiveRoles(viewer)) {
    for (const [category, grants] of Object.entries(categoryCells[role])) {
      if (grants.some((grant) => isMet(grant, viewer, facts, today))) open.add(category as DataCategory);
    }
  }
  return open;
}

const worksite: ReadonlySet<DataCategory> = new Set(['employment', 'location']);
const seesEmployers: ReadonlySet<Role> = new Set([
  'police',
  'labour-inspector',
  'union-caseworker',
  'ngo-caseworker',
  'prosecutor',
  'decider',
  'assessor',
  'compensation-officer',
  'coordinator',
]);

/** What a viewer who may open an incident reads of it: the worksite and who may answer for it, never a person. */
export function categoriesOfIncident(viewer: Viewer): ReadonlySet<DataCategory> {
  return effectiveRoles(viewer).some((role) => seesEmployers.has(role)) ? worksite : new Set();
}

/** Who runs shelters reads names and addresses of shelters; which ones, the door narrows to their own organisation. */
export function categoriesOfShelters(viewer: Viewer): ReadonlySet<DataCategory> {
  const runs = effectiveRoles(viewer).some((role) => role === 'shelter-provider' || role === 'ngo-caseworker');
  return runs ? new Set(['shelter-address']) : new Set();
}
