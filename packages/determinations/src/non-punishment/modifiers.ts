import type { ModifierOutcome } from './effects.ts';
import type { Act, NonPunishmentInput } from './input.ts';
import type { Modifier, ModifierCode, RowCode } from './result.ts';

/** Results that only M3, M5, M9 and M10 survive. */
const endedRows: readonly RowCode[] = ['D2', 'D7', 'D18'];

const conductReasons = ['conductOfVictim', 'criminalRecord', 'organisedCrimeLink', 'irregularStatus', 'illegalWork'];

type Candidate = readonly [ModifierCode, boolean, readonly ModifierOutcome[]];

const applying = (candidates: readonly Candidate[]): Modifier[] =>
  candidates.filter(([, applies]) => applies).map(([id, , outcomes]) => ({ id, outcomes }));

/** The modifiers of one act under the row that decided it; none where a family member is accused. */
export function modifiersOfAct(act: Act, row: RowCode): Modifier[] {
  if (act.accused === 'family_member') return [];
  const { convicted, priorStatement, authoritySetOff, employerClaim, proceedsFound, statusProcedurePending } =
    act.modifiers ?? {};
  const goesOn = !endedRows.includes(row);
  return applying([
    ['M1', goesOn && convicted === true, ['RECORD_REPAIR_EACH_AUTHORITY', 'CONVICTION_NOT_EVIDENCE']],
    ['M2', goesOn && priorStatement !== undefined, ['PRIOR_STATEMENT_IGNORED', 'FRESH_ASSESSMENT', 'LEGAL_AID']],
    [
      'M4',
      goesOn && authoritySetOff !== undefined,
      [
        'SETOFF_REFUSED',
        'CANCELLATION_ASKED',
        ...(authoritySetOff?.paid ? (['REFUND_ASKED_FROM_AUTHORITY'] as const) : []),
      ],
    ],
    ['M5', employerClaim !== undefined, ['SETOFF_REFUSED', 'SEPARATE_FORUM', 'RETALIATION_FLAG']],
    [
      'M6',
      goesOn && proceedsFound !== undefined,
      ['NOT_INCOME', ...(proceedsFound?.belongsToPerson ? (['RELEASE_ASKED'] as const) : [])],
    ],
    ['M8', goesOn && statusProcedurePending !== undefined, ['DISREGARD_ASKED', 'G10_CONSENT_NEEDED']],
  ]);
}

function onReduction(reason: string | undefined): readonly ModifierOutcome[] {
  if (reason === 'capReached') return ['CAP_REACHED_ALLOWED'];
  if (reason !== undefined && conductReasons.includes(reason)) return ['NP_BLOCKED', 'AUDIT_ENTRY'];
  return ['HUMAN_REVIEW'];
}

/** The modifiers of the person: cooperation, detention, a reduction proposed, an award already paid. */
export function modifiersOfPerson(
  { refusesCooperation, detained, reductionProposed, awardPaid }: NonNullable<NonPunishmentInput['modifiers']>,
  rows: readonly RowCode[],
  adultNow: boolean,
): Modifier[] {
  const everyActEnded = rows.every((row) => row === 'D2' || row === 'D18');
  const clawback = awardPaid?.fraudProvenByCourt === true && adultNow;
  return applying([
    ['M3', refusesCooperation === true, ['NO_EFFECT_OF_NON_COOPERATION']],
    ['M7', detained === true && !everyActEnded, ['RELEASE_REQUEST', adultNow ? 'ESCALATE_DAILY' : 'ESCALATE_HOURLY']],
    ['M9', reductionProposed !== undefined, onReduction(reductionProposed)],
    ['M10', awardPaid !== undefined, [clawback ? 'CLAWBACK_ONLY_FOR_PROVEN_FRAUD' : 'NO_CLAWBACK']],
  ]);
}
