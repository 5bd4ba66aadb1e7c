import type { ServiceName } from '@nrm/contracts/envelope';
import { CommandAlreadyDone, type Done, type EventStore, RevisionConflict } from '../port.ts';
import { fromWritten, writtenCommit } from '../record.ts';

/** Keeps facts as long as the process lives: for specifications. */
export function memoryEventStore(source: ServiceName): EventStore {
  const log: string[] = [];
  const streams = new Map<string, number[]>();
  const commands = new Map<string, Omit<Done, 'answer'> & { readonly answer: string }>();
  const listeners = new Set<() => void>();
  const at = (position: number) => fromWritten(log[position - 1] ?? '', position);

  function keep(stream: string, bytes: string): void {
    const position = log.push(bytes);
    const positions = streams.get(stream);
    if (positions) positions.push(position);
    else streams.set(stream, [position]);
  }

  return {
    async read(stream, after = 0) {
      return (streams.get(stream) ?? []).slice(after).map(at);
    },
    async append(commit) {
      const { commandId, fingerprint, answer, expected, facts } = writtenCommit(source, commit);
      if (commands.has(commandId)) throw new CommandAlreadyDone(commandId);
      for (const { stream, revision } of expected) {
        const stored = streams.get(stream)?.length ?? 0;
        if (stored !== revision) throw new RevisionConflict(stream, `${stream} is at ${stored}, not ${revision}`);
      }
      for (const { stream, bytes } of facts) keep(stream, bytes);
      commands.set(commandId, { fingerprint, answer, position: log.length });
      if (facts.length > 0) for (const listener of listeners) queueMicrotask(listener);
      return { position: log.length };
    },
    async findCommand(commandId) {
      const done = commands.get(commandId);
      return done && { ...done, answer: JSON.parse(done.answer) };
    },
    async readLog(after, limit) {
      return log.slice(after, after + limit).map((bytes, index) => fromWritten(bytes, after + index + 1));
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
