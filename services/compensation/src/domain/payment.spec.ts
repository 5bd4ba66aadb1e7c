import type { CompensationEvent } from '@nrm/contracts/compensation';
import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import {
  calculated,
  calculation,
  cashier,
  childPayee,
  claim,
  claimOpened,
  decided,
  euros,
  execute,
  executed,
  fees,
  order,
  ordered,
  paymentId,
  recoveryId,
  recoveryOpened,
  registered,
  wages,
} from './claim-samples.ts';

const given = specification(claim);
const awarded: CompensationEvent[] = [claimOpened, calculated(calculation(wages(100))), decided(100, 100)];
const payable: CompensationEvent[] = [...awarded, registered()];

describe('Ordering a payment', () => {
  it('pays what the fund owes on the award', () =>
    given(...payable)
      .when(order())
      .yields(ordered(100)));
  it('pays the cap where the award is above it', () =>
    given(claimOpened, calculated(calculation(wages(60_000))), decided(60_000, 50_000), registered())
      .when(order())
      .yields(ordered(50_000)));
  it('needs a decided award', () =>
    given(claimOpened, calculated(calculation(wages(100))), registered())
      .when(order())
      .isRefused('award-not-decided'));
  it('needs an account', () =>
    given(...awarded)
      .when(order())
      .isRefused('bank-account-needed'));
  it('happens once', () =>
    given(...payable, ordered(100))
      .when(order({ paymentId: recoveryId }))
      .isRefused('payment-already-ordered'));
  it('happens once, also after the money has arrived', () =>
    given(...payable, ordered(100), executed(100))
      .when(order())
      .isRefused('payment-already-ordered'));
  it('is not for an award the fund owes nothing on', () =>
    given(
      claimOpened,
      calculated({ ...calculation(wages(100)), alreadyReceived: euros(100) }),
      decided(100, 0),
      registered(),
    )
      .when(order())
      .isRefused('nothing-to-pay'));
});

describe('The hold on a changed account', () => {
  const usableFrom = '2026-03-05T09:00:00.000Z';
  const held = [...awarded, registered({ usableFrom })];
  it('lets no payment be ordered before it ends', () =>
    given(...held)
      .when(order({ at: '2026-03-05T08:59:59.999Z' }))
      .isRefused('bank-account-on-hold'));
  it('ends on time', () =>
    given(...held)
      .when(order({ at: usableFrom }))
      .yieldsTypes('PaymentOrdered'));
  it('also stops a payment ordered before the change', () =>
    given(...payable, ordered(100), registered({ usableFrom }))
      .when(execute({ at: '2026-03-05T08:59:59.999Z' }))
      .isRefused('bank-account-on-hold'));
});

describe('Paying a child', () => {
  it('waits for a supervised account', () =>
    given(...payable, childPayee)
      .when(order())
      .isRefused('guardian-supervision-needed'));
  it('goes into a supervised account', () =>
    given(...awarded, childPayee, registered({ guardianSupervised: true, confirmedBy: 'guardian' }))
      .when(order())
      .yieldsTypes('PaymentOrdered'));
  it('stops where the person turns out to be a child after the order', () =>
    given(...payable, ordered(100), childPayee)
      .when(execute())
      .isRefused('guardian-supervision-needed'));
});

describe('Executing a payment', () => {
  it('is done by another officer and opens the recovery', () =>
    given(...payable, ordered(100))
      .when(execute())
      .yields(executed(100), recoveryOpened(100)));
  it('keeps the reference of the bank', () =>
    given(...payable, ordered(100))
      .when(execute({ bankReference: 'SAMPLE-1' }))
      .yields({ ...executed(100), bankReference: 'SAMPLE-1' } as CompensationEvent, recoveryOpened(100)));
  it('is not for the officer who ordered it', () =>
    given(...payable, ordered(100))
      .when(execute({ by: cashier }))
      .isRefused('FOUR_EYES'));
  it('needs the order', () =>
    given(...payable)
      .when(execute())
      .isRefused('payment-not-ordered'));
  it('needs the order of this very payment', () =>
    given(...payable, ordered(100))
      .when(execute({ paymentId: recoveryId }))
      .isRefused('payment-not-ordered'));
  it('happens once', () =>
    given(...payable, ordered(100), executed(100))
      .when(execute({ paymentId }))
      .isRefused('LINE_SATISFIED'));
});

describe('The recovery a payment opens', () => {
  const paid = (...lines: Parameters<typeof calculation>) =>
    given(claimOpened, calculated(calculation(...lines)), decided(100, 100), registered(), ordered(100)).when(
      execute(),
    );
  it('is against everybody who owes the person something, each named once', () =>
    paid(wages(60, 'employer-1', 'employer-2'), fees(40, 'recruiter-1', 'employer-1')).yields(
      executed(100),
      recoveryOpened(100, ['employer-1', 'employer-2', 'recruiter-1'], true),
    ));
  it('is joint and several only where several owe one line', () =>
    paid(wages(60, 'employer-1'), fees(40, 'recruiter-1')).yields(
      executed(100),
      recoveryOpened(100, ['employer-1', 'recruiter-1'], false),
    ));
  it('leaves out who owes something to others only, and lines on which nothing is owed', () =>
    paid(
      wages(100, 'employer-1'),
      { ...wages(5, 'buyer-1'), head: 'H10', stream: 'institution' },
      fees(0, 'recruiter-1'),
    ).yields(executed(100), recoveryOpened(100)));
  it('takes back what the fund paid straight to a provider as well', () =>
    paid(wages(100, 'employer-1'), { ...fees(0, 'guard-1'), head: 'H8', subrogated: euros(11) }).yields(
      executed(100),
      recoveryOpened(111, ['employer-1', 'guard-1']),
    ));
});
