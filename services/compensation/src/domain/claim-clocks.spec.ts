import type { CompensationEvent } from '@nrm/contracts/compensation';
import { stateOf } from '@nrm/decider';
import { specification } from '@nrm/decider/testing';
import { describe, expect, it } from 'vitest';
import {
  calculated,
  calculation,
  caseId,
  claim,
  claimOpened,
  decided,
  due,
  executed,
  ordered,
  recoveryOpened,
  registered,
  wageCheckOpened,
  wages,
} from './claim-samples.ts';

const given = specification(claim);
const running = (...history: CompensationEvent[]) => stateOf(claim, history).clocks.map(({ deadline }) => deadline);

describe('The clocks of a claim', () => {
  const found = calculated(calculation(wages(100)));
  const paid = [registered(), ordered(100), executed(100), recoveryOpened(100)];
  it('wait one after the other for claim, calculation, decision and payment', () => {
    expect(running(wageCheckOpened)).toEqual(['claimOpened']);
    expect(running(wageCheckOpened, claimOpened)).toEqual(['awardCalculated']);
    expect(running(wageCheckOpened, claimOpened, found)).toEqual(['awardDecided']);
    expect(running(wageCheckOpened, claimOpened, found, decided(100, 100))).toEqual(['paymentExecuted']);
    expect(running(wageCheckOpened, claimOpened, found, decided(100, 100), ...paid)).toEqual([]);
  });
});

describe('A missed deadline', () => {
  const missed = (dueAt: string) =>
    ({ type: 'RecordMissedDeadline', caseId, deadline: 'claimOpened', dueAt, at: dueAt }) as const;
  const dueAt = due('claimOpened');
  it('is recorded while its clock runs', () =>
    given(wageCheckOpened)
      .when(missed(dueAt))
      .yields({ type: 'DeadlineMissed', caseId, deadline: 'claimOpened', dueAt, at: dueAt }));
  it('is recorded once', () =>
    given(wageCheckOpened, { type: 'DeadlineMissed', caseId, deadline: 'claimOpened', dueAt, at: dueAt })
      .when(missed(dueAt))
      .changesNothing());
  it('is not recorded for a clock that was stopped', () =>
    given(wageCheckOpened, claimOpened).when(missed(dueAt)).changesNothing());
  it('is not recorded for another time than the clock runs to', () =>
    given(wageCheckOpened).when(missed('2026-03-31T23:59:59.000Z')).changesNothing());
});
