import type { IdentificationEvent } from '@nrm/contracts/identification';
import { describe, it } from 'vitest';
import {
  at,
  caseId,
  completed,
  coordinator,
  given,
  inReflection,
  lift,
  prosecutionHeld,
  prosecutionHoldId,
  reasons,
  referred,
  removalHeld,
  removalHoldId,
  requestHold,
} from './testing.ts';

const lifted = (holdId: string): IdentificationEvent => ({
  type: 'HoldLifted',
  caseId,
  holdId,
  reasons,
  by: coordinator.account,
  at,
});
const another = 'b0000000-0000-4000-8000-000000000003';
const concluded = [...inReflection, prosecutionHeld(prosecutionHoldId), completed('confirmed_trafficked')] as const;

describe('A hold on prosecution', () => {
  it('is asked for when an assessment opens', () =>
    given(referred(), removalHeld).when(requestHold(prosecutionHoldId)).yields(prosecutionHeld(prosecutionHoldId)));
  it('is not asked for again while one is live', () =>
    given(referred(), prosecutionHeld(prosecutionHoldId)).when(requestHold(another)).changesNothing());
  it('is asked for again once the first was lifted', () =>
    given(...concluded, lifted(prosecutionHoldId))
      .when(requestHold(another))
      .yields(prosecutionHeld(another)));
  it('stays with the hold on removal', () =>
    given(referred(), prosecutionHeld(prosecutionHoldId)).when(lift(removalHoldId)).isRefused('hold-not-live'));
  it('changes nothing for a case nobody referred', () => given().when(requestHold(another)).changesNothing());
});

describe('Lifting a hold', () => {
  it('waits for the final decision', () =>
    given(...inReflection)
      .when(lift(removalHoldId))
      .isRefused('hold-stays-until-decision'));
  it('follows the final decision', () =>
    given(...concluded)
      .when(lift(removalHoldId))
      .yields(lifted(removalHoldId)));
  it('leaves the others alone', () =>
    given(...concluded, lifted(removalHoldId))
      .when(lift(prosecutionHoldId))
      .yields(lifted(prosecutionHoldId)));
  it('happens once', () =>
    given(...concluded, lifted(removalHoldId))
      .when(lift(removalHoldId))
      .isRefused('hold-not-live'));
  it('needs a hold of this case', () =>
    given(...concluded)
      .when(lift(another))
      .isRefused('hold-not-live'));
});
