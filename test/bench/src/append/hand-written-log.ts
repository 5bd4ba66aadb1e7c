import { DatabaseSync } from 'node:sqlite';

export interface HandWrittenAppend {
  readonly command: string;
  readonly answer: string;
  readonly stream: string;
  readonly expected: number;
  readonly bodies: readonly string[];
}

interface Waiting extends HandWrittenAppend {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The peer: one table of facts, one of commands, and a queue that is written in one durable transaction per turn of
 * the event loop. It promises what our store promises (revisions without gaps, each command once, on disk before it
 * resolves, one refused append leaves its neighbours alone) and offers nothing else.
 */
export function handWrittenLog(file: string) {
  const database = new DatabaseSync(file);
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    create table facts (
      position integer primary key,
      stream text not null,
      revision integer not null,
      body text not null,
      unique (stream, revision)
    ) strict;
    create table commands (command text not null unique, answer text not null) strict;
  `);
  const begin = database.prepare('begin immediate');
  const commit = database.prepare('commit');
  const revisionOf = database.prepare('select max(revision) as revision from facts where stream = ?');
  const insertFact = database.prepare('insert into facts (stream, revision, body) values (?, ?, ?)');
  const insertCommand = database.prepare('insert or ignore into commands (command, answer) values (?, ?)');
  let queue: Waiting[] = [];

  function write({ command, answer, stream, expected, bodies }: HandWrittenAppend): Error | undefined {
    const revision = Number(revisionOf.get(stream)?.revision ?? 0);
    if (revision !== expected) return new Error(`${stream} is at ${revision}`);
    if (insertCommand.run(command, answer).changes === 0) return new Error(`${command} is done`);
    for (const [index, body] of bodies.entries()) insertFact.run(stream, expected + index + 1, body);
    return undefined;
  }

  function flush(): void {
    const batch = queue;
    queue = [];
    try {
      begin.run();
      const refusals = batch.map(write);
      commit.run();
      for (const [index, { resolve, reject }] of batch.entries()) {
        const refusal = refusals[index];
        if (refusal) reject(refusal);
        else resolve();
      }
    } catch (error) {
      if (database.isTransaction) database.exec('rollback');
      for (const { reject } of batch) reject(error);
    }
  }

  return {
    append: (append: HandWrittenAppend) =>
      new Promise<void>((resolve, reject) => {
        queue.push({ ...append, resolve, reject });
        if (queue.length === 1) setImmediate(flush);
      }),
    close: () => database.close(),
  };
}
