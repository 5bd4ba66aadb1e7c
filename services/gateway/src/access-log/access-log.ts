import type { AccessRecord } from '@nrm/contracts/gateway';
import type { z } from 'zod';

/** One line: who asked for what, about which case, and how it went. Nothing of the content. */
export type AccessEntry = z.infer<typeof AccessRecord>;

interface AccessPage {
  readonly items: readonly AccessEntry[];
  /** Where the next, older page starts. */
  readonly next?: string;
}

/** The record of every look, act and denial. It only grows. */
export interface AccessLog {
  /** Resolves when the entries are kept; an answer waits for it. */
  record(entries: readonly AccessEntry[]): Promise<void>;
  /** The newest first. A cursor that nobody gave out reads as the beginning. */
  list(page: { readonly limit: number; readonly after?: string }): Promise<AccessPage>;
}

/** The number a cursor stands for, or undefined where it is none. */
export const placeOf = (after: string | undefined): number | undefined =>
  after !== undefined && /^[1-9]\d{0,14}$/.test(after) ? Number(after) : undefined;
