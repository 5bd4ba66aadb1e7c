import { profileOf } from '@nrm/country-profile';
import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import { personCase } from './person-case.ts';
import {
  caseId,
  confirmGrounds,
  decide,
  decider,
  given,
  groundsDecided,
  groundsProposed,
  lift,
  otherDecider,
  presumedChild,
  profile,
  referred,
  referrer,
  reflecting,
  removalHeld,
  removalHoldId,
  screened,
  screener,
  thirdDecider,
  today,
} from './testing.ts';

const toDecide = [referred(), removalHeld, screened('possible')] as const;
const untilYesterday = { ...decider, trainedUntil: '2026-03-01' };
const untilToday = { ...decider, trainedUntil: today };

describe('A positive first decision', () => {
  it('takes one officer, and starts the reflection period and the clock of the final decision', () =>
    given(...toDecide)
      .when(decide('positive'))
      .yields(groundsDecided('positive'), reflecting('2026-04-16')));
  it('gives a child ninety days, and the final decision ninety after them', () =>
    given(referred({ ageStatus: 'child' }), presumedChild, screened('possible'))
      .when(decide('positive'))
      .yields(
        groundsDecided('positive', [decider], [{ deadline: 'conclusiveDecision', dueAt: '2026-08-29T23:59:59.000Z' }]),
        reflecting('2026-05-31'),
      ));
  it('is open to an officer trained until today', () =>
    given(...toDecide)
      .when(decide('positive', { by: untilToday }))
      .yieldsTypes('ReasonableGroundsDecided', 'ReflectionPeriodStarted'));
  it('is closed to one whose training ended yesterday', () =>
    given(...toDecide)
      .when(decide('positive', { by: untilYesterday }))
      .isRefused('training-expired'));
  it('is never taken by the referrer', () =>
    given(...toDecide)
      .when(decide('positive', { by: referrer }))
      .isRefused('decider-is-referrer'));
  it('is never taken by the screener', () =>
    given(...toDecide)
      .when(decide('positive', { by: screener }))
      .isRefused('decider-is-screener'));
  it('needs a referral', () => given().when(decide('positive')).isRefused('case-not-open'));
  it('needs a screening', () => given(referred()).when(decide('positive')).isRefused('case-not-screened'));
  it('happens once', () =>
    given(...toDecide, groundsDecided('positive'), reflecting())
      .when(decide('positive', { by: otherDecider }))
      .isRefused('reasonable-grounds-already-decided'));
  it('may be taken while a negative one waits', () =>
    given(...toDecide, groundsProposed('negative'))
      .when(decide('positive', { by: otherDecider }))
      .yields(groundsDecided('positive', [otherDecider]), reflecting()));
});

describe('A negative first decision', () => {
  it('waits for a second officer', () =>
    given(...toDecide)
      .when(decide('negative'))
      .yields(groundsProposed('negative')));
  it('stands once another officer confirms it', () =>
    given(...toDecide, groundsProposed('negative'))
      .when(confirmGrounds())
      .yields(groundsDecided('negative', [decider, otherDecider])));
  it('is not confirmed by who proposed it', () =>
    given(...toDecide, groundsProposed('negative'))
      .when(confirmGrounds({ by: decider }))
      .isRefused('second-officer-needed'));
  it('is not confirmed by the referrer', () =>
    given(...toDecide, groundsProposed('negative'))
      .when(confirmGrounds({ by: referrer }))
      .isRefused('decider-is-referrer'));
  it('is not confirmed by the screener', () =>
    given(...toDecide, groundsProposed('negative'))
      .when(confirmGrounds({ by: screener }))
      .isRefused('decider-is-screener'));
  it('is not confirmed without valid training', () =>
    given(...toDecide, groundsProposed('negative'))
      .when(confirmGrounds({ by: { account: otherDecider.account, trainedUntil: '2026-03-01' } }))
      .isRefused('training-expired'));
  it('is not proposed twice', () =>
    given(...toDecide, groundsProposed('negative'))
      .when(decide('negative', { by: otherDecider }))
      .isRefused('reasonable-grounds-already-proposed'));
  it('is confirmed only where it waits', () =>
    given(...toDecide)
      .when(confirmGrounds())
      .isRefused('no-decision-awaiting-confirmation'));
  it('is confirmed once', () =>
    given(...toDecide, groundsProposed('negative'), groundsDecided('negative'))
      .when(confirmGrounds({ by: thirdDecider }))
      .isRefused('no-decision-awaiting-confirmation'));
  it('lifts no hold', () =>
    given(...toDecide, groundsDecided('negative'))
      .when(lift(removalHoldId))
      .isRefused('hold-stays-until-decision'));
});

describe('A country that wants more officers', () => {
  const base = profileOf('p029-model');
  const strict = personCase({
    ...base,
    officers: {
      ...base.officers,
      reasonableGroundsPositive: { ...profile.officers.reasonableGroundsPositive, value: 2 },
      reasonableGroundsNegative: { ...profile.officers.reasonableGroundsNegative, value: 3 },
    },
  });
  const givenThere = specification(strict);

  it('has two for a positive decision', () =>
    givenThere(...toDecide, groundsProposed('positive'))
      .when(confirmGrounds())
      .yields(groundsDecided('positive', [decider, otherDecider]), reflecting()));
  it('lets a positive decision wait too', () =>
    givenThere(...toDecide)
      .when(decide('positive'))
      .yields(groundsProposed('positive')));
  it('records the second of three officers as standing behind it', () =>
    givenThere(...toDecide, groundsProposed('negative'))
      .when(confirmGrounds())
      .yields(groundsProposed('negative', otherDecider)));
  it('decides with the third', () =>
    givenThere(...toDecide, groundsProposed('negative'), groundsProposed('negative', otherDecider))
      .when(confirmGrounds({ by: thirdDecider }))
      .yields(groundsDecided('negative', [decider, otherDecider, thirdDecider])));
  it('counts no officer twice', () =>
    givenThere(...toDecide, groundsProposed('negative'), groundsProposed('negative', otherDecider))
      .when(confirmGrounds())
      .isRefused('second-officer-needed'));
  it('counts no officer of another decision', () =>
    givenThere(...toDecide, groundsProposed('negative', thirdDecider), groundsProposed('positive', decider))
      .when(confirmGrounds({ caseId, by: thirdDecider }))
      .yields(groundsDecided('positive', [decider, thirdDecider]), reflecting()));
});
