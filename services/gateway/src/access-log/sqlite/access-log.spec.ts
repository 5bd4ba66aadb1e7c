import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { accessLogContract } from '../contract.ts';
import { sqliteAccessLog } from './access-log.ts';

accessLogContract('SQLite', () => sqliteAccessLog(new DatabaseSync(':memory:')));

it('lets nobody change or remove an entry', async () => {
  const database = new DatabaseSync(':memory:');
  const log = sqliteAccessLog(database);
  await log.record([{ at: '2026-03-02T09:00:00.000Z', operation: 'readCase', outcome: 'denied' }]);
  expect(() => database.exec('delete from access_log')).toThrow('only grows');
  expect(() => database.exec("update access_log set entry = '{}'")).toThrow('only grows');
});
