import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryEventStore } from './memory/event-store.ts';
import type { EventStore } from './port.ts';
import { sqliteEventStore } from './sqlite/event-store.ts';
import { openDatabase } from './sqlite/open-database.ts';
import { commitOf, notesOf, write } from './testing/samples.ts';

interface Asked {
  readonly command: number;
  readonly writes: readonly { readonly stream: number; readonly drift: number; readonly notes: readonly string[] }[];
}

const streamOf = (number: number) => `incident-${number}`;

const asked: fc.Arbitrary<Asked> = fc.record({
  command: fc.nat(12),
  writes: fc.uniqueArray(
    fc.record({
      stream: fc.nat(3),
      drift: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: -1, max: 1 })),
      notes: fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 3 }),
    }),
    { selector: ({ stream }) => stream, maxLength: 3 },
  ),
});

/** What an event store is, without anything it needs to be one. */
function model() {
  const log: { readonly stream: string; readonly revision: number; readonly note: unknown }[] = [];
  const done = new Map<string, number>();
  const revisionOf = (stream: string) => log.filter((fact) => fact.stream === stream).length;
  return {
    log,
    done,
    revisionOf,
    append({ command, writes }: Asked): string {
      if (done.has(`c${command}`)) return 'CommandAlreadyDone';
      if (writes.some(({ drift }) => drift !== 0)) return 'RevisionConflict';
      for (const { stream, notes } of writes)
        for (const note of notes)
          log.push({ stream: streamOf(stream), revision: revisionOf(streamOf(stream)) + 1, note });
      done.set(`c${command}`, log.length);
      return `at ${log.length}`;
    },
  };
}

async function follows(store: EventStore, sequence: readonly Asked[]): Promise<void> {
  const expected = model();
  for (const one of sequence) {
    const writes = one.writes.map(({ stream, drift, notes }) =>
      write(streamOf(stream), expected.revisionOf(streamOf(stream)) + drift, ...notes),
    );
    const said = store.append(commitOf(`c${one.command}`, ...writes)).then(
      ({ position }) => `at ${position}`,
      (error: Error) => error.name,
    );
    expect(await said).toBe(expected.append(one));
  }
  const log = await store.readLog(0, 10_000);
  expect(log.map(({ stream, revision }, index) => ({ stream, revision, note: notesOf(log)[index] }))).toEqual(
    expected.log,
  );
  for (const [command, position] of expected.done) expect((await store.findCommand(command))?.position).toBe(position);
}

describe('Any sequence of commits', () => {
  it('leads to the log of the model in memory', () =>
    fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 25 }), (sequence) =>
        follows(memoryEventStore('identification'), sequence),
      ),
    ));

  it('leads to the log of the model in SQLite', () =>
    fc.assert(
      fc.asyncProperty(fc.array(asked, { maxLength: 25 }), async (sequence) => {
        const database = openDatabase(':memory:', { durable: false });
        await follows(sqliteEventStore('identification', database), sequence);
        database.close();
      }),
    ));
});
