import { type CompensationEvent, PaymentsFile } from '@nrm/contracts/compensation';
import type { Envelope } from '@nrm/contracts/envelope';
import { describe, expect, it } from 'vitest';
import { paymentsFile } from './payments-file.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const caseId = id(1);
const at = '2026-03-02T09:00:00.000Z';
const money = { minor: 10_000, currency: 'EUR' };

const fileAfter = (...facts: CompensationEvent[]) =>
  PaymentsFile.parse(
    facts.reduce<PaymentsFile | undefined>(
      (file, data, index) =>
        paymentsFile.fold(file, { data, key: caseId, revision: index + 1 } as Envelope<CompensationEvent>),
      undefined,
    ),
  );
const registered = (number: string): CompensationEvent => ({
  type: 'BankAccountRegistered',
  caseId,
  account: { holder: 'W. Sample', number, bank: 'Sample Bank', country: 'GR' },
  guardianSupervised: false,
  confirmedBy: 'person',
  registeredBy: id(11),
  usableFrom: at,
  at,
});
const decided: CompensationEvent = {
  type: 'AwardDecided',
  caseId,
  awardId: id(3),
  calculationId: id(2),
  total: { minor: 99_000, currency: 'EUR' },
  fundPays: money,
  reasons: 'The account of the work is coherent.',
  decidedBy: [id(12)],
  at,
};
const payment = { caseId, paymentId: id(4), awardId: id(3), money, at };
const ordered: CompensationEvent = { type: 'PaymentOrdered', ...payment, instalment: 1, orderedBy: id(14) };
const executed: CompensationEvent = { type: 'PaymentExecuted', ...payment, executedBy: id(15) };

describe('The payments file', () => {
  it('shows of an account no more than its last four characters', () => {
    const file = fileAfter(registered('XX12 3456 7890 1234'));
    expect(file.payee).toEqual({ holder: 'W. Sample', account: '••••1234', country: 'GR' });
    expect(JSON.stringify(file)).not.toContain('7890');
  });
  it('shows nothing of an account that has only four', () =>
    expect(fileAfter(registered('1 23 4')).payee?.account).toBe('••••'));
  it('shows the latest account', () =>
    expect(fileAfter(registered('XX00 0000'), registered('XX99 9999')).payee?.account).toBe('••••9999'));
  it('shows what the fund pays, not what the award is', () => {
    const file = fileAfter(decided);
    expect(file.approved).toEqual({ awardId: id(3), fundPays: money });
    expect(JSON.stringify(file)).not.toContain('99000');
  });
  it('follows a payment from order to execution', () => {
    expect(fileAfter(decided, ordered).payments).toEqual([{ paymentId: id(4), status: 'ordered', money }]);
    expect(fileAfter(decided, ordered, executed).payments).toEqual([{ paymentId: id(4), status: 'executed', money }]);
  });
  it('is empty as long as nothing is approved', () =>
    expect(fileAfter({ type: 'ClaimOpened', caseId, at })).toEqual({ caseId, payments: [] }));
});
