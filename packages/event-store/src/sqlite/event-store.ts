import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ServiceName } from '@nrm/contracts/envelope';
import { CommandAlreadyDone, type EventStore, RevisionConflict } from '../port.ts';
import { fromWritten, type WrittenCommit, writtenCommit } from '../record.ts';
import { climb } from './climb.ts';

const FACTS = 'select position, stream, revision, body from facts';

interface Waiting {
  readonly commit: WrittenCommit;
  readonly resolve: (done: { readonly position: number }) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Facts of one service in a SQLite file that `openDatabase` has opened (WAL, `synchronous=FULL`). Commands that arrive
 * while others wait share one transaction, and so one flush to the disk.
 */
export function sqliteEventStore(source: ServiceName, database: DatabaseSync): EventStore {
  climb(database);
  const statements = prepare(database);
  const listeners = new Set<() => void>();
  let queue: Waiting[] = [];

  function flush(): void {
    const batch = queue;
    queue = [];
    const settled: (() => void)[] = [];
    let before: number;
    let end: number;
    try {
      statements.begin.run();
      before = endOfLog();
      end = before;
      for (const { commit, resolve, reject } of batch) {
        const refused = objection(commit) ?? keep(commit, end);
        if (!refused) end += commit.facts.length;
        const position = end;
        settled.push(refused ? () => reject(refused) : () => resolve({ position }));
      }
      statements.commit.run();
    } catch (error) {
      for (const { reject } of batch) reject(error);
      if (database.isOpen && database.isTransaction) database.exec('rollback');
      return;
    }
    if (end > before) for (const listener of listeners) queueMicrotask(listener);
    for (const settle of settled) settle();
  }

  /** Looks before it writes, so that a commit that may not be kept leaves nothing in the shared transaction. */
  function objection({ commandId, expected }: WrittenCommit): Error | undefined {
    for (const { stream, revision } of expected) {
      const stored = Number(statements.revision.get(stream)?.revision ?? 0);
      if (stored === revision) continue;
      if (statements.findCommand.get(commandId)) return new CommandAlreadyDone(commandId);
      return new RevisionConflict(stream, `${stream} is at ${stored}, not ${revision}`);
    }
    return undefined;
  }

  /** Claims the command first: one that is known already writes nothing. SQLite counts positions on from `end`. */
  function keep({ commandId, fingerprint, answer, facts }: WrittenCommit, end: number): Error | undefined {
    const claimed = statements.insertCommand.run(commandId, fingerprint, answer, end + facts.length);
    if (claimed.changes === 0) return new CommandAlreadyDone(commandId);
    for (const { stream, revision, bytes } of facts) statements.insert.run(stream, revision, bytes);
    return undefined;
  }

  const toEnvelope = ({ body, stream, revision, position }: Record<string, unknown>) =>
    fromWritten(source, String(body), {
      stream: String(stream),
      revision: Number(revision),
      position: Number(position),
    });

  const endOfLog = () => Number(statements.end.get()?.position ?? 0);

  return {
    async read(stream, after = 0) {
      return statements.read.all(stream, after).map(toEnvelope);
    },
    append: (commit) =>
      new Promise((resolve, reject) => {
        queue.push({ commit: writtenCommit(commit), resolve, reject });
        if (queue.length === 1) setImmediate(flush);
      }),
    async findCommand(commandId) {
      const row = statements.findCommand.get(commandId);
      if (!row) return undefined;
      const answer = JSON.parse(String(row.answer));
      return { fingerprint: String(row.fingerprint), answer, position: Number(row.position) };
    },
    async readLog(after, limit) {
      return statements.readLog.all(after, limit).map(toEnvelope);
    },
    async end() {
      return endOfLog();
    },
    onAppend(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function prepare(
  database: DatabaseSync,
): Record<
  'begin' | 'commit' | 'insert' | 'insertCommand' | 'findCommand' | 'revision' | 'read' | 'readLog' | 'end',
  StatementSync
> {
  return {
    begin: database.prepare('begin immediate'),
    commit: database.prepare('commit'),
    insert: database.prepare('insert into facts (stream, revision, body) values (?, ?, ?)'),
    insertCommand: database.prepare(
      'insert into commands (command, fingerprint, answer, position) values (?, ?, ?, ?) on conflict do nothing',
    ),
    findCommand: database.prepare('select fingerprint, answer, position from commands where command = ?'),
    revision: database.prepare('select max(revision) as revision from facts where stream = ?'),
    read: database.prepare(`${FACTS} where stream = ? and revision > ? order by revision`),
    readLog: database.prepare(`${FACTS} where position > ? order by position limit ?`),
    end: database.prepare('select max(position) as position from facts'),
  };
}
