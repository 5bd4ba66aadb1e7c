import type { CompensationEvent } from '@nrm/contracts/compensation';
import { stateOf } from '@nrm/decider';
import { specification } from '@nrm/decider/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  calculated,
  calculation,
  calculator,
  caseId,
  claim,
  claimOpened,
  decided,
  euros,
  executed,
  ordered,
  receiptId,
  receive,
  recoveryId,
  recoveryOpened,
  registered,
  wages,
} from './claim-samples.ts';
import { distribute } from './recovery.ts';

const given = specification(claim);
const paid = (total: number, fundPays: number, against = ['employer-1']): CompensationEvent[] => [
  claimOpened,
  calculated(calculation(wages(total, ...against))),
  decided(total, fundPays),
  registered(),
  ordered(fundPays),
  executed(fundPays),
  recoveryOpened(fundPays, against),
];
const received = (amount: number): CompensationEvent => ({
  type: 'RecoveryReceived',
  caseId,
  recoveryId,
  receiptId,
  from: 'employer-1',
  money: euros(amount),
  recordedBy: calculator,
  receivedOn: '2026-03-01',
  at,
});
const distributed = (toPerson: number, toState: number, backToPayer: number): CompensationEvent => ({
  type: 'RecoveryDistributed',
  caseId,
  recoveryId,
  receiptId,
  toPerson: euros(toPerson),
  toState: euros(toState),
  backToPayer: euros(backToPayer),
  at,
});

describe('Money recovered', () => {
  it('goes to the State where the fund has paid the whole award', () =>
    given(...paid(100, 100))
      .when(receive(60))
      .yields(received(60), distributed(0, 60, 0)));
  it('goes first to the person where the cap left the award short', () =>
    given(...paid(60_000, 50_000))
      .when(receive(12_000))
      .yields(received(12_000), distributed(10_000, 2_000, 0)));
  it('goes back to the payer beyond what is owed', () =>
    given(...paid(100, 100))
      .when(receive(130))
      .yields(received(130), distributed(0, 100, 30)));
  it('counts what was recovered before', () =>
    given(...paid(100, 100), received(60), distributed(0, 60, 0))
      .when(receive(60))
      .yields(received(60), distributed(0, 40, 20)));
  it('counts what debtors had paid the person before the award', () =>
    given(
      claimOpened,
      calculated({ ...calculation(wages(24_860.4)), alreadyReceived: euros(3_000) }),
      decided(24_860.4, 20_000),
      registered(),
      ordered(20_000),
      executed(20_000),
      recoveryOpened(20_000),
    )
      .when(receive(6_000))
      .yields(received(6_000), distributed(1_860.4, 4_139.6, 0)));
  it('is booked on an open recovery only', () =>
    given(...paid(100, 100).slice(0, -2))
      .when(receive(60))
      .isRefused('recovery-not-open'));
  it('is booked on this very recovery', () =>
    given(...paid(100, 100))
      .when(receive(60, { recoveryId: receiptId }))
      .isRefused('recovery-not-open'));
  it('comes from a party the recovery is against', () =>
    given(...paid(100, 100))
      .when(receive(60, { from: 'employer-2' }))
      .isRefused('recovery-party-unknown'));
  it('may come from anybody while nobody liable is known', () =>
    given(...paid(100, 100).slice(0, -1), recoveryOpened(100, []))
      .when(receive(60))
      .yields(received(60), distributed(0, 60, 0)));
  it('is in the currency of the award', () =>
    given(...paid(100, 100))
      .when(receive(60, { money: { minor: 1, currency: 'USD' } }))
      .isRefused('CURRENCY_MISMATCH'));
  it('is not touched by a court award', () =>
    given(...paid(100, 100), {
      type: 'CourtAwardImported',
      caseId,
      courtAwardId: receiptId,
      proceedingId: receiptId,
      route: 'international',
      money: euros(16_000),
      owedBy: ['state'],
      decidedOn: '2026-02-01',
      at,
    })
      .when(receive(60))
      .yields(received(60), distributed(0, 60, 0)));
});

const minor = fc.integer({ min: 0, max: 10_000_000 });

describe('Every distribution', () => {
  it('shares out exactly what was received, the person before the State, nobody beyond what is owed', () =>
    fc.assert(
      fc.property(minor, fc.integer({ min: -1_000, max: 10_000_000 }), minor, (amount, owedToPerson, owedToState) => {
        const { toPerson, toState, backToPayer } = distribute(amount, owedToPerson, owedToState);
        expect(toPerson + toState + backToPayer).toBe(amount);
        expect(Math.min(toPerson, toState, backToPayer)).toBeGreaterThanOrEqual(0);
        expect(toPerson).toBeLessThanOrEqual(Math.max(0, owedToPerson));
        expect(toState).toBeLessThanOrEqual(owedToState);
        if (toState > 0) expect(toPerson).toBe(Math.max(0, owedToPerson));
        if (backToPayer > 0) expect(toState).toBe(owedToState);
      }),
    ));

  it('ends, receipt after receipt, with the person paid in full before the State is', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8_000_000 }), fc.array(minor, { maxLength: 12 }), (total, receipts) => {
        const fundPays = Math.min(total, 5_000_000);
        let state = stateOf(claim, paid(total / 100, fundPays / 100));
        let [toPerson, toState] = [0, 0];
        for (const amount of receipts) {
          const facts = claim.decide(state, receive(amount / 100));
          state = facts.reduce(claim.evolve, state);
          for (const fact of facts)
            if (fact.type === 'RecoveryDistributed') {
              toPerson += fact.toPerson.minor;
              toState += fact.toState.minor;
            }
          expect(fundPays + toPerson).toBeLessThanOrEqual(total);
          expect(toState).toBeLessThanOrEqual(fundPays);
          if (toState > 0) expect(fundPays + toPerson).toBe(total);
        }
        const all = receipts.reduce((sum, amount) => sum + amount, 0);
        expect(toPerson + toState).toBe(Math.min(all, total));
      }),
    ));
});
