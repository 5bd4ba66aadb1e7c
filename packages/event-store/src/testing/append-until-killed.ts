import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { sqliteEventStore } from '../sqlite/event-store.ts';
import { openDatabase } from '../sqlite/open-database.ts';
import { commitOf, write } from './samples.ts';

const WRITERS = 8;
const [file = ''] = process.argv.slice(2);
const store = sqliteEventStore('identification', openDatabase(file, { durable: true }));

/** Commits to two streams at a time and says which commands were acknowledged, one per line, until the process ends. */
async function appendForever(): Promise<never> {
  for (;;) {
    const commandId = randomUUID();
    const [one, other] = [`case-${commandId}`, `incident-${commandId}`];
    await store.append(commitOf(commandId, write(one, 0, commandId, commandId), write(other, 0, commandId)));
    writeSync(1, `${commandId}\n`);
  }
}

await Promise.all(Array.from({ length: WRITERS }, appendForever));
