import type { CompensationEvent, PaymentsFile } from '@nrm/contracts/compensation';
import type { View } from '@nrm/event-bus';

/** Payee and amount of approved payments, one row per case. It never holds more of an account than its last four characters. */
export const paymentsFile: View<PaymentsFile, CompensationEvent> = {
  name: 'compensation.payments',
  version: 1,
  reads: ['compensation/claim'],
  fold(row, { data, key }) {
    return changed(row ?? { caseId: key, payments: [] }, data);
  },
};

function changed(row: PaymentsFile, fact: CompensationEvent): PaymentsFile {
  switch (fact.type) {
    case 'BankAccountRegistered': {
      const { holder, number, country } = fact.account;
      return { ...row, payee: { holder, account: masked(number), country } };
    }
    case 'AwardDecided':
      return { ...row, approved: { awardId: fact.awardId, fundPays: fact.fundPays } };
    case 'PaymentOrdered':
      return {
        ...row,
        payments: [...row.payments, { paymentId: fact.paymentId, status: 'ordered', money: fact.money }],
      };
    case 'PaymentExecuted':
      return {
        ...row,
        payments: row.payments.map((payment) =>
          payment.paymentId === fact.paymentId ? { ...payment, status: 'executed' } : payment,
        ),
      };
    case 'WageCheckOpened':
    case 'ClaimOpened':
    case 'WageHeadsOnly':
    case 'ChildPayeeNoted':
    case 'ChildPayeeEnding':
    case 'NonPunishmentApplied':
    case 'AwardCalculated':
    case 'SetOffRefused':
    case 'ReductionRefused':
    case 'AwardApproved':
    case 'AwardReturned':
    case 'RecoveryOpened':
    case 'RecoveryReceived':
    case 'RecoveryDistributed':
    case 'CourtAwardImported':
    case 'DeadlineMissed':
      return row;
  }
}

/** An account number of four characters shows none of them: its end would be all of it. */
function masked(number: string): string {
  const characters = number.replaceAll(/\s/g, '');
  return characters.length > 4 ? `••••${characters.slice(-4)}` : '••••';
}
