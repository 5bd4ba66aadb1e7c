import type { Act, Authority } from './input.ts';
import type { NonPunishmentOutcome, Recommendation, RecommendationAsk, RowCode } from './result.ts';

const whileOpen: Partial<Record<Authority, RecommendationAsk>> = {
  criminal: 'HOLD_CHARGE',
  immigration: 'HOLD_REMOVAL',
};

const whenPositive: Readonly<Record<Authority, RecommendationAsk>> = {
  criminal: 'NO_CHARGE_OR_DISCONTINUE',
  immigration: 'NO_REMOVAL_NO_BAN',
  administrative: 'CANCEL_AND_REFUND',
  tax: 'CANCEL_AND_REFUND',
  civil_penalty: 'CANCEL_AND_REFUND',
  labour: 'CLOSE_AGAINST_WORKER',
  licensing: 'NO_SANCTION',
  disciplinary: 'NO_SANCTION',
};

const criminalByRow: Partial<Record<RowCode, RecommendationAsk>> = {
  D6: 'PUBLIC_INTEREST_NON_PROSECUTION',
  D10: 'PUBLIC_INTEREST_NON_PROSECUTION',
  D17: 'NO_CHARGE_CAUSATION_ONLY',
};

function askOf(result: NonPunishmentOutcome, row: RowCode, authority: Authority): RecommendationAsk | undefined {
  if (result === 'negative') return undefined;
  if (result === 'undetermined') return whileOpen[authority] ?? 'HOLD_SANCTION';
  return (authority === 'criminal' ? criminalByRow[row] : undefined) ?? whenPositive[authority];
}

/** Whether a recommendation may go abroad: gate G7, and a risk assessment before the exploiter's state hears of it. */
export function mayBeSentAbroad({ foreign }: Act): boolean {
  return foreign === undefined || (foreign.g7Consent && (!foreign.exploiterState || foreign.riskAssessed));
}

/** What is asked, of the accusing authority or, where the State itself compelled, of an independent body. */
export function recommend(
  act: Act,
  decided: { readonly result: NonPunishmentOutcome; readonly row: RowCode },
  stateImposed: boolean,
): Recommendation[] {
  if (act.accused === 'family_member' || !mayBeSentAbroad(act)) return [];
  const authority = act.authority ?? 'criminal';
  const ask = askOf(decided.result, decided.row, authority);
  return ask === undefined ? [] : [{ to: stateImposed ? 'independent_body' : authority, ask }];
}
