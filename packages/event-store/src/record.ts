import { keyOf } from '@nrm/contracts/catalogue';
import type { Envelope, Fact, ServiceName } from '@nrm/contracts/envelope';
import type { Commit } from './port.ts';

type Kept = Omit<Envelope, 'position'>;

/** A commit as bytes: whatever could fail on the way there has happened, and no later change of an object reaches it. */
export interface WrittenCommit {
  readonly commandId: string;
  readonly fingerprint: string;
  readonly answer: string;
  readonly expected: readonly { readonly stream: string; readonly revision: number }[];
  readonly facts: readonly { readonly stream: string; readonly revision: number; readonly bytes: string }[];
}

/** The one place where a commit becomes bytes. Throws where it cannot be written or names a stream twice. */
export function writtenCommit(source: ServiceName, commit: Commit): WrittenCommit {
  const { commandId, fingerprint, answer, writes } = commit;
  if (new Set(writes.map(({ stream }) => stream)).size < writes.length)
    throw new Error(`The command ${commandId} names a stream twice.`);
  return {
    commandId,
    fingerprint,
    answer: JSON.stringify(answer),
    expected: writes.map(({ stream, expected }) => ({ stream, revision: expected })),
    facts: envelopesOf(source, commit).map((kept) => ({
      stream: kept.stream,
      revision: kept.revision,
      bytes: JSON.stringify(kept),
    })),
  };
}

/** The one place where bytes become a fact again. */
export function fromWritten(bytes: string, position: number): Envelope<Fact> {
  return { ...(JSON.parse(bytes) as Kept), position };
}

function envelopesOf(source: ServiceName, commit: Commit): readonly Kept[] {
  const { recordedAt, actor, correlationId, causationId, traceparent, purpose } = commit;
  const shared = {
    recordedAt,
    correlationId,
    ...(causationId === undefined ? {} : { causationId }),
    ...(traceparent === undefined ? {} : { traceparent }),
    actor,
    ...(purpose === undefined ? {} : { purpose }),
  };
  return commit.writes.flatMap(({ stream, expected, facts }) =>
    facts.map((data, index) => {
      const revision = expected + index + 1;
      const id = `${source}/${stream}@${revision}`;
      return { id, source, stream, revision, type: data.type, key: keyOf(stream), ...shared, data };
    }),
  );
}
