import type { BankAccount, CompensationEvent } from '@nrm/contracts/compensation';
import type { NonPunishmentOutcome } from '@nrm/contracts/legal-remedy';
import type { Money, RecordMissedDeadline, Speaker } from '@nrm/contracts/shared';
import type { Calculation } from './calculation.ts';

type FactOf<Type extends CompensationEvent['type']> = Extract<CompensationEvent, { readonly type: Type }>;

interface Asked {
  readonly caseId: string;
  /** The moment of the decision, UTC. */
  readonly at: string;
}

interface AskedByOfficer extends Asked {
  /** The account of the officer. */
  readonly by: string;
}

export interface OpenWageCheck extends Asked {
  readonly type: 'OpenWageCheck';
}
export interface OpenClaim extends Asked {
  readonly type: 'OpenClaim';
}
export interface KeepWageHeads extends Asked {
  readonly type: 'KeepWageHeads';
}
export interface NoteChildPayee extends Asked {
  readonly type: 'NoteChildPayee';
}
export interface NoteVerifiedAdult extends Asked {
  readonly type: 'NoteVerifiedAdult';
}
export interface ApplyNonPunishment extends Asked {
  readonly type: 'ApplyNonPunishment';
  readonly assessmentId: string;
  readonly result: NonPunishmentOutcome;
}
export interface ImportCourtAward extends Asked, Omit<FactOf<'CourtAwardImported'>, 'type' | 'caseId' | 'at'> {
  readonly type: 'ImportCourtAward';
}

export interface CalculateAward extends AskedByOfficer {
  readonly type: 'CalculateAward';
  readonly calculationId: string;
  readonly calculation: Calculation;
}
export interface RequestSetOff extends AskedByOfficer {
  readonly type: 'RequestSetOff';
  readonly attemptId: string;
  readonly claimant: FactOf<'SetOffRefused'>['by'];
  readonly claim: FactOf<'SetOffRefused'>['claim'];
  readonly money: Money;
}
export interface RequestReduction extends AskedByOfficer {
  readonly type: 'RequestReduction';
  readonly attemptId: string;
  readonly reason: FactOf<'ReductionRefused'>['reason'];
}
export interface ApproveAward extends AskedByOfficer {
  readonly type: 'ApproveAward';
  readonly awardId: string;
  readonly reasons: string;
}
export interface ReturnAward extends AskedByOfficer {
  readonly type: 'ReturnAward';
  readonly reasons: string;
}
export interface RegisterBankAccount extends AskedByOfficer {
  readonly type: 'RegisterBankAccount';
  readonly account: BankAccount;
  readonly guardianSupervised: boolean;
  readonly confirmedBy: Speaker;
}
export interface OrderPayment extends AskedByOfficer {
  readonly type: 'OrderPayment';
  readonly paymentId: string;
}
export interface ExecutePayment extends AskedByOfficer {
  readonly type: 'ExecutePayment';
  readonly paymentId: string;
  readonly recoveryId: string;
  readonly bankReference?: string | undefined;
}
export interface ReceiveRecovery extends AskedByOfficer {
  readonly type: 'ReceiveRecovery';
  readonly recoveryId: string;
  readonly receiptId: string;
  readonly from: string;
  readonly money: Money;
  readonly receivedOn: string;
}

/** Everything that can be asked of a claim. */
export type ClaimCommand =
  | OpenWageCheck
  | OpenClaim
  | KeepWageHeads
  | NoteChildPayee
  | NoteVerifiedAdult
  | ApplyNonPunishment
  | ImportCourtAward
  | CalculateAward
  | RequestSetOff
  | RequestReduction
  | ApproveAward
  | ReturnAward
  | RegisterBankAccount
  | OrderPayment
  | ExecutePayment
  | ReceiveRecovery
  | RecordMissedDeadline;
