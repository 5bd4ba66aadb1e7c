import type { Act } from './act.ts';
import type { EventStore } from './port.ts';

interface Known {
  readonly decider: object;
  readonly state: unknown;
  readonly revision: number;
}

export interface StateCache {
  /** The state of the act's stream as of now: what is remembered plus whatever the store has since. */
  load(act: Act): Promise<{ readonly state: unknown; readonly revision: number }>;
  keep(stream: string, known: Known): void;
}

const ROOM = 10_000;

/** Remembers the states of recently used streams. Never trusted alone: facts others added are read on every load. */
export function stateCache(store: EventStore, room: number = ROOM): StateCache {
  const known = new Map<string, Known>();
  const keep: StateCache['keep'] = (stream, entry) => {
    known.delete(stream);
    known.set(stream, entry);
    const oldest = known.size > room ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
  };
  return {
    keep,
    async load(act) {
      const found = known.get(act.stream);
      const base = found?.decider === act.decider ? found : undefined;
      const newer = await store.read(act.stream, base?.revision ?? 0);
      const state = act.evolve(
        base?.state,
        newer.map(({ data }) => data),
      );
      const revision = newer.at(-1)?.revision ?? base?.revision ?? 0;
      if (revision > 0) keep(act.stream, { decider: act.decider, state, revision });
      return { state, revision };
    },
  };
}
