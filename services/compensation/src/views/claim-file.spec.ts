import { ClaimFile, type CompensationEvent } from '@nrm/contracts/compensation';
import type { Envelope } from '@nrm/contracts/envelope';
import { describe, expect, it } from 'vitest';
import { claimFile } from './claim-file.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const caseId = id(1);
const at = '2026-03-02T09:00:00.000Z';
const reasons = 'The account of the work is coherent.';
const euros = (amount: number) => ({ minor: amount * 100, currency: 'EUR' });

function fileAfter(...facts: CompensationEvent[]): ClaimFile {
  const row = facts.reduce<ClaimFile | undefined>(
    (file, data, index) =>
      claimFile.fold(file, { data, key: caseId, revision: index + 1 } as Envelope<CompensationEvent>),
    undefined,
  );
  return ClaimFile.parse(row);
}

const wageCheckOpened: CompensationEvent = { type: 'WageCheckOpened', caseId, at };
const claimOpened: CompensationEvent = { type: 'ClaimOpened', caseId, at };
const calculated: CompensationEvent = {
  type: 'AwardCalculated',
  caseId,
  calculationId: id(2),
  input: { awardCurrency: 'EUR' },
  result: { lines: [] },
  lines: [{ lineId: 'W/farm/2026-01-01', head: 'W', stream: 'person', money: euros(60_000), debtors: ['employer-1'] }],
  total: euros(60_000),
  calculatedBy: id(11),
  at,
};
const decided: CompensationEvent = {
  type: 'AwardDecided',
  caseId,
  awardId: id(3),
  calculationId: id(2),
  total: euros(60_000),
  fundPays: euros(50_000),
  reasons,
  decidedBy: [id(12), id(13)],
  at,
};
const ordered: CompensationEvent = {
  type: 'PaymentOrdered',
  caseId,
  paymentId: id(4),
  awardId: id(3),
  instalment: 1,
  money: euros(50_000),
  orderedBy: id(14),
  at,
};
const executed: CompensationEvent = {
  type: 'PaymentExecuted',
  caseId,
  paymentId: id(4),
  awardId: id(3),
  money: euros(50_000),
  executedBy: id(15),
  bankReference: 'SAMPLE-1',
  at,
};
const recoveryOpened: CompensationEvent = {
  type: 'RecoveryOpened',
  caseId,
  recoveryId: id(5),
  against: ['employer-1'],
  jointAndSeveral: false,
  money: euros(50_000),
  at,
};
const distributed = (toPerson: number, toState: number): CompensationEvent => ({
  type: 'RecoveryDistributed',
  caseId,
  recoveryId: id(5),
  receiptId: id(6),
  toPerson: euros(toPerson),
  toState: euros(toState),
  backToPayer: euros(0),
  at,
});
const upToPayment = [wageCheckOpened, claimOpened, calculated, decided, ordered, executed, recoveryOpened];

describe('The claim file', () => {
  it('follows the claim from check to recovery', () => {
    const statuses = upToPayment.map((_, index) => fileAfter(...upToPayment.slice(0, index + 1)).status);
    expect(statuses).toEqual(['check_open', 'claim_open', 'calculated', 'decided', 'paying', 'paid', 'recovering']);
  });
  it('says at which revision of the claim it stands', () => expect(fileAfter(...upToPayment).revision).toBe(7));
  it('shows calculation, award and payment', () =>
    expect(fileAfter(...upToPayment)).toMatchObject({
      calculation: { calculationId: id(2), calculatedAt: at, total: euros(60_000), input: { awardCurrency: 'EUR' } },
      award: { awardId: id(3), decidedAt: at, total: euros(60_000), fundPays: euros(50_000) },
      payments: [{ paymentId: id(4), status: 'executed', money: euros(50_000), executedAt: at }],
    }));
  it('keeps a calculation that came before the claim', () =>
    expect(fileAfter(wageCheckOpened, calculated, claimOpened).status).toBe('calculated'));
  it('holds no bank reference', () => expect(JSON.stringify(fileAfter(...upToPayment))).not.toContain('SAMPLE-1'));
});

