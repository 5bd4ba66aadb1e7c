import { CaseId } from '@nrm/contracts/shared';
import { refuse } from '@nrm/decider';

export interface AskedForACase {
  readonly params: Readonly<Record<string, string>>;
}

/** The case a request is about. */
export function caseOf({ params }: AskedForACase): string {
  const { data } = CaseId.safeParse(params.caseId);
  return data ?? refuse('not-found');
}
