import { refuse } from '@nrm/decider';
import {
  assessNonPunishment,
  type NonPunishmentInput,
  type NonPunishmentResult,
} from '@nrm/determinations/non-punishment';
import type { Finding } from './finding.ts';
import type { HeldAct, RemedyState } from './remedy-state.ts';

export type FoundAct = HeldAct & { readonly finding: Finding };

/**
 * The explained determination on these acts. Before identification has decided anything, whoever was referred counts as
 * suspected: the principle applies from the first sign on, not from a decision (Protocol of 2014 to the Forced Labour
 * Convention, 1930, art. 4(2); V.C.L. and A.N. v. the United Kingdom, European Court of Human Rights, 2021).
 */
export function assessed(state: RemedyState, found: readonly FoundAct[], today: string): NonPunishmentResult {
  const answer = assessNonPunishment(inputFor(state, found, today));
  if ('refusal' in answer) return refuse('assessment-not-possible', answer.refusal.detail);
  return answer;
}

function inputFor({ victimStatus }: RemedyState, found: readonly FoundAct[], today: string): NonPunishmentInput {
  return {
    assessedOn: today,
    victimStatus: victimStatus?.status ?? 'suspected',
    acts: found.map(({ act, finding }) => ({
      id: act.actId,
      category: categoryOf(act.category),
      authority: act.authority,
      nexus: finding.nexus,
      ageAtAct: finding.ageAtAct,
      ...(act.stage === 'convicted' ? { modifiers: { convicted: true } } : {}),
    })),
    ...(found.some(({ act }) => act.stage === 'detained') ? { modifiers: { detained: true } } : {}),
  };
}

/** A category nobody has listed is assessed, never refused; one the format cannot spell is "other". */
const categoryOf = (category: string): string => (/^[a-z_]{1,40}$/.test(category) ? category : 'other');

/** The acts whose result stands: a result left open on any part of an act keeps the whole act open. */
export function settledActs(found: readonly FoundAct[], { determinations }: NonPunishmentResult): string[] {
  const open = new Set(determinations.filter(({ result }) => result === 'undetermined').map(({ act }) => act));
  return found.map(({ act }) => act.actId).filter((actId) => !open.has(actId));
}

/** What is asked of an authority that has already punished. */
const asks = { convicted: 'set-aside-and-expunge', fined: 'cancel-and-refund' } as const;

/** What each act that was punished and should not have been calls for, of the authority that holds it. */
export function repairsNeeded(found: readonly FoundAct[], { determinations }: NonPunishmentResult) {
  const protectedActs = new Set(
    determinations.filter(({ result }) => result === 'positive' || result === 'positive_in_part').map(({ act }) => act),
  );
  return found.flatMap(({ act: { actId, authority, stage }, finding: { repairId } }) =>
    (stage === 'convicted' || stage === 'fined') && protectedActs.has(actId)
      ? [{ repairId, actId, authority, ask: asks[stage] }]
      : [],
  );
}
