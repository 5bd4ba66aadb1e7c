import type { DatabaseSync } from 'node:sqlite';

const SLICE = 500;

/** Forgets a view at once and erases its rows in slices, so that others are served meanwhile. */
export function sweeper(database: DatabaseSync): (view: string) => Promise<void> {
  const forget = database.prepare('update view_names set name = null where name = ?');
  const findForgotten = database.prepare('select id from view_names where name is null');
  const dropView = database.prepare('delete from view_names where id = ?');
  const dropEntries = database.prepare(`
    delete from view_entries where (view, name, value, sort, key) in
      (select view, name, value, sort, key from view_entries where view = ? limit ${SLICE})`);
  const dropRows = database.prepare(
    `delete from view_rows where id in (select id from view_rows where view = ? limit ${SLICE})`,
  );

  return async (view) => {
    forget.run(view);
    for (const { id } of findForgotten.all()) {
      while (Number(dropEntries.run(Number(id)).changes) + Number(dropRows.run(Number(id)).changes) > 0)
        await new Promise(setImmediate);
      dropView.run(Number(id));
    }
  };
}
