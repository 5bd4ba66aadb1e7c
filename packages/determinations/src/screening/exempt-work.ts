import { type ExceptionKind, exceptionConditions, type ScreeningInput } from './input.ts';
import type { Column } from './operational-indicators.ts';
import type { ForcedLabourFinding, ScreeningReasonCode } from './result.ts';

type Exception = NonNullable<NonNullable<ScreeningInput['forcedLabour']>['exception']>;

/** Whether the work is exempt, and the reasons with what each rests on. */
export interface Exemption {
  readonly exception: ForcedLabourFinding['exception'];
  readonly reasons: readonly { readonly code: ScreeningReasonCode; readonly refs: readonly string[] }[];
}

/**
 * Exempt only when every condition holds, no private party benefits and no forbidden purpose is served (Forced Labour
 * Convention, 1930 (No. 29), art. 2(2); Abolition of Forced Labour Convention, 1957 (No. 105), art. 1); the military
 * exemption never reaches a child.
 */
export function exemption(claimed: Exception | undefined, column: Column): Exemption {
  if (claimed === undefined) return { exception: 'none', reasons: [] };
  const kind: ExceptionKind = claimed.kind;
  const conditions: Readonly<Record<string, string | undefined>> = claimed.conditions ?? {};
  const needed: readonly string[] = exceptionConditions[kind];
  const failed = needed.filter((condition) => conditions[condition] === 'no');
  const against: Exemption['reasons'][number][] = [];
  if (claimed.privateBeneficiary === 'yes') against.push({ code: 'EXCEPTION_PRIVATE_BENEFICIARY', refs: [kind] });
  if (claimed.c105Purpose === 'yes') against.push({ code: 'EXCEPTION_C105_PURPOSE', refs: [kind] });
  if (failed.length > 0) against.push({ code: 'EXCEPTION_CONDITION_FAILED', refs: failed });
  if (column === 'child' && kind === 'military') against.push({ code: 'EXCEPTION_CHILD_MILITARY', refs: [kind] });
  if (against.length > 0) return { exception: 'does_not_apply', reasons: against };
  const proved =
    needed.every((condition) => conditions[condition] === 'yes') &&
    claimed.privateBeneficiary === 'no' &&
    claimed.c105Purpose === 'no';
  return proved
    ? { exception: 'applies', reasons: [{ code: 'EXCEPTION_APPLIES', refs: [kind] }] }
    : { exception: 'undetermined', reasons: [{ code: 'EXCEPTION_UNDETERMINED', refs: [kind] }] };
}
