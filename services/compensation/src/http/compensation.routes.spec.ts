import type { Fact, ServiceName } from '@nrm/contracts/envelope';
import type { IdentificationEvent } from '@nrm/contracts/identification';
import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import type { OperationId } from '@nrm/contracts/operations';
import { profileOf } from '@nrm/country-profile';
import type { Act } from '@nrm/event-store';
import { type Served, serve } from '@nrm/service-host/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compensation } from '../service.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const caseId = id(1);
const start = '2026-03-02T09:00:00.000Z';
const reasons = 'The account of the work is coherent.';
const officer = { account: id(11), role: 'compensation-officer' } as const;
const board = { account: id(12), role: 'fund-board' } as const;
const cashier = { account: id(14), role: 'finance' } as const;
const payer = { account: id(15), role: 'finance' } as const;

const input = {
  awardCurrency: 'EUR',
  exponents: { EUR: 2 },
  employments: [
    {
      id: 'farm',
      employer: 'employer-1',
      currency: 'EUR',
      basis: 'hourly',
      from: '2026-01-01',
      to: '2026-01-31',
      floors: [{ kind: 'statutory', basis: 'hourly', from: '2025-01-01', rate: '7.80' }],
      work: [{ from: '2026-01-01', to: '2026-01-31', normalMinutes: 6_000 }],
    },
  ],
  debtors: [{ id: 'employer-2', liable: [{ heads: ['W'] }] }],
};
const due = { minor: 78_000, currency: 'EUR' };
const account = { holder: 'W. Sample', number: 'XX00 0000 0000 1234', country: 'GR', confirmedBy: 'person' };
const fine = { by: 'authority', claim: 'fine', money: { minor: 50_000, currency: 'EUR' } };

/** A fact as its owner would record it. */
const fact = (stream: string, data: Fact): Act => ({
  stream,
  decider: fact,
  evolve: (state) => state,
  decide: () => [data],
});

let served: Served;
beforeEach(async () => {
  served = await serve(compensation(profileOf('p029-model')), { at: start });
});
afterEach(() => served.stop());

const hear = (data: IdentificationEvent | RemedyEvent, from: ServiceName = 'identification') =>
  served.heard(fact(`${from === 'identification' ? 'case' : 'remedy'}-${caseId}`, data), from);
const screened: IdentificationEvent = {
  type: 'ScreeningCompleted',
  caseId,
  outcome: 'possible',
  indicatorsPresent: [],
  determination: {},
  screenedBy: id(21),
  occurredOn: '2026-03-02',
  at: start,
};
const grounds: IdentificationEvent = {
  type: 'ReasonableGroundsDecided',
  caseId,
  decision: 'positive',
  reasons,
  decidedBy: [id(22)],
  at: start,
};

type Caller = NonNullable<NonNullable<Parameters<Served['call']>[1]>['as']>;
const ask = (operation: OperationId, as: Caller, body?: unknown, params: Record<string, string> = {}) =>
  served.call(operation, { as, params: { caseId, ...params }, ...(body === undefined ? {} : { body }) });
const read = async () => (await ask('readClaim', officer)).body;

describe('From a screening to the money recovered', () => {
  it('a person is owed, decided on and paid, and the State recovers', async () => {
    await hear(screened);
    expect(await read()).toMatchObject({ status: 'check_open' });
    await hear(grounds);

    const calculated = await ask('calculateAward', officer, { input });
    expect(calculated).toMatchObject({ status: 200, body: { total: due, lines: [{ money: due }] } });
    const approved = await ask('approveAward', board, { reasons });
    expect(approved).toMatchObject({ status: 200, body: { decided: true } });
    expect((await ask('registerBankAccount', officer, account)).status).toBe(200);

    const ordered = await ask('orderPayment', cashier);
    expect(ordered).toMatchObject({ status: 201, body: { money: due } });
    const { paymentId } = ordered.body as { paymentId: string };
    expect(await ask('executePayment', payer, {}, { paymentId })).toMatchObject({
      body: { facts: ['PaymentExecuted', 'RecoveryOpened'] },
    });

    const { recoveries } = (await read()) as { recoveries: { recoveryId: string }[] };
    expect(recoveries).toMatchObject([
      { against: ['employer-1', 'employer-2'], jointAndSeveral: true, claimed: due, open: due },
    ]);
    const recoveryId = String(recoveries[0]?.recoveryId);
    const receipt = { from: 'employer-2', money: due, receivedOn: '2026-03-01' };
    expect((await ask('receiveRecovery', officer, receipt, { recoveryId })).status).toBe(200);
    expect(await read()).toMatchObject({ status: 'settled', unpaid: { minor: 0 } });
  });

  it('finance sees payee and amount, and of the account its last four characters', async () => {
    await hear(grounds);
    await ask('calculateAward', officer, { input });
    await ask('approveAward', board, { reasons });
    await ask('registerBankAccount', officer, account);
    const { body } = await ask('readPayments', cashier);
    expect(body).toMatchObject({
      payee: { holder: 'W. Sample', account: '••••1234', country: 'GR' },
      approved: { fundPays: due },
      payments: [],
    });
  });

  it('a child is paid into an account the guardian supervises', async () => {
    await hear(grounds);
    await hear({ type: 'PresumedChildRecorded', caseId, at: start });
    expect(await ask('registerBankAccount', officer, account)).toMatchObject({
      status: 422,
      body: { code: 'guardian-supervision-needed' },
    });
    const supervised = { ...account, confirmedBy: 'guardian', guardianSupervised: true };
    expect((await ask('registerBankAccount', officer, supervised)).status).toBe(200);
  });
});

