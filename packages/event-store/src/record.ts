import { keyOf } from '@nrm/contracts/catalogue';
import type { Envelope, Fact, ServiceName } from '@nrm/contracts/envelope';
import type { Commit } from './port.ts';

/** Where a fact stands. Its id and key follow from this, so they are not written with it. */
interface Place {
  readonly stream: string;
  readonly revision: number;
}

/** A commit as bytes: whatever could fail on the way there has happened, and no later change of an object reaches it. */
export interface WrittenCommit {
  readonly commandId: string;
  readonly fingerprint: string;
  readonly answer: string;
  readonly expected: readonly Place[];
  readonly facts: readonly (Place & { readonly bytes: string })[];
}

/** The one place where a commit becomes bytes. Throws where it cannot be written or names a stream twice. */
export function writtenCommit(commit: Commit): WrittenCommit {
  const { commandId, fingerprint, answer, writes } = commit;
  if (new Set(writes.map(({ stream }) => stream)).size < writes.length)
    throw new Error(`The command ${commandId} names a stream twice.`);
  const { recordedAt, actor, correlationId, causationId, traceparent, purpose } = commit;
  const written = (data: Fact) =>
    JSON.stringify({ type: data.type, recordedAt, correlationId, causationId, traceparent, actor, purpose, data });
  return {
    commandId,
    fingerprint,
    answer: JSON.stringify(answer),
    expected: writes.map(({ stream, expected }) => ({ stream, revision: expected })),
    facts: writes.flatMap(({ stream, expected, facts }) =>
      facts.map((data, index) => ({ stream, revision: expected + index + 1, bytes: written(data) })),
    ),
  };
}

/** The one place where bytes become a fact again. */
export function fromWritten(source: ServiceName, bytes: string, place: Place & { position: number }): Envelope {
  const { stream, revision, position } = place;
  const id = `${source}/${stream}@${revision}`;
  return { id, source, stream, revision, position, key: keyOf(stream), ...JSON.parse(bytes) };
}
