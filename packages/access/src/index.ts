export type { CaseFacts } from './case-facts.ts';
export { categoriesFor, categoriesOfIncident, categoriesOfShelters, categoryCells } from './categories.ts';
export type { Grant, Tie } from './condition.ts';
export { type Permission, permits, rolesOf } from './permits.ts';
export { type Rule, rules } from './rules.ts';
export { effectiveRoles, isTrained, type Viewer } from './viewer.ts';
