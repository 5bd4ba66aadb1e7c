import type { DatabaseSync } from 'node:sqlite';
import { AccessRecord } from '@nrm/contracts/gateway';
import { type AccessEntry, type AccessLog, placeOf } from '../access-log.ts';

const SCHEMA = `
create table if not exists access_log (
  place integer primary key autoincrement,
  entry text not null
) strict;
create trigger if not exists access_log_keeps_entries before update on access_log
  begin select raise(abort, 'The access log only grows.'); end;
create trigger if not exists access_log_keeps_all before delete on access_log
  begin select raise(abort, 'The access log only grows.'); end;
`;

const BUSY_MS = 10;
const GATHER_MS = 2;

interface Waiting {
  readonly entries: readonly AccessEntry[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The record in a SQLite file; nothing in it can be changed or removed. Requests that wait together share a flush to
 * the disk; where flushes follow each other closely, one waits a moment for company, because each stops everything else.
 */
export function sqliteAccessLog(database: DatabaseSync): AccessLog {
  database.exec(SCHEMA);
  const insert = database.prepare('insert into access_log (entry) values (?)');
  const page = database.prepare('select place, entry from access_log where place < ? order by place desc limit ?');
  let queue: Waiting[] = [];
  let flushedAt = Number.NEGATIVE_INFINITY;

  function flush(): void {
    const batch = queue;
    queue = [];
    try {
      database.exec('begin immediate');
      for (const { entries } of batch) for (const entry of entries) insert.run(JSON.stringify(entry));
      database.exec('commit');
    } catch (error) {
      if (database.isTransaction) database.exec('rollback');
      for (const { reject } of batch) reject(error);
      return;
    }
    flushedAt = performance.now();
    for (const { resolve } of batch) resolve();
  }

  function flushSoon(): void {
    if (performance.now() - flushedAt < BUSY_MS) setTimeout(flush, GATHER_MS);
    else setImmediate(flush);
  }

  return {
    record: (entries) =>
      new Promise((resolve, reject) => {
        queue.push({ entries, resolve, reject });
        if (queue.length === 1) flushSoon();
      }),
    async list({ limit, after }) {
      const rows = page.all(placeOf(after) ?? Number.MAX_SAFE_INTEGER, limit + 1);
      const items = rows.slice(0, limit).map(({ entry }) => AccessRecord.parse(JSON.parse(String(entry))));
      const last = rows.length > limit ? rows[limit - 1]?.place : undefined;
      return last === undefined ? { items } : { items, next: String(last) };
    },
  };
}
