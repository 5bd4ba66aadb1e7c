import { CaseId } from '@nrm/contracts/shared';

/** A path parameter that is an identifier. Throws where the path has none, or something else. */
export function idIn(
  params: Readonly<Record<string, string>>,
  name: 'caseId' | 'proceedingId' | 'mandateId' | 'repairId',
) {
  return CaseId.parse(params[name]);
}
