import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openDatabase, sqliteEventStore } from '@nrm/event-store/sqlite';
import { alternating } from '../measure/alternating.ts';
import { inTemporaryFolder } from '../measure/temporary-folder.ts';
import { type Benchmark, throughput } from '../row.ts';
import { handWrittenLog } from './hand-written-log.ts';

const WRITERS = 64;
/** Facts a case gathers before the writer goes on with another. */
const FACTS_PER_STREAM = 20;

interface Append {
  readonly commandId: string;
  readonly stream: string;
  readonly expected: number;
}

/** How many commands per second reach the disk, each with one fact, when 64 wait for theirs at any time. */
export const append: Benchmark = {
  name: 'append',
  async run({ seconds, rounds }) {
    const ours = () => inTemporaryFolder((folder) => commitsPerSecond(oursIn(join(folder, 'facts.db')), seconds));
    const peer = () => inTemporaryFolder((folder) => commitsPerSecond(peerIn(join(folder, 'facts.db')), seconds));
    const reached = await alternating(rounds, { ours, peer });
    return [throughput('append, 64 writers, durable', 'commits/s', 0.8, reached)];
  },
};

interface Log {
  append(append: Append): Promise<unknown>;
  close(): void;
}

async function commitsPerSecond(log: Log, seconds: number): Promise<number> {
  let commits = 0;
  const began = performance.now();
  const until = began + seconds * 1_000;
  const writer = async () => {
    while (performance.now() < until) {
      const stream = `assistance-${randomUUID()}`;
      for (let expected = 0; expected < FACTS_PER_STREAM && performance.now() < until; expected += 1) {
        await log.append({ commandId: randomUUID(), stream, expected });
        commits += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  const took = performance.now() - began;
  log.close();
  return commits / (took / 1_000);
}

const organisation = randomUUID();
const account = randomUUID();
const fingerprint = 'gq1xOWSBAmMBNYTXpCoEnMBKqvRJTh0eSSrxHZvFAoY';

function factOf(stream: string) {
  return {
    type: 'EmergencyAssistanceDelivered',
    caseId: stream.slice('assistance-'.length),
    help: ['medical', 'food'],
    deliveredBy: account,
    organisationId: organisation,
    occurredOn: '2026-03-02',
    at: '2026-03-02T09:00:00.000Z',
  } as const;
}

const circumstances = (commandId: string) => ({
  recordedAt: '2026-03-02T09:00:00.000Z',
  actor: { account, role: 'union-caseworker', organisation },
  correlationId: commandId,
});

const answerAt = (revision: number) => ({
  status: 200,
  body: { facts: ['EmergencyAssistanceDelivered'], revision },
  revision,
});

function oursIn(file: string): Log {
  const database = openDatabase(file, { durable: true });
  const store = sqliteEventStore('assistance', database);
  return {
    append: ({ commandId, stream, expected }) =>
      store.append({
        commandId,
        fingerprint,
        writes: [{ stream, expected, facts: [factOf(stream)] }],
        answer: answerAt(expected + 1),
        ...circumstances(commandId),
      }),
    close: () => database.close(),
  };
}

function peerIn(file: string): Log {
  const log = handWrittenLog(file);
  return {
    append({ commandId, stream, expected }) {
      const data = factOf(stream);
      return log.append({
        command: commandId,
        answer: JSON.stringify({ fingerprint, ...answerAt(expected + 1) }),
        stream,
        expected,
        bodies: [JSON.stringify({ type: data.type, ...circumstances(commandId), data })],
      });
    },
    close: log.close,
  };
}
