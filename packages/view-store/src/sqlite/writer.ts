import type { DatabaseSync } from 'node:sqlite';
import { RowConflict } from '../port.ts';
import type { WrittenRow } from '../record.ts';

type Entry = readonly [name: string, value: string, sort: string];

/** Writes the rows of one save inside the caller's transaction, or says why not and writes nothing. */
export type Writer = (view: string, rows: readonly WrittenRow[]) => RowConflict | undefined;

export function rowWriter(database: DatabaseSync): Writer {
  const findView = database.prepare('select id from view_names where name = ?');
  const addView = database.prepare('insert into view_names (name) values (?)');
  const find = database.prepare('select id, version, entries from view_rows where view = ? and key = ?');
  const insert = database.prepare('insert into view_rows (view, key, version, entries, body) values (?, ?, 1, ?, ?)');
  const update = database.prepare('update view_rows set version = ?, entries = ?, body = ? where id = ?');
  const addEntry = database.prepare(
    'insert into view_entries (view, name, value, sort, key, row) values (?, ?, ?, ?, ?, ?)',
  );
  const dropEntry = database.prepare(
    'delete from view_entries where view = ? and name = ? and value = ? and sort = ? and key = ?',
  );

  function write(view: number, row: WrittenRow, found: ReturnType<typeof find.get>): void {
    const entries = JSON.stringify(row.entries.map(({ index, value, sort }): Entry => [index, value, sort]));
    if (!found) {
      const id = Number(insert.run(view, row.key, entries, row.body).lastInsertRowid);
      move(view, row.key, id, '[]', entries);
      return;
    }
    update.run(row.expected + 1, entries, row.body, Number(found.id));
    move(view, row.key, Number(found.id), String(found.entries), entries);
  }

  /** Touches only the entries that differ: most saves change none. */
  function move(view: number, key: string, id: number, before: string, after: string): void {
    if (before === after) return;
    const left = new Map((JSON.parse(before) as Entry[]).map((entry) => [JSON.stringify(entry), entry]));
    for (const entry of JSON.parse(after) as Entry[])
      if (!left.delete(JSON.stringify(entry))) addEntry.run(view, ...entry, key, id);
    for (const entry of left.values()) dropEntry.run(view, ...entry, key);
  }

  return (name, rows) => {
    const view = Number(findView.get(name)?.id ?? addView.run(name).lastInsertRowid);
    const found = rows.map(({ key }) => find.get(view, key));
    for (const [index, { expected }] of rows.entries()) {
      const version = Number(found[index]?.version ?? 0);
      if (version !== expected) return new RowConflict(`A row of ${name} has version ${version}, not ${expected}.`);
    }
    for (const [index, row] of rows.entries()) write(view, row, found[index]);
    return undefined;
  };
}
