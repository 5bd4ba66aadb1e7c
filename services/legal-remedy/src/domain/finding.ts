import type { Nexus } from '@nrm/contracts/legal-remedy';
import { refuse } from '@nrm/decider';

/** What the assessor found on one act. */
export interface Finding {
  readonly actId: string;
  readonly nexus: Nexus;
  readonly ageAtAct: 'child' | 'uncertain_child' | 'adult';
  /** The id of the record repair this act needs, should the assessment call for one. */
  readonly repairId: string;
}

/** Each act with the one finding on it. Refuses an act without, with two, or a finding on no such act. */
export function matched<Held extends { readonly act: { readonly actId: string } }>(
  acts: readonly Held[],
  findings: readonly Finding[],
): readonly (Held & { readonly finding: Finding })[] {
  const byAct = new Map(findings.map((finding) => [finding.actId, finding]));
  if (byAct.size !== findings.length) refuse('act-unknown', 'One act has more than one finding.');
  if (byAct.size > acts.length) refuse('act-unknown', 'A finding names an act that is not open.');
  return acts.map((held) => {
    const finding = byAct.get(held.act.actId);
    if (!finding)
      return refuse('act-unknown', 'An open act has no finding, or a finding names an act that is not open.');
    return { ...held, finding };
  });
}
