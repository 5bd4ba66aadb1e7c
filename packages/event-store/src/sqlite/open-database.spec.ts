import { mkdirSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { dataFolder } from '../testing/data-folder.ts';
import { sqliteEventStore } from './event-store.ts';
import { openDatabase } from './open-database.ts';
import { refuseUnsafe } from './safe-version.ts';
import { ladder } from './schema.ts';

const folder = dataFolder();
afterAll(folder.remove);
const pragma = (database: DatabaseSync, name: string) =>
  Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0];

describe('Opening a data file', () => {
  it.each([
    ['waits for the disk at each commit when durable', true, 2],
    ['leaves the moment of writing to SQLite when not', false, 1],
  ])('%s', (_what, durable, synchronous) => {
    const database = openDatabase(folder.path(`durable-${durable}.db`), { durable });
    expect(pragma(database, 'synchronous')).toBe(synchronous);
    expect(pragma(database, 'journal_mode')).toBe('wal');
    expect(pragma(database, 'foreign_keys')).toBe(1);
    expect(pragma(database, 'secure_delete')).toBe(1);
    expect(pragma(database, 'busy_timeout')).toBe(5_000);
    database.close();
  });

  it('works without a file, for specifications', () => {
    const database = openDatabase(':memory:', { durable: true });
    expect(database.isOpen).toBe(true);
    database.close();
  });

  it('refuses a file that is no database', () => {
    writeFileSync(folder.path('letter.db'), 'Dear Sir or Madam, this is a letter and no database at all. '.repeat(40));
    expect(() => openDatabase(folder.path('letter.db'), { durable: true })).toThrow('is not a database');
  });

  it('refuses a file in a folder that is not there', () => {
    expect(() => openDatabase(folder.path('nowhere/facts.db'), { durable: true })).toThrow('folder exists');
  });

  it('refuses a folder in place of a file', () => {
    mkdirSync(folder.path('folder.db'));
    expect(() => openDatabase(folder.path('folder.db'), { durable: true })).toThrow('cannot be opened');
  });

  it('keeps what SQLite said as the cause', () => {
    const cause = expect.objectContaining({ errcode: 14 });
    expect(() => openDatabase(folder.path('nowhere/facts.db'), { durable: true })).toThrow(
      expect.objectContaining({ cause }),
    );
  });
});

describe('The format of an event store file', () => {
  it('is the newest one after opening', () => {
    const database = openDatabase(folder.path('new.db'), { durable: true });
    sqliteEventStore('identification', database);
    sqliteEventStore('identification', database);
    expect(pragma(database, 'user_version')).toBe(ladder.length);
    database.close();
  });

  it('is refused when a newer program wrote it, and left as it was', () => {
    const newer = new DatabaseSync(folder.path('newer.db'));
    newer.exec(`pragma user_version = ${ladder.length + 1}`);
    expect(() => openDatabase(folder.path('newer.db'), { durable: true })).toThrow('start the newer version');
    expect(() => sqliteEventStore('identification', newer)).toThrow('start the newer version');
    expect(pragma(newer, 'journal_mode')).toBe('delete');
    newer.close();
  });
});

describe('A SQLite that can lose commits', () => {
  it.each(['3.51.3', '3.51.10', '3.52.0', '3.53.4', '4.0.0', '3.50.7', '3.44.6'])('is not %s', (version) => {
    expect(() => refuseUnsafe(version)).not.toThrow();
  });
  it.each(['3.51.2', '3.51.0', '3.50.6', '3.49.9', '3.45.1', '3.44.5', '3.7.0', 'undefined'])('is %s', (version) => {
    expect(() => refuseUnsafe(version)).toThrow('can lose commits');
  });
});
