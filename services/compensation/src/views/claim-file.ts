import type { ClaimFile, CompensationEvent } from '@nrm/contracts/compensation';
import type { Money } from '@nrm/contracts/shared';
import type { View } from '@nrm/event-bus';

/** The claim of one person as the officers of the fund read it, one row per case. */
export const claimFile: View<ClaimFile, CompensationEvent> = {
  name: 'compensation.file',
  version: 1,
  reads: ['compensation/claim'],
  fold(row, { data, key, revision }) {
    return { ...changed(row ?? empty(key), data), revision };
  },
};

const empty = (caseId: string): ClaimFile => ({
  caseId,
  revision: 0,
  status: 'not_open',
  wageHeadsOnly: false,
  payments: [],
  recoveries: [],
  courtAwards: [],
  refusedRequests: [],
});

function changed(row: ClaimFile, fact: CompensationEvent): ClaimFile {
  switch (fact.type) {
    case 'WageCheckOpened':
      return { ...row, status: 'check_open' };
    case 'ClaimOpened':
      return row.status === 'not_open' || row.status === 'check_open' ? { ...row, status: 'claim_open' } : row;
    case 'WageHeadsOnly':
      return { ...row, wageHeadsOnly: true };
    case 'NonPunishmentApplied':
      return { ...row, nonPunishment: fact.result };
    case 'AwardCalculated': {
      const { returned: _settled, ...rest } = row;
      const { calculationId, at: calculatedAt, input, result, lines, total } = fact;
      return {
        ...rest,
        status: 'calculated',
        calculation: { calculationId, calculatedAt, input, result, lines, total },
      };
    }
    case 'AwardApproved':
      return { ...row, status: 'proposed' };
    case 'AwardReturned':
      return { ...row, status: 'returned', returned: { returnedAt: fact.at, reasons: fact.reasons } };
    case 'AwardDecided': {
      const { awardId, at: decidedAt, total, fundPays, alreadyReceived } = fact;
      return {
        ...row,
        status: 'decided',
        award: { awardId, decidedAt, total, fundPays },
        unpaid: alreadyReceived ? less(total, alreadyReceived) : total,
      };
    }
    case 'PaymentOrdered':
      return {
        ...row,
        status: 'paying',
        payments: [...row.payments, { paymentId: fact.paymentId, status: 'ordered', money: fact.money }],
      };
    case 'PaymentExecuted':
      return {
        ...row,
        status: 'paid',
        ...(row.unpaid ? { unpaid: less(row.unpaid, fact.money) } : {}),
        payments: row.payments.map((payment) =>
          payment.paymentId === fact.paymentId ? { ...payment, status: 'executed', executedAt: fact.at } : payment,
        ),
      };
    case 'RecoveryOpened': {
      const { recoveryId, against, jointAndSeveral, money } = fact;
      return {
        ...row,
        status: 'recovering',
        recoveries: [...row.recoveries, { recoveryId, against, jointAndSeveral, claimed: money, open: money }],
      };
    }
    case 'RecoveryDistributed':
      return settledWhenNothingIsOpen({
        ...row,
        ...(row.unpaid ? { unpaid: less(row.unpaid, fact.toPerson) } : {}),
        recoveries: row.recoveries.map((recovery) =>
          recovery.recoveryId === fact.recoveryId ? { ...recovery, open: less(recovery.open, fact.toState) } : recovery,
        ),
      });
    case 'CourtAwardImported': {
      const { courtAwardId, route, money, owedBy, decidedOn } = fact;
      return { ...row, courtAwards: [...row.courtAwards, { courtAwardId, route, money, owedBy, decidedOn }] };
    }
    case 'SetOffRefused': {
      const { attemptId, code, by, at, money } = fact;
      return { ...row, refusedRequests: [...row.refusedRequests, { attemptId, code, by, at, money }] };
    }
    case 'ReductionRefused': {
      const { attemptId, code, requestedBy: by, at } = fact;
      return { ...row, refusedRequests: [...row.refusedRequests, { attemptId, code, by, at }] };
    }
    case 'BankAccountRegistered':
    case 'ChildPayeeNoted':
    case 'ChildPayeeEnding':
    case 'RecoveryReceived':
    case 'DeadlineMissed':
      return row;
  }
}

function settledWhenNothingIsOpen(row: ClaimFile): ClaimFile {
  const open = row.recoveries.some((recovery) => recovery.open.minor > 0);
  return !open && row.unpaid?.minor === 0 ? { ...row, status: 'settled' } : row;
}

const less = (money: Money, part: Money): Money => ({ ...money, minor: Math.max(0, money.minor - part.minor) });
