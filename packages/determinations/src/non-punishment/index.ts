export { type ActGroup, actCategories, groupOf, presumedGroups } from './act-categories.ts';
export { assessNonPunishment } from './assess.ts';
export { decisionTable, type Row } from './decision-table.ts';
export type { ModifierOutcome, NonPunishmentEffect } from './effects.ts';
export { type Act, type Authority, NonPunishmentInput } from './input.ts';
export type * from './result.ts';
