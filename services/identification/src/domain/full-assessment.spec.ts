import { Conclusion } from '@nrm/contracts/identification';
import { profileOf } from '@nrm/country-profile';
import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import { personCase } from './person-case.ts';
import {
  completed,
  confirmConclusion,
  decider,
  extended,
  finalRequested,
  given,
  groundsDecided,
  inReflection,
  otherDecider,
  propose,
  proposed,
  referred,
  referrer,
  returnConclusion,
  returned,
  screened,
  screener,
  thirdDecider,
} from './testing.ts';

const asked = [...inReflection, finalRequested()] as const;
const waiting = [...asked, proposed('confirmed_forced_labour')] as const;
const untrained = { account: otherDecider.account };

describe('Proposing the conclusion of the full assessment', () => {
  it.each(Conclusion.options)('may come to %s', (conclusion) =>
    given(...asked)
      .when(propose(conclusion))
      .yields(proposed(conclusion)),
  );
  it('leaves the person in peace through the last day of reflection', () =>
    given(...inReflection)
      .when(propose('confirmed_trafficked', { today: '2026-04-16' }))
      .isRefused('reflection-still-runs'));
  it('may happen on the day after', () =>
    given(...inReflection)
      .when(propose('confirmed_trafficked', { today: '2026-04-17' }))
      .yieldsTypes('ConclusionProposed'));
  it('waits for an extended reflection period', () =>
    given(...inReflection, extended('2026-05-01', '2026-07-30'))
      .when(propose('confirmed_trafficked', { today: '2026-04-17' }))
      .isRefused('reflection-still-runs'));
  it('needs a positive first decision', () =>
    given(referred(), screened('possible'), groundsDecided('negative'))
      .when(propose('not_confirmed'))
      .isRefused('reasonable-grounds-not-positive'));
  it('needs a first decision at all', () =>
    given(referred(), screened('possible'))
      .when(propose('not_confirmed'))
      .isRefused('reasonable-grounds-not-positive'));
  it('is never done by the referrer', () =>
    given(...asked)
      .when(propose('not_confirmed', { by: referrer }))
      .isRefused('decider-is-referrer'));
  it('is never done by the screener', () =>
    given(...asked)
      .when(propose('not_confirmed', { by: screener }))
      .isRefused('decider-is-screener'));
  it('needs valid training', () =>
    given(...asked)
      .when(propose('not_confirmed', { by: untrained }))
      .isRefused('training-expired'));
  it('happens one at a time', () =>
    given(...waiting)
      .when(propose('not_confirmed', { by: otherDecider }))
      .isRefused('conclusion-already-proposed'));
  it('is over with the final decision', () =>
    given(...waiting, completed('confirmed_forced_labour'))
      .when(propose('not_confirmed'))
      .isRefused('conclusion-already-reached'));
});

describe('Confirming a proposed conclusion', () => {
  it('completes the full assessment with two officers', () =>
    given(...waiting)
      .when(confirmConclusion())
      .yields(completed('confirmed_forced_labour')));
  it('takes a second officer', () =>
    given(...waiting)
      .when(confirmConclusion({ by: decider }))
      .isRefused('second-officer-needed'));
  it('is never done by the referrer', () =>
    given(...waiting)
      .when(confirmConclusion({ by: referrer }))
      .isRefused('decider-is-referrer'));
  it('is never done by the screener', () =>
    given(...waiting)
      .when(confirmConclusion({ by: screener }))
      .isRefused('decider-is-screener'));
  it('needs valid training', () =>
    given(...waiting)
      .when(confirmConclusion({ by: untrained }))
      .isRefused('training-expired'));
  it('needs a proposal', () =>
    given(...asked)
      .when(confirmConclusion())
      .isRefused('no-decision-awaiting-confirmation'));
  it('happens once', () =>
    given(...waiting, completed('confirmed_forced_labour'))
      .when(confirmConclusion({ by: thirdDecider }))
      .isRefused('no-decision-awaiting-confirmation'));
  it('waits where the reflection period was extended meanwhile', () =>
    given(...inReflection, proposed('not_confirmed'), extended('2026-05-01', '2026-07-30'))
      .when(confirmConclusion({ today: '2026-04-17' }))
      .isRefused('reflection-still-runs'));
});

describe('Returning a proposed conclusion', () => {
  it('lets it be proposed anew', () =>
    given(...waiting, returned)
      .when(propose('not_confirmed'))
      .yields(proposed('not_confirmed')));
  it('is done by another officer', () =>
    given(...waiting)
      .when(returnConclusion())
      .yields(returned));
  it('is not done by who proposed it', () =>
    given(...waiting)
      .when(returnConclusion({ by: decider }))
      .isRefused('second-officer-needed'));
  it('needs a proposal', () =>
    given(...asked)
      .when(returnConclusion())
      .isRefused('no-decision-awaiting-confirmation'));
  it('leaves nothing to confirm', () =>
    given(...waiting, returned)
      .when(confirmConclusion())
      .isRefused('no-decision-awaiting-confirmation'));
});

describe('A country that wants three officers for the final decision', () => {
  const base = profileOf('p029-model');
  const conclusiveDecision = { ...base.officers.conclusiveDecision, value: 3 };
  const givenThere = specification(personCase({ ...base, officers: { ...base.officers, conclusiveDecision } }));

  it('records the second as standing behind it', () =>
    givenThere(...waiting)
      .when(confirmConclusion())
      .yields(proposed('confirmed_forced_labour', otherDecider)));
  it('decides with the third', () =>
    givenThere(...waiting, proposed('confirmed_forced_labour', otherDecider))
      .when(confirmConclusion({ by: thirdDecider }))
      .yields(completed('confirmed_forced_labour', [decider, otherDecider, thirdDecider])));
});
