import type { IdentificationEvent } from '@nrm/contracts/identification';
import { Refusal } from '@nrm/decider';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseCommand } from './case-command.ts';
import { personCase } from './person-case.ts';
import {
  ageVerified,
  appointGuardian,
  at,
  caseId,
  conclusiveClock,
  confirmConclusion,
  confirmGrounds,
  decide,
  decider,
  extend,
  extended,
  given,
  groundsClock,
  groundsProposed,
  guardianClock,
  inReflection,
  lift,
  otherDecider,
  presumedChild,
  profile,
  propose,
  prosecutionHoldId,
  refer,
  referred,
  referrer,
  removalHoldId,
  requestFinal,
  requestHold,
  returnConclusion,
  screened,
  screener,
  screening,
  screeningClock,
  thirdDecider,
  verifyAge,
} from './testing.ts';

const missed = (clock: { readonly deadline: string; readonly dueAt: string }) =>
  ({ type: 'RecordMissedDeadline', caseId, ...clock, at }) as const;
const recorded = (clock: { readonly deadline: string; readonly dueAt: string }): IdentificationEvent => ({
  type: 'DeadlineMissed',
  caseId,
  ...clock,
  at,
});

describe('A clock that ran out', () => {
  it('is recorded while it runs', () =>
    given(referred()).when(missed(screeningClock)).yields(recorded(screeningClock)));
  it('is recorded once', () =>
    given(referred(), recorded(screeningClock)).when(missed(screeningClock)).changesNothing());
  it('is not recorded with another due date', () =>
    given(referred())
      .when(missed({ ...screeningClock, dueAt: '2026-03-04T09:00:00.000Z' }))
      .changesNothing());
  it('is not recorded after the fact it waited for', () =>
    given(referred(), screened('possible')).when(missed(screeningClock)).changesNothing());
  it('goes on after an incomplete screening', () =>
    given(referred(), screened('incomplete', [screeningClock]))
      .when(missed(screeningClock))
      .yields(recorded(screeningClock)));
  it('goes on while a negative decision waits for its second officer', () =>
    given(referred(), screened('possible', [groundsClock]), groundsProposed('negative'))
      .when(missed(groundsClock))
      .yields(recorded(groundsClock)));
  it('no longer waits for the guardian of a person found to be adult', () =>
    given(referred({ ageStatus: 'uncertain' }), presumedChild, ageVerified('adult'))
      .when(missed(guardianClock))
      .changesNothing());
  it('still waits for the guardian of a person found to be a child', () =>
    given(referred({ ageStatus: 'uncertain' }), presumedChild, ageVerified('child', [guardianClock]))
      .when(missed(guardianClock))
      .yields(recorded(guardianClock)));
  it('has moved with an extended reflection period', () =>
    given(...inReflection, extended('2026-05-01', '2026-07-30'))
      .when(missed(conclusiveClock))
      .changesNothing());
  it('means nothing for a case nobody referred', () => given().when(missed(screeningClock)).changesNothing());
});

const officers = [referrer, screener, decider, otherDecider, thirdDecider];
const days = ['2026-03-02', '2026-04-16', '2026-04-17', '2026-06-01'];
const anyCommand: fc.Arbitrary<CaseCommand> = fc
  .tuple(fc.constantFrom(...officers), fc.constantFrom(...days), fc.nat(16))
  .map(([by, today, kind]) => {
    const changes = { by, today };
    const commands: readonly CaseCommand[] = [
      refer(),
      refer({ ageStatus: 'uncertain' }),
      screening({ 'ILO-08': 'yes' }, changes),
      screening({}, changes),
      decide('positive', changes),
      decide('negative', changes),
      confirmGrounds(changes),
      extend('2026-05-20'),
      appointGuardian,
      verifyAge('adult'),
      requestFinal(),
      requestFinal('guardian'),
      propose('not_confirmed', changes),
      propose('confirmed_trafficked', changes),
      confirmConclusion(changes),
      returnConclusion(changes),
      kind % 2 === 0 ? lift(removalHoldId) : requestHold(prosecutionHoldId),
    ];
    return commands[kind] ?? refer();
  });

/** What is kept when these commands arrive in this order, refused ones left out. */
function keptAfter(commands: readonly CaseCommand[]): readonly IdentificationEvent[] {
  const cases = personCase(profile);
  let state = cases.initial;
  const kept: IdentificationEvent[] = [];
  for (const command of commands) {
    try {
      for (const fact of cases.decide(state, command)) {
        kept.push(fact);
        state = cases.evolve(state, fact);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return kept;
}

const startOfEach = [refer(), screening({ 'ILO-08': 'yes' })];
const anyHistory = fc
  .tuple(fc.boolean(), fc.array(anyCommand, { maxLength: 40 }))
  .map(([started, commands]) => keptAfter(started ? [...startOfEach, ...commands] : commands));

describe('Whatever is asked in whatever order', () => {
  it('two impartial officers stand behind each decision to a person’s loss, and behind each final one', () =>
    fc.assert(
      fc.property(anyHistory, (kept) => {
        const screeners = kept.flatMap((fact) => (fact.type === 'ScreeningCompleted' ? [fact.screenedBy] : []));
        for (const fact of kept) {
          if (fact.type !== 'ReasonableGroundsDecided' && fact.type !== 'FullAssessmentCompleted') continue;
          const needed = fact.type === 'ReasonableGroundsDecided' && fact.decision === 'positive' ? 1 : 2;
          expect(new Set(fact.decidedBy).size).toBe(fact.decidedBy.length);
          expect(fact.decidedBy.length).toBeGreaterThanOrEqual(needed);
          for (const partial of [referrer.account, ...screeners]) expect(fact.decidedBy).not.toContain(partial);
        }
      }),
      { numRuns: 1_000 },
    ));
  it('no hold ends before the final decision', () =>
    fc.assert(
      fc.property(anyHistory, (kept) => {
        const types = kept.map(({ type }) => type);
        const lifted = types.indexOf('HoldLifted');
        if (lifted >= 0) expect(types.slice(0, lifted)).toContain('FullAssessmentCompleted');
      }),
      { numRuns: 1_000 },
    ));
  it('every referral holds removal, and each decision is taken once', () =>
    fc.assert(
      fc.property(anyHistory, (kept) => {
        const count = (type: IdentificationEvent['type']) => kept.filter((fact) => fact.type === type).length;
        expect(count('RemovalHoldPlaced')).toBe(count('ReferralSubmitted'));
        for (const once of ['ReferralSubmitted', 'ReasonableGroundsDecided', 'FullAssessmentCompleted'] as const)
          expect(count(once)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1_000 },
    ));
  it('the whole way is found', () =>
    expect(
      keptAfter([
        ...startOfEach,
        decide('positive'),
        requestFinal(),
        propose('not_confirmed'),
        returnConclusion(),
        propose('confirmed_trafficked'),
        confirmConclusion(),
        lift(removalHoldId),
      ]).map(({ type }) => type),
    ).toEqual([
      'ReferralSubmitted',
      'RemovalHoldPlaced',
      'ScreeningCompleted',
      'ReasonableGroundsDecided',
      'ReflectionPeriodStarted',
      'FinalDecisionRequested',
      'ConclusionProposed',
      'ConclusionReturned',
      'ConclusionProposed',
      'FullAssessmentCompleted',
      'HoldLifted',
    ]));
});
