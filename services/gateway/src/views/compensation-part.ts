import type { CompensationEvent } from '@nrm/contracts/compensation';
import type { Clock } from '@nrm/contracts/shared';
import { runningClocks } from './running-clocks.ts';

/** What the gateway knows of a case from compensation: its course, and no amount. */
export interface CompensationPart {
  readonly revision: number;
  readonly clocks: readonly Clock[];
  readonly status: string;
  readonly claimOpen: boolean;
  readonly calculatedBy?: string;
  readonly awaitsBoard: boolean;
  readonly approvedBy: readonly string[];
  readonly awardDecided: boolean;
  readonly accountRegistered: boolean;
  readonly ordered: readonly { readonly paymentId: string; readonly orderedBy: string }[];
  readonly paymentsExecuted: number;
  readonly refusedRequests: number;
  readonly courtAwards: number;
  readonly recoveryOpen: boolean;
}

const untouched: CompensationPart = {
  revision: 0,
  clocks: [],
  status: 'not_open',
  claimOpen: false,
  awaitsBoard: false,
  approvedBy: [],
  awardDecided: false,
  accountRegistered: false,
  ordered: [],
  paymentsExecuted: 0,
  refusedRequests: 0,
  courtAwards: 0,
  recoveryOpen: false,
};

export function compensationPart(
  before: CompensationPart = untouched,
  fact: CompensationEvent,
  revision: number,
): CompensationPart {
  const part = { ...before, revision, clocks: runningClocks(before.clocks, fact) };
  switch (fact.type) {
    case 'WageCheckOpened':
      return { ...part, status: part.status === 'not_open' ? 'check_open' : part.status };
    case 'ClaimOpened': {
      const before = part.status === 'not_open' || part.status === 'check_open';
      return { ...part, claimOpen: true, status: before ? 'claim_open' : part.status };
    }
    case 'AwardCalculated':
      return { ...part, status: 'calculated', calculatedBy: fact.calculatedBy, awaitsBoard: true, approvedBy: [] };
    case 'AwardApproved':
      return { ...part, status: 'proposed', approvedBy: [...part.approvedBy, fact.approvedBy] };
    case 'AwardReturned': {
      const { calculatedBy: _, ...rest } = part;
      return { ...rest, status: 'evidence', awaitsBoard: false, approvedBy: [] };
    }
    case 'AwardDecided':
      return { ...part, status: 'decided', awaitsBoard: false, approvedBy: fact.decidedBy, awardDecided: true };
    case 'BankAccountRegistered':
      return { ...part, accountRegistered: true };
    case 'PaymentOrdered': {
      const { paymentId, orderedBy } = fact;
      return { ...part, status: 'paying', ordered: [...part.ordered, { paymentId, orderedBy }] };
    }
    case 'PaymentExecuted':
      return { ...part, status: 'paid', paymentsExecuted: part.paymentsExecuted + 1 };
    case 'RecoveryOpened':
      return { ...part, status: 'recovering', recoveryOpen: true };
    case 'SetOffRefused':
    case 'ReductionRefused':
      return { ...part, refusedRequests: part.refusedRequests + 1 };
    case 'CourtAwardImported':
      return { ...part, courtAwards: part.courtAwards + 1 };
    case 'ChildPayeeEnding':
    case 'ChildPayeeNoted':
    case 'DeadlineMissed':
    case 'NonPunishmentApplied':
    case 'RecoveryDistributed':
    case 'RecoveryReceived':
    case 'WageHeadsOnly':
      break;
  }
  // A fact of a newer version changes nothing here.
  return part;
}
