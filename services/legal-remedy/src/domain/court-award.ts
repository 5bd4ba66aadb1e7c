import type { Sanction, Verdict } from '@nrm/contracts/legal-remedy';
import { type Money, THE_STATE } from '@nrm/contracts/shared';
import { refuse } from '@nrm/decider';

/** What a court said, as it was sent in. `money` is for each of the cases. */
export interface Decided {
  readonly verdicts: readonly Verdict[];
  readonly sanctions: readonly Sanction[];
  readonly awards: readonly {
    readonly caseIds: readonly string[];
    readonly money: Money;
    readonly owedBy?: readonly string[] | undefined;
  }[];
}

interface Respondents {
  readonly caseIds: readonly string[];
  readonly against: readonly string[];
  readonly againstState: boolean;
}

export interface OwedAward {
  readonly caseIds: readonly string[];
  readonly money: Money;
  readonly owedBy: readonly string[];
}

/**
 * The awards with those who owe them: whom the decision names, else the convicted parties, else the State where the
 * proceeding is against it. Refuses parties and cases that are not of this proceeding, and an award nobody owes.
 */
export function awardsOwed({ caseIds, against, againstState }: Respondents, decided: Decided): readonly OwedAward[] {
  const { verdicts, sanctions, awards } = decided;
  const parties = new Set(againstState ? [...against, THE_STATE] : against);
  const named = [...verdicts, ...sanctions].map(({ party }) => party);
  for (const party of [...named, ...awards.flatMap(({ owedBy }) => owedBy ?? [])]) {
    if (!parties.has(party)) refuse('party-not-in-proceeding', `This proceeding is not against "${party}".`);
  }
  const concerned = new Set(caseIds);
  const convicted = [...new Set(verdicts.filter(({ verdict }) => verdict === 'convicted').map(({ party }) => party))];
  return awards.map(({ caseIds: awardedTo, money, owedBy }) => {
    if (!awardedTo.every((caseId) => concerned.has(caseId))) refuse('case-not-in-proceeding');
    const debtors = owedBy ?? (convicted.length === 0 && againstState ? [THE_STATE] : convicted);
    if (debtors.length === 0) refuse('nobody-owes-award');
    return { caseIds: [...new Set(awardedTo)], money, owedBy: [...new Set(debtors)] };
  });
}
