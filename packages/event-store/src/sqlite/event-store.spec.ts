import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { eventStoreContract } from '../contract.ts';
import { CommandAlreadyDone, RevisionConflict } from '../port.ts';
import { dataFolder } from '../testing/data-folder.ts';
import { commitOf, notesOf, write } from '../testing/samples.ts';
import { sqliteEventStore } from './event-store.ts';
import { openDatabase } from './open-database.ts';

const STREAM = 'incident-5f0f1a5e-2f0c-4f3e-9d0a-000000000001';
const folder = dataFolder();
const newFile = () => folder.path(`${randomUUID()}.db`);
const openFile = (file: string) => {
  const database = openDatabase(file, { durable: true });
  return { database, store: sqliteEventStore('identification', database) };
};
afterAll(folder.remove);

eventStoreContract('SQLite', () => {
  const file = newFile();
  const databases = [openFile(file)];
  const current = () => databases[databases.length - 1] ?? openFile(file);
  return {
    store: current().store,
    reopen: () => {
      current().database.close();
      databases.push(openFile(file));
      return current().store;
    },
    close: () => current().database.close(),
  };
});

describe('Two SQLite event stores on one file', () => {
  it('agree on who was first', async () => {
    const file = newFile();
    const [one, other] = [openFile(file), openFile(file)];
    await one.store.append(commitOf('c1', write(STREAM, 0, 1)));
    await expect(other.store.append(commitOf('c1', write(STREAM, 1, 2)))).rejects.toThrow(CommandAlreadyDone);
    await expect(other.store.append(commitOf('c2', write(STREAM, 0, 2)))).rejects.toThrow(RevisionConflict);
    expect(await other.store.append(commitOf('c3', write(STREAM, 1, 2)))).toEqual({ position: 2 });
    expect(notesOf(await one.store.readLog(0, 10))).toEqual([1, 2]);
    one.database.close();
    other.database.close();
  });
});

describe('A SQLite event store whose file fails', () => {
  it('rejects everyone who waits and keeps nothing of them', async () => {
    const { database, store } = openFile(newFile());
    database.exec(`create trigger fails before insert on facts when new.body like '%fails%'
      begin select raise(abort, 'the disk said no'); end`);
    const results = await Promise.allSettled([
      store.append(commitOf('c1', write(STREAM, 0, 'fine'))),
      store.append(commitOf('c2', write(STREAM, 1, 'fails'))),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await store.end()).toBe(0);
    await store.append(commitOf('c1', write(STREAM, 0, 'fine')));
    expect(notesOf(await store.read(STREAM))).toEqual(['fine']);
    database.close();
  });

  it('rejects what is appended after it was closed', async () => {
    const { database, store } = openFile(newFile());
    const waiting = store.append(commitOf('c1', write(STREAM, 0, 1)));
    database.close();
    await expect(waiting).rejects.toThrow();
    await expect(store.append(commitOf('c2', write(STREAM, 0, 1)))).rejects.toThrow();
  });
});
