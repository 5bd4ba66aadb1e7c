import type { Fact } from '@nrm/contracts/envelope';
import type { Commit, Write } from '../port.ts';

export interface Noted extends Fact {
  readonly note?: unknown;
}

/** A fact told apart from others by its note. */
const noted = (note: unknown): Noted => ({ type: 'WorksiteInspected', note });

export const write = (stream: string, expected: number, ...notes: unknown[]): Write => ({
  stream,
  expected,
  facts: notes.map(noted),
});

/** A commit of a labour inspector, all of it fixed but what is given. */
export const commitOf = (commandId: string, ...writes: readonly Write[]): Commit => ({
  commandId,
  fingerprint: `asked by ${commandId}`,
  writes,
  answer: { status: 201, body: { command: commandId }, revision: 1 },
  recordedAt: '2026-03-03T09:00:00.000Z',
  actor: { account: 'account-1', role: 'labour-inspector', organisation: 'organisation-1' },
  correlationId: 'correlation-1',
});

/** The note of each fact, in order. */
export const notesOf = (envelopes: readonly { readonly data: Fact }[]): unknown[] =>
  envelopes.map(({ data }) => (data as Noted).note);
