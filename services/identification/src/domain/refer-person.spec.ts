import { describe, it } from 'vitest';
import { referenceOf } from './reference.ts';
import {
  caseId,
  childScreeningClock,
  given,
  presumedChild,
  prosecutionHeld,
  prosecutionHoldId,
  refer,
  referred,
  removalHeld,
  screeningClock,
} from './testing.ts';

const reference = referenceOf(caseId);
const guardian = { givenBy: 'guardian', language: 'bn', explainedHow: 'Interpreter' } as const;
const notNeeded = { ...guardian, givenBy: 'not-needed' } as const;

describe('Referring an adult', () => {
  it('opens the case, holds any removal, and starts the clock of the screening', () =>
    given()
      .when(refer())
      .yields(referred({ reference, clocks: [screeningClock] }), removalHeld));
  it('needs their own consent', () =>
    given()
      .when(refer({ consent: notNeeded }))
      .isRefused('consent-needed-to-refer'));
  it('does not take the word of a guardian for it', () =>
    given()
      .when(refer({ consent: guardian }))
      .isRefused('consent-needed-to-refer'));
  it('asks that prosecution waits for a person in custody', () =>
    given()
      .when(refer({ inCustody: true }))
      .yields(referred({ reference, inCustody: true }), removalHeld, prosecutionHeld(prosecutionHoldId)));
  it('keeps what is known and leaves out what is not', () =>
    given()
      .when(
        refer({ person: { alias: 'Sample' }, contact: 'By the union', employedFrom: '2025-10-01', account: 'Told.' }),
      )
      .yields(
        referred({
          reference,
          person: { alias: 'Sample' },
          contact: 'By the union',
          employment: { from: '2025-10-01' },
          account: 'Told.',
        }),
        removalHeld,
      ));
  it('happens once per case', () => given(referred()).when(refer()).isRefused('case-already-open'));
});

describe('Referring a child', () => {
  it.each(['child', 'uncertain'] as const)('holds for an age that is %s', (ageStatus) =>
    given()
      .when(refer({ ageStatus, consent: notNeeded }))
      .yields(
        referred({ reference, ageStatus, entryConsent: notNeeded, clocks: [childScreeningClock] }),
        removalHeld,
        presumedChild,
      ),
  );
  it('accepts a guardian who speaks for the child', () =>
    given()
      .when(refer({ ageStatus: 'child', consent: guardian, inCustody: true }))
      .yieldsTypes('ReferralSubmitted', 'RemovalHoldPlaced', 'ProsecutionHoldRequested', 'PresumedChildRecorded'));
});
