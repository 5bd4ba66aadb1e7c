import { type OperationId, operationsById } from '@nrm/contracts/operations';
import type { Role } from '@nrm/contracts/roles';
import type { CaseFacts } from './case-facts.ts';
import { isMet, type Tie } from './condition.ts';
import { rules } from './rules.ts';
import { effectiveRoles, type Viewer } from './viewer.ts';

/**
 * Denied for `role`, the operation is never done in any role of the viewer (403). Denied as `not-visible`, nothing may
 * tell them whether the case exists (404).
 */
export type Permission =
  | { readonly allowed: true; readonly role: Role; readonly ties: readonly Tie[] }
  | { readonly allowed: false; readonly because: 'role' | 'not-visible' };

const concernsNoCase: ReadonlySet<string> = new Set(['platform', 'account', 'public']);

/**
 * Whether the viewer may do this now, and in which role. For an operation on several cases ask for each; for one on
 * an incident or a proceeding ask with the facts of a case that belongs to it. Deny is the default.
 */
export function permits(
  operation: OperationId,
  viewer: Viewer,
  facts: CaseFacts | undefined,
  today: string,
): Permission {
  const rule = rules[operation];
  const roles = effectiveRoles(viewer).filter((role) => rule[role] !== undefined);
  const first = roles[0];
  if (first === undefined) return { allowed: false, because: 'role' };
  if (concernsNoCase.has(operationsById[operation].scope)) return { allowed: true, role: first, ties: [] };
  if (facts) {
    for (const role of roles) {
      const met = rule[role]?.find((grant) => isMet(grant, viewer, facts, today));
      if (met) return { allowed: true, role, ties: met.ties };
    }
  }
  return { allowed: false, because: 'not-visible' };
}

/** The roles that may ever do this operation, in the order of the contract. */
export const rolesOf = (operation: OperationId): readonly Role[] => Object.keys(rules[operation]) as Role[];
