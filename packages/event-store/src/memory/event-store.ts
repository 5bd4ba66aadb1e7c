import type { Envelope, ServiceName } from '@nrm/contracts/envelope';
import { CommandAlreadyDone, type Done, type EventStore, RevisionConflict } from '../port.ts';
import { fromWritten, type WrittenCommit, writtenCommit } from '../record.ts';

/** Keeps facts as long as the process lives: for specifications. */
export function memoryEventStore(source: ServiceName): EventStore {
  const log: WrittenCommit['facts'][number][] = [];
  const streams = new Map<string, number[]>();
  const commands = new Map<string, Omit<Done, 'answer'> & { readonly answer: string }>();
  const listeners = new Set<() => void>();

  function keep(fact: WrittenCommit['facts'][number]): void {
    const position = log.push(fact);
    const positions = streams.get(fact.stream);
    if (positions) positions.push(position);
    else streams.set(fact.stream, [position]);
  }

  function* at(positions: Iterable<number>): Generator<Envelope> {
    for (const position of positions) {
      const fact = log[position - 1];
      if (fact) yield fromWritten(source, fact.bytes, { ...fact, position });
    }
  }

  return {
    async read(stream, after = 0) {
      return [...at((streams.get(stream) ?? []).slice(after))];
    },
    async append(commit) {
      const { commandId, fingerprint, answer, expected, facts } = writtenCommit(commit);
      if (commands.has(commandId)) throw new CommandAlreadyDone(commandId);
      for (const { stream, revision } of expected) {
        const stored = streams.get(stream)?.length ?? 0;
        if (stored !== revision) throw new RevisionConflict(stream, `${stream} is at ${stored}, not ${revision}`);
      }
      facts.forEach(keep);
      commands.set(commandId, { fingerprint, answer, position: log.length });
      if (facts.length > 0) for (const listener of listeners) queueMicrotask(listener);
      return { position: log.length };
    },
    async findCommand(commandId) {
      const done = commands.get(commandId);
      return done && { ...done, answer: JSON.parse(done.answer) };
    },
    async readLog(after, limit) {
      return [...at(log.slice(after, after + limit).map((_fact, index) => after + index + 1))];
    },
    async end() {
      return log.length;
    },
    onAppend(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