describe('What the person is still owed', () => {
  it('is unknown before the decision', () => expect(fileAfter(claimOpened, calculated).unpaid).toBeUndefined());
  it('is the whole award after the decision', () =>
    expect(fileAfter(claimOpened, calculated, decided).unpaid).toEqual(euros(60_000)));
  it('is less by what debtors had paid before', () =>
    expect(
      fileAfter(claimOpened, calculated, { ...decided, alreadyReceived: euros(1_000) } as CompensationEvent).unpaid,
    ).toEqual(euros(59_000)));
  it('does not shrink while a payment is only ordered', () =>
    expect(fileAfter(claimOpened, calculated, decided, ordered).unpaid).toEqual(euros(60_000)));
  it('is what the cap left after the payment', () => expect(fileAfter(...upToPayment).unpaid).toEqual(euros(10_000)));
  it('ends with what is recovered for the person', () =>
    expect(fileAfter(...upToPayment, distributed(10_000, 2_000)).unpaid).toEqual(euros(0)));
  it('is not touched by a court award', () =>
    expect(
      fileAfter(...upToPayment, {
        type: 'CourtAwardImported',
        caseId,
        courtAwardId: id(7),
        proceedingId: id(8),
        route: 'criminal',
        money: euros(43),
        owedBy: ['guard-1'],
        decidedOn: '2026-02-01',
        at,
      }),
    ).toMatchObject({
      unpaid: euros(10_000),
      courtAwards: [{ courtAwardId: id(7), route: 'criminal', money: euros(43), owedBy: ['guard-1'] }],
    }));
});

describe('The recovery in the file', () => {
  it('is open for what the fund paid', () =>
    expect(fileAfter(...upToPayment).recoveries).toEqual([
      {
        recoveryId: id(5),
        against: ['employer-1'],
        jointAndSeveral: false,
        claimed: euros(50_000),
        open: euros(50_000),
      },
    ]));
  it('closes by what the State got back, not by what the person got', () =>
    expect(fileAfter(...upToPayment, distributed(10_000, 2_000)).recoveries[0]?.open).toEqual(euros(48_000)));
  it('settles the claim when nobody is owed anything more', () => {
    expect(fileAfter(...upToPayment, distributed(10_000, 49_999)).status).toBe('recovering');
    expect(fileAfter(...upToPayment, distributed(10_000, 50_000)).status).toBe('settled');
  });
});

describe('A calculation sent back', () => {
  const returned: CompensationEvent = {
    type: 'AwardReturned',
    caseId,
    calculationId: id(2),
    reasons,
    returnedBy: id(12),
    at,
  };
  it('shows why', () =>
    expect(fileAfter(claimOpened, calculated, returned)).toMatchObject({
      status: 'returned',
      returned: { returnedAt: at, reasons },
    }));
  it('is forgotten with the next one', () =>
    expect(fileAfter(claimOpened, calculated, returned, calculated).returned).toBeUndefined());
});

describe('What is noted beside the award', () => {
  it('shows what was applied, kept and refused', () =>
    expect(
      fileAfter(
        { type: 'NonPunishmentApplied', caseId, assessmentId: id(9), result: 'positive', at },
        { type: 'WageHeadsOnly', caseId, at },
        {
          type: 'SetOffRefused',
          caseId,
          attemptId: id(20),
          by: 'authority',
          claim: 'fine',
          money: euros(500),
          code: 'SETOFF_BARRED',
          requestedBy: id(11),
          at,
        },
        {
          type: 'ReductionRefused',
          caseId,
          attemptId: id(21),
          reason: 'illegalWork',
          code: 'NP_BLOCKED',
          requestedBy: id(11),
          at,
        },
      ),
    ).toMatchObject({
      status: 'not_open',
      nonPunishment: 'positive',
      wageHeadsOnly: true,
      refusedRequests: [
        { attemptId: id(20), code: 'SETOFF_BARRED', by: 'authority', money: euros(500) },
        { attemptId: id(21), code: 'NP_BLOCKED', by: id(11) },
      ],
    }));
  it('never repeats the conduct given as the reason', () =>
    expect(
      JSON.stringify(
        fileAfter({
          type: 'ReductionRefused',
          caseId,
          attemptId: id(21),
          reason: 'criminalRecord',
          code: 'NP_BLOCKED',
          requestedBy: id(11),
          at,
        }),
      ),
    ).not.toContain('criminalRecord'));
});
