import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { viewStoreContract } from '../contract.ts';
import { countSql, findSql, listSql, loadSql } from './queries.ts';
import { sqliteViewStore } from './view-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'nrm-view-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

viewStoreContract('SQLite', () => {
  const file = join(folder, `${randomUUID()}.db`);
  let database = new DatabaseSync(file);
  return {
    store: sqliteViewStore(database),
    reopen: () => {
      database.close();
      database = new DatabaseSync(file);
      return sqliteViewStore(database);
    },
    close: () => database.close(),
  };
});

describe('The SQLite view store', () => {
  const planOf = (sql: string): string => {
    const database = new DatabaseSync(':memory:');
    sqliteViewStore(database);
    const plan = database.prepare(`explain query plan ${sql}`).all();
    database.close();
    return plan.map(({ detail }) => String(detail)).join('\n');
  };

  it.each([
    [{ goesOn: false, ends: false }, '(view=? AND name=? AND value=?)'],
    [{ goesOn: false, ends: true }, '(view=? AND name=? AND value=? AND sort<?)'],
    [{ goesOn: true, ends: false }, '(view=? AND name=? AND value=? AND (sort,key)>(?,?))'],
    [{ goesOn: true, ends: true }, '(view=? AND name=? AND value=? AND (sort,key)>(?,?)'],
  ])('walks a page of %j in the order it is stored, from where it begins', (parts, search) => {
    const plan = planOf(listSql(parts));
    expect(plan).toContain(`SEARCH entry USING PRIMARY KEY ${search}`);
    expect(plan).toContain('SEARCH stored USING INTEGER PRIMARY KEY (rowid=?)');
    expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it('finds one row where it lies', () =>
    expect(planOf(findSql)).toMatch(/SEARCH view_rows USING INDEX \S+ \(view=\? AND key=\?\)/));

  it('finds rows by their keys', () =>
    expect(planOf(loadSql)).toMatch(/SEARCH view_rows USING INDEX \S+ \(view=\? AND key=\?\)/));

  it('counts in the index alone', () =>
    expect(planOf(countSql)).toContain('SEARCH view_entries USING PRIMARY KEY (view=? AND name=? AND value=?)'));

  it('leaves nothing of a cleared view in its tables, even one that a crash left half erased', async () => {
    const database = new DatabaseSync(':memory:');
    const store = sqliteViewStore(database);
    const indexes = [{ index: 'status', value: 'open' }];
    const saves = Array.from({ length: 5_000 }, (_, index) => ({
      key: `case-${index}`,
      body: 1,
      expected: 0,
      indexes,
    }));
    await store.save('cases', saves);
    await store.save('older', saves);
    database.exec(`update view_names set name = null where name = 'older'`);
    await store.clear('cases');
    for (const table of ['view_names', 'view_rows', 'view_entries'])
      expect(database.prepare(`select count(*) as rows from ${table}`).get()).toEqual({ rows: 0 });
    database.close();
  });

  it('rejects everyone who waits when the file fails, and keeps nothing of them', async () => {
    const database = new DatabaseSync(':memory:');
    const store = sqliteViewStore(database);
    database.exec(`create trigger fails before insert on view_rows when new.key = 'fails'
      begin select raise(abort, 'the disk said no'); end`);
    const saving = ['fine', 'fails'].map((key) => store.save('cases', [{ key, body: 1, expected: 0, indexes: [] }]));
    expect((await Promise.allSettled(saving)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await store.load('cases', ['fine', 'fails'])).toEqual(new Map());
    const waiting = store.save('cases', [{ key: 'late', body: 1, expected: 0, indexes: [] }]);
    database.close();
    await expect(waiting).rejects.toThrow();
  });
});
