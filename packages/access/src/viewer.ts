import type { Role } from '@nrm/contracts/roles';

/** Who looks, as their account stands at this moment. A suspended account is turned away before it becomes a viewer. */
export interface Viewer {
  readonly account: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** Last day on which the officer's training counts; left out, there is none on record. */
  readonly trainedUntil?: string;
}

const walled: ReadonlySet<Role> = new Set(['administrator', 'auditor']);

/**
 * The roles that count. Whoever administers or audits is nothing else: a second role in the same account opens
 * nothing, because deny wins.
 */
export function effectiveRoles({ roles }: Viewer): readonly Role[] {
  const walls = roles.filter((role) => walled.has(role));
  return walls.length > 0 ? walls : roles;
}

/** Whether the training of this officer counts on that day, the last day included. */
export const isTrained = ({ trainedUntil }: Viewer, today: string): boolean =>
  trainedUntil !== undefined && trainedUntil >= today;