describe('What is refused and remembered', () => {
  it('a set-off is answered with its code and stays on record, before any claim is open', async () => {
    expect(await ask('requestSetOff', officer, fine)).toMatchObject({ status: 422, body: { code: 'SETOFF_BARRED' } });
    expect(await served.factsOf(`claim-${caseId}`)).toEqual(['SetOffRefused']);
    expect(await read()).toMatchObject({ refusedRequests: [{ code: 'SETOFF_BARRED', by: 'authority' }] });
  });
  it('a reduction for conduct likewise', async () => {
    expect(await ask('requestReduction', officer, { reason: 'illegalWork', percent: 25 })).toMatchObject({
      status: 422,
      body: { code: 'NP_BLOCKED' },
    });
    expect(await served.factsOf(`claim-${caseId}`)).toEqual(['ReductionRefused']);
  });
  it('the same request sent twice is one attempt', async () => {
    const call = { as: officer, params: { caseId }, body: fine, key: 'once' };
    const [first, second] = [await served.call('requestSetOff', call), await served.call('requestSetOff', call)];
    expect(second.body).toEqual(first.body);
    expect(await served.factsOf(`claim-${caseId}`)).toEqual(['SetOffRefused']);
  });
});

describe('What is refused and leaves nothing', () => {
  it('a calculation that lacks something, with the place', async () => {
    await hear(grounds);
    expect(await ask('calculateAward', officer, { input: { exponents: { EUR: 2 } } })).toMatchObject({
      status: 422,
      body: { code: 'INPUT_INCOMPLETE', detail: expect.stringContaining('/awardCurrency') },
    });
    expect(await served.factsOf(`claim-${caseId}`)).toEqual(['ClaimOpened']);
  });
  it('a set-off inside a calculation', async () => {
    await hear(grounds);
    const requests = [{ type: 'setoff', claim: 'fine', money: due }];
    expect(await ask('calculateAward', officer, { input: { ...input, requests } })).toMatchObject({
      status: 422,
      body: { code: 'INPUT_INVALID', detail: expect.stringContaining('/requests') },
    });
  });
  it('an approval by the calculating officer', async () => {
    await hear(grounds);
    await ask('calculateAward', officer, { input });
    expect(await ask('approveAward', { ...board, account: officer.account }, { reasons })).toMatchObject({
      status: 403,
      body: { code: 'FOUR_EYES' },
    });
  });
  it('a second order of the same payment', async () => {
    await hear(grounds);
    await ask('calculateAward', officer, { input });
    await ask('approveAward', board, { reasons });
    await ask('registerBankAccount', officer, account);
    await ask('orderPayment', cashier);
    expect(await ask('orderPayment', payer)).toMatchObject({ status: 409, body: { code: 'payment-already-ordered' } });
  });
  it('a return without reasons', async () => {
    expect(await ask('returnAward', board, { reasons: 'no' })).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', errors: [{ pointer: '/reasons' }] },
    });
  });
  it('a reading of a claim nobody has heard of', async () => {
    expect((await ask('readClaim', officer)).status).toBe(404);
    expect((await ask('readPayments', cashier)).status).toBe(404);
  });
});

describe('A claim nobody opened in time', () => {
  it('is recorded as missed, once', async () => {
    await hear(screened);
    served.setClock('2026-04-02T00:00:00.000Z');
    expect(await served.tick()).toBe(1);
    expect(await served.tick()).toBe(0);
    expect(await served.factsOf(`claim-${caseId}`)).toEqual(['WageCheckOpened', 'DeadlineMissed']);
  });
});

describe('Decisions of others', () => {
  it('arrive without parking the case, whatever came before', async () => {
    await hear(
      {
        type: 'CourtAwardMade',
        caseId,
        proceedingId: id(31),
        awardId: id(32),
        route: 'international',
        money: { minor: 1_600_000, currency: 'EUR' },
        owedBy: ['state'],
        decidedOn: '2026-02-01',
        at: start,
      },
      'legal-remedy',
    );
    await hear(
      {
        type: 'NonPunishmentAssessed',
        caseId,
        assessmentId: id(33),
        result: 'positive',
        determination: {},
        reasons,
        assessedBy: id(34),
        at: start,
      },
      'legal-remedy',
    );
    expect(await served.parked()).toEqual([]);
    expect(await read()).toMatchObject({
      nonPunishment: 'positive',
      courtAwards: [{ courtAwardId: id(32), money: { minor: 1_600_000 }, owedBy: ['state'] }],
    });
  });
});
