import type { Refusal } from '../refusal.ts';

export type Head = 'W' | 'H5' | 'H6' | 'H7' | 'H8' | 'H9' | 'H10' | 'H11' | 'H12' | 'H13' | 'H14' | 'H15';

export type Formula =
  | 'F-SLICE-H'
  | 'F-SLICE-M'
  | 'F-SLICE-P'
  | 'F-COST'
  | 'F-VALUE'
  | 'F-DECIDED'
  | 'F-H9'
  | 'F-H10'
  | 'F-H11'
  | 'F-H12'
  | 'F-H13'
  | 'F-H14';

/** Whole minor units of a currency. */
export interface Amount {
  readonly minor: number;
  readonly currency: string;
}

/** A wage line by cause: agreed pay, the floor above it, premiums, and what was wrongly withheld or taken back. */
export interface WageParts {
  readonly H1: number;
  readonly H2: number;
  readonly H3: number;
  readonly H4: number;
}

/** One claim of the award, rounded once in its own currency; its debtors are jointly and severally liable. */
export interface CompensationLine {
  readonly id: string;
  readonly head: Head;
  readonly stream: 'person' | 'institution' | 'transfer';
  readonly from?: string;
  readonly to?: string;
  readonly due?: string;
  readonly debtors: readonly string[];
  readonly amount: Amount;
  readonly award: Amount;
  readonly gross?: number;
  readonly lawfulDeductions?: number;
  readonly received?: number;
  readonly parts?: WageParts;
  /** Paid by the fund straight to a provider, in minor units of the award currency. */
  readonly subrogated?: number;
  /** The line that bears this interest. */
  readonly of?: string;
  readonly formula: Formula;
  /** Every figure used, by name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The instrument behind the line: title, article, year. */
  readonly source: string;
}

/** What a payment did; `unbooked` is what no line could absorb. */
export interface AppliedPayment {
  readonly id: string;
  readonly applied: readonly { readonly line: string; readonly interest: number; readonly principal: number }[];
  readonly unbooked: number;
}

export interface OutstandingLine {
  readonly line: string;
  readonly principal: number;
  readonly interest: number;
  readonly debtors: readonly string[];
}

export interface FundResult {
  readonly base: number;
  readonly capRemaining: number;
  readonly pays: number;
  readonly short: number;
  readonly subrogated: number;
}

export interface DistributedRecovery {
  readonly id: string;
  readonly toVictim: number;
  readonly toState: number;
  readonly returned: number;
}

export interface Instalment {
  readonly no: number;
  readonly date: string;
  readonly amount: Amount;
  readonly payout?: Amount;
}

export interface CompensationTotals {
  readonly person: Amount;
  readonly institution: readonly Amount[];
  readonly transfer: Amount;
  readonly byHead: Readonly<Record<string, number>>;
}

/** The award: sums of rounded lines, in minor units of the award currency where no other is named. */
export interface CompensationResult {
  readonly lines: readonly CompensationLine[];
  readonly totals: CompensationTotals;
  readonly payments?: readonly AppliedPayment[];
  readonly outstanding: readonly OutstandingLine[];
  readonly interim?: { readonly amount: number; readonly lines: readonly string[] };
  readonly fund?: FundResult;
  readonly recoveries?: readonly DistributedRecovery[];
  readonly stateOpen?: number;
  readonly instalments?: readonly Instalment[];
  readonly heirs?: readonly { readonly id: string; readonly amount: Amount }[];
  /** With an earlier award: what is paid, never less than a closed award. */
  readonly payable?: Amount;
  /** Asked of others, outside the award. */
  readonly asks?: readonly { readonly to: string; readonly ask: string; readonly money: Amount }[];
  /** JSON pointers of requests that may be granted. */
  readonly allowed?: readonly string[];
  /** Requests refused; nothing in the award changes. */
  readonly refusals: readonly Refusal[];
}
