import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import {
  at,
  calculated,
  calculation,
  caseId,
  childPayee,
  claim,
  claimOpened,
  due,
  wageCheckOpened,
  wageHeadsOnly,
  wages,
} from './claim-samples.ts';

const given = specification(claim);

describe('A positive screening', () => {
  it('opens a wage check with the day by which a claim has to follow', () =>
    given().when({ type: 'OpenWageCheck', caseId, at }).yields(wageCheckOpened));
  it('opens it once', () => given(wageCheckOpened).when({ type: 'OpenWageCheck', caseId, at }).changesNothing());
  it('adds nothing to a claim that is open already', () =>
    given(claimOpened).when({ type: 'OpenWageCheck', caseId, at }).changesNothing());
});

describe('A positive reasonable-grounds decision', () => {
  it('turns the wage check into a claim', () =>
    given(wageCheckOpened).when({ type: 'OpenClaim', caseId, at }).yields(claimOpened));
  it('opens the claim also where no wage check came before', () =>
    given().when({ type: 'OpenClaim', caseId, at }).yields(claimOpened));
  it('opens it once', () => given(claimOpened).when({ type: 'OpenClaim', caseId, at }).changesNothing());
  it('asks for the decision where the wage check has been calculated', () =>
    given(wageCheckOpened, calculated(calculation(wages(100)), { clocked: false }))
      .when({ type: 'OpenClaim', caseId, at })
      .yields({
        type: 'ClaimOpened',
        caseId,
        at,
        clocks: [{ deadline: 'awardDecided', dueAt: due('awardDecided') }],
      }));
});

describe('A conclusion that exploitation is not confirmed', () => {
  it('leaves the wage heads', () =>
    given(claimOpened).when({ type: 'KeepWageHeads', caseId, at }).yields(wageHeadsOnly));
  it('is taken before anything else is known', () =>
    given().when({ type: 'KeepWageHeads', caseId, at }).yields(wageHeadsOnly));
  it('is noted once', () => given(wageHeadsOnly).when({ type: 'KeepWageHeads', caseId, at }).changesNothing());
});

describe('The age of the payee', () => {
  const later = '2026-04-01T09:00:00.000Z';
  const ending = {
    type: 'ChildPayeeEnding',
    caseId,
    endsAt: due('childMeasuresEndNotice', later),
    at: later,
  } as const;
  it('is taken as a child where one is presumed', () =>
    given().when({ type: 'NoteChildPayee', caseId, at }).yields(childPayee));
  it('is noted once', () => given(childPayee).when({ type: 'NoteChildPayee', caseId, at }).changesNothing());
  it('ends the protection with notice when verified as adult', () =>
    given(childPayee).when({ type: 'NoteVerifiedAdult', caseId, at: later }).yields(ending));
  it('changes nothing for somebody who was never treated as a child', () =>
    given(claimOpened).when({ type: 'NoteVerifiedAdult', caseId, at }).changesNothing());
  it('gives notice once', () =>
    given(childPayee, ending).when({ type: 'NoteVerifiedAdult', caseId, at: later }).changesNothing());
  it('returns to child where a review finds so', () =>
    given(childPayee, ending).when({ type: 'NoteChildPayee', caseId, at }).yields(childPayee));
});
