import type { CountryProfile } from '@nrm/country-profile';
import { dueAt } from '@nrm/country-profile';
import { refuse } from '@nrm/decider';
import { screen } from '@nrm/determinations';
import type { CompleteScreening, FactOf } from './case-command.ts';
import { type CaseState, isOnChildPath, type OpenCase, openCase } from './case-state.ts';
import { requireTraining } from './officer.ts';

/**
 * Records the answers and what follows from them by the ILO indicators and the test of forced labour. One sign suffices to go on; no
 * outcome closes the case, and one that found no sign, or too little, may be screened again.
 */
export function completeScreening(
  profile: CountryProfile,
  state: CaseState,
  command: CompleteScreening,
): readonly FactOf<'ScreeningCompleted'>[] {
  const { caseId, indicators, forcedLabour, remarks, occurredOn, by, at, today } = command;
  const known = openCase(state);
  if (known.stage.name !== 'to-screen') refuse('case-already-screened');
  requireTraining(by, today);
  const determination = screen({
    person: { ageStatus: known.ageStatus },
    indicators,
    ...(forcedLabour === undefined ? {} : { forcedLabour }),
  });
  if ('refusal' in determination) {
    throw new Error(`The answers of a parsed screening were not understood: ${determination.refusal.code}.`);
  }
  return [
    {
      type: 'ScreeningCompleted',
      caseId,
      outcome: determination.outcome,
      indicatorsPresent: [...determination.ilo.present],
      determination: { ...determination },
      ...(remarks === undefined ? {} : { remarks }),
      screenedBy: by.account,
      occurredOn: occurredOn ?? today,
      at,
      clocks: clocksOf(profile, known, determination.outcome, at),
    },
  ];
}

function clocksOf(
  profile: CountryProfile,
  known: OpenCase,
  outcome: FactOf<'ScreeningCompleted'>['outcome'],
  at: string,
) {
  switch (outcome) {
    case 'possible': {
      const start = { from: at, child: isOnChildPath(known), custody: known.inCustody };
      return [{ deadline: 'reasonableGroundsDecided', dueAt: dueAt(profile, 'reasonableGroundsDecided', start) }];
    }
    case 'incomplete':
      return known.clocks.filter(({ deadline }) => deadline === 'screeningCompleted');
    case 'no_indicators':
      return [];
  }
}
