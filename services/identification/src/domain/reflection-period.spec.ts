import { addCalendarDays } from '@nrm/country-profile';
import { stateOf } from '@nrm/decider';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personCase } from './person-case.ts';
import {
  ageVerified,
  childInReflection,
  completed,
  decide,
  extend,
  extended,
  finalRequested,
  given,
  guardianAppointed,
  inReflection,
  profile,
  referred,
  requestFinal,
  screened,
} from './testing.ts';

describe('The reflection period', () => {
  it('is extended together with the clock of the final decision', () =>
    given(...inReflection)
      .when(extend('2026-04-17'))
      .yields(extended('2026-04-17', '2026-07-16')));
  it('is never cut', () =>
    given(...inReflection)
      .when(extend('2026-04-15'))
      .isRefused('reflection-cannot-shorten'));
  it('is not extended to the day it ends anyway', () =>
    given(...inReflection)
      .when(extend('2026-04-16'))
      .isRefused('reflection-cannot-shorten'));
  it('is measured by its last extension', () =>
    given(...inReflection, extended('2026-05-01', '2026-07-30'))
      .when(extend('2026-04-30'))
      .isRefused('reflection-cannot-shorten'));
  it('needs a positive first decision', () =>
    given(referred(), screened('possible')).when(extend('2026-05-01')).isRefused('reasonable-grounds-not-positive'));
  it('is over with the final decision', () =>
    given(...inReflection, completed('confirmed_trafficked'))
      .when(extend('2026-05-01'))
      .isRefused('conclusion-already-reached'));
  it('lasts what the country grants, and never less than its minimum', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 30, max: 200 }),
        fc.nat(5_000).map((days) => addCalendarDays('2020-01-01', days)),
        (period, minimum, today) => {
          const cases = personCase({
            ...profile,
            deadlines: {
              ...profile.deadlines,
              reflectionPeriod: {
                standard: { ...profile.deadlines.reflectionPeriod.standard, value: { days: period } },
              },
              reflectionMinimum: {
                standard: { ...profile.deadlines.reflectionMinimum.standard, value: { days: minimum } },
              },
            },
          });
          const facts = cases.decide(
            stateOf(cases, [referred(), screened('possible')]),
            decide('positive', {
              today,
              at: `${today}T09:00:00.000Z`,
              by: { account: 'decider', trainedUntil: today },
            }),
          );
          const started = facts.find((fact) => fact.type === 'ReflectionPeriodStarted');
          expect(started).toMatchObject({
            startsOn: today,
            endsOn: addCalendarDays(today, Math.max(period, minimum)),
          });
        },
      ),
    ));
});

describe('Asking for the final decision before the end of reflection', () => {
  it('is up to the person', () =>
    given(...inReflection)
      .when(requestFinal())
      .yields(finalRequested()));
  it('is not up to a guardian of an adult', () =>
    given(...inReflection)
      .when(requestFinal('guardian'))
      .isRefused('not-on-child-path'));
  it('happens once', () =>
    given(...inReflection, finalRequested())
      .when(requestFinal())
      .isRefused('final-decision-already-requested'));
  it('needs a positive first decision', () =>
    given(referred(), screened('possible')).when(requestFinal()).isRefused('reasonable-grounds-not-positive'));
  it('is too late after the final decision', () =>
    given(...inReflection, completed('not_confirmed'))
      .when(requestFinal())
      .isRefused('conclusion-already-reached'));
  it('waits for the guardian of a child', () =>
    given(...childInReflection)
      .when(requestFinal('guardian'))
      .isRefused('guardian-needed'));
  it('is never asked of a child alone', () =>
    given(...childInReflection, guardianAppointed)
      .when(requestFinal('person'))
      .isRefused('guardian-needed'));
  it('is done by the guardian of a child', () =>
    given(...childInReflection, guardianAppointed)
      .when(requestFinal('guardian'))
      .yields(finalRequested('guardian')));
  it('is up to a person found to be adult', () =>
    given(...childInReflection, ageVerified('adult'))
      .when(requestFinal('person'))
      .yields(finalRequested('person')));
});
