import type { IdentificationEvent } from '@nrm/contracts/identification';
import { stateOf } from '@nrm/decider';
import { iloIndicators } from '@nrm/determinations';
import { describe, expect, it } from 'vitest';
import type { CompleteScreening } from './case-command.ts';
import { personCase } from './person-case.ts';
import {
  childScreeningClock,
  decide,
  given,
  groundsClock,
  groundsDecided,
  inReflection,
  profile,
  referred,
  screened,
  screener,
  screening,
  screeningClock,
  today,
  urgentGroundsClock,
} from './testing.ts';

const cases = personCase(profile);

function screenedAs(history: readonly IdentificationEvent[], command: CompleteScreening) {
  const [fact, ...more] = cases.decide(stateOf(cases, history), command);
  if (fact?.type !== 'ScreeningCompleted' || more.length > 0) throw new Error('A screening is one fact.');
  return fact;
}

const yes = { 'ILO-08': 'yes' } as const;
const allNo = Object.fromEntries(
  Object.keys(iloIndicators).map((code) => [code, 'no']),
) as CompleteScreening['indicators'];

describe('Screening', () => {
  it('needs one sign to go on', () =>
    expect(screenedAs([referred()], screening(yes))).toMatchObject({
      outcome: 'possible',
      indicatorsPresent: ['ILO-08'],
      screenedBy: screener.account,
    }));
  it('keeps the explained determination', () =>
    expect(screenedAs([referred()], screening(yes)).determination).toMatchObject({
      outcome: 'possible',
      routes: expect.arrayContaining(['REMOVAL_HOLD']),
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'INDICATOR_PRESENT' })]),
    }));
  it('uses the column for children where the age is uncertain', () =>
    expect(screenedAs([referred({ ageStatus: 'uncertain' })], screening(yes)).determination).toMatchObject({
      column: 'child',
    }));
  it('is incomplete while answers are missing', () =>
    expect(screenedAs([referred()], screening({ 'ILO-01': 'no' })).outcome).toBe('incomplete'));
  it('happened today where nothing is said', () =>
    expect(screenedAs([referred()], screening(yes)).occurredOn).toBe(today));
  it('may have happened earlier', () =>
    expect(screenedAs([referred()], screening(yes, { occurredOn: '2026-02-27' })).occurredOn).toBe('2026-02-27'));
  it('keeps remarks', () =>
    expect(screenedAs([referred()], screening(yes, { remarks: 'Tired.' })).remarks).toBe('Tired.'));
  it('needs a referral', () => given().when(screening(yes)).isRefused('case-not-open'));
  it('needs a trained officer', () =>
    given(referred())
      .when(screening(yes, { by: { account: screener.account } }))
      .isRefused('training-expired'));
});

describe('The clocks of a screening', () => {
  it('leave five working days for the first decision', () =>
    expect(screenedAs([referred()], screening(yes)).clocks).toEqual([groundsClock]));
  it.each([{ ageStatus: 'child' }, { ageStatus: 'uncertain' }, { inCustody: true }] as const)(
    'leave two days where %o',
    (urgent) => expect(screenedAs([referred(urgent)], screening(yes)).clocks).toEqual([urgentGroundsClock]),
  );
  it('go on where it is incomplete', () =>
    expect(screenedAs([referred({ ageStatus: 'child', clocks: [childScreeningClock] })], screening({})).clocks).toEqual(
      [childScreeningClock],
    ));
  it('do not start again once they were missed', () => {
    const missed = { type: 'DeadlineMissed', caseId: referredCase, ...screeningClock, at: '2026-03-03T09:00:01.000Z' };
    expect(screenedAs([referred(), missed as IdentificationEvent], screening({})).clocks).toEqual([]);
  });
});

const referredCase = screening({}).caseId;

describe('A screening alone', () => {
  it('finds no sign where all eleven answers are no and the forced-labour test is not met', () =>
    expect(screenedAs([referred()], screening(allNo, { forcedLabour: { workOrService: 'no' } }))).toMatchObject({
      outcome: 'no_indicators',
      clocks: [],
    }));
  it('asks for more where the forced-labour test was not made', () =>
    expect(screenedAs([referred()], screening(allNo)).outcome).toBe('incomplete'));
  it.each(['no_indicators', 'incomplete'] as const)('never closes a case: %s may be screened again', (outcome) =>
    given(referred(), screened(outcome)).when(screening(yes)).yieldsTypes('ScreeningCompleted'),
  );
  it.each(['no_indicators', 'incomplete'] as const)('never leads from %s to a first decision', (outcome) =>
    given(referred(), screened(outcome)).when(decide('negative')).isRefused('case-not-screened'),
  );
  it('is not repeated once it found a sign', () =>
    given(referred(), screened('possible')).when(screening(allNo)).isRefused('case-already-screened'));
  it('is not repeated after a positive decision', () =>
    given(...inReflection)
      .when(screening(allNo))
      .isRefused('case-already-screened'));
  it('is not repeated after a negative decision', () =>
    given(referred(), screened('possible'), groundsDecided('negative'))
      .when(screening(yes))
      .isRefused('case-already-screened'));
});
