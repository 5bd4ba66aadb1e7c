import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { cursorAt, placeIn } from '../cursor.ts';
import type { ListPage, ListQuery, StoredRow, ViewStore } from '../port.ts';
import { type WrittenRow, writtenRows } from '../record.ts';
import { countSql, findSql, listSql, loadSql } from './queries.ts';
import { schema } from './schema.ts';
import { sweeper } from './sweeper.ts';
import { rowWriter } from './writer.ts';

interface Waiting {
  readonly view: string;
  readonly rows: readonly WrittenRow[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Rows in a SQLite file. Saves that arrive while others wait share one transaction; a page costs what its rows cost,
 * however many the view has.
 */
export function sqliteViewStore(database: DatabaseSync): ViewStore {
  database.exec(schema);
  const begin = database.prepare('begin immediate');
  const commit = database.prepare('commit');
  const load = database.prepare(loadSql);
  const find = database.prepare(findSql);
  const count = database.prepare(countSql);
  const list = lister(database);
  const write = rowWriter(database);
  const sweep = sweeper(database);
  let queue: Waiting[] = [];

  function flush(): void {
    const batch = queue;
    queue = [];
    if (batch.length === 0) return;
    const settled: (() => void)[] = [];
    try {
      begin.run();
      for (const { view, rows, resolve, reject } of batch) {
        const conflict = write(view, rows);
        settled.push(conflict ? () => reject(conflict) : resolve);
      }
      commit.run();
    } catch (error) {
      for (const { reject } of batch) reject(error);
      if (database.isOpen && database.isTransaction) database.exec('rollback');
      return;
    }
    for (const settle of settled) settle();
  }

  return {
    async load(view, keys) {
      const [only] = keys;
      const found =
        keys.length === 1 && only !== undefined ? find.all(view, only) : load.all(view, JSON.stringify(keys));
      return new Map(found.map((row) => [String(row.key), toRow(row)]));
    },
    save: (view, rows) =>
      new Promise((resolve, reject) => {
        queue.push({ view, rows: writtenRows(view, rows), resolve, reject });
        if (queue.length === 1) setImmediate(flush);
      }),
    list: async (view, query) => list(view, query),
    async count(view, index, value) {
      return Number(count.get(view, index, value)?.rows);
    },
    async clear(view) {
      flush();
      await sweep(view);
    },
  };
}

function lister(database: DatabaseSync): (view: string, query: ListQuery) => ListPage {
  const statement = (goesOn: boolean, ends: boolean) => database.prepare(listSql({ goesOn, ends }));
  const whole = { open: statement(false, false), ended: statement(false, true) };
  const rest = { open: statement(true, false), ended: statement(true, true) };
  return (view, { index, value, after, upTo, limit }) => {
    const parameters: SQLInputValue[] = [view, index, value];
    if (after !== undefined) {
      const { sort, key } = placeIn(after);
      parameters.push(sort, key);
    }
    if (upTo !== undefined) parameters.push(upTo);
    const { open, ended } = after === undefined ? whole : rest;
    const found = (upTo === undefined ? open : ended).all(...parameters, limit + 1);
    const page = found.slice(0, limit);
    const end = found.length > page.length ? page.at(-1) : undefined;
    return {
      rows: page.map(toRow),
      ...(end && { next: cursorAt({ sort: String(end.sort), key: String(end.key) }) }),
    };
  };
}

const toRow = ({ key, version, body }: Record<string, unknown>): StoredRow => ({
  key: String(key),
  version: Number(version),
  body: JSON.parse(String(body)),
});
