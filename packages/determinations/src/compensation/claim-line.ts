import type { CalendarDay } from '../exact/calendar.ts';
import type { CompensationInput } from './input.ts';
import type { Formula, Head, WageParts } from './result.ts';

/** A line before conversion: what is due, rounded, in the currency it arose in. */
export interface ClaimLine {
  readonly id: string;
  readonly head: Head;
  readonly stream: 'person' | 'institution' | 'transfer';
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  readonly due?: CalendarDay;
  /** The day whose exchange rate counts as that of the loss. */
  readonly lostOn?: CalendarDay;
  readonly debtors: readonly string[];
  readonly currency: string;
  readonly amount: bigint;
  /** Paid by the fund straight to a provider, in the line's own currency. */
  readonly subrogated?: bigint;
  readonly wage?: {
    readonly gross: bigint;
    readonly lawfulDeductions: bigint;
    readonly received: bigint;
    readonly parts: WageParts;
  };
  readonly formula: Formula;
  readonly inputs: Readonly<Record<string, string>>;
  readonly source: string;
  /** JSON pointer of the member of the input that gives rise to the line. */
  readonly origin: string;
}

/** A line with its value in the award currency. */
export interface AwardedLine extends ClaimLine {
  readonly award: bigint;
  readonly subrogatedAward: bigint;
}

export type Input = CompensationInput;
