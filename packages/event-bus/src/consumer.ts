import type { Envelope, ServiceName } from '@nrm/contracts/envelope';
import { type IndexEntry, RowConflict, type Save, type ViewStore } from '@nrm/view-store';
import type { Source, Subscription } from './port.ts';
import { emptySlot, hold, park, placeOf, release, type Slot, taken } from './slot.ts';

export interface ConsumerOptions {
  readonly name: string;
  readonly reader: ServiceName;
  readonly reads: readonly Source[];
  readonly views: ViewStore;
  readonly clock: () => string;
  /** What one fact does, given the row of its key; returns the new row. Rejecting parks the key after `attempts`. */
  readonly take: (row: unknown, envelope: Envelope) => unknown;
  readonly indexes?: (row: unknown, key: string) => readonly IndexEntry[];
  /** How often a fact is tried before its key is parked; 1 where trying again cannot help. */
  readonly attempts: number;
  /** Waits before the next try, given how many failed. */
  readonly pause: (failures: number) => Promise<void>;
  readonly onParked?: (key: string, envelope: Envelope, error: unknown) => void;
}

export interface ParkedCase {
  readonly consumer: string;
  readonly key: string;
  readonly reason: string;
  readonly since: string;
  readonly facts: readonly { readonly id: string; readonly type: string }[];
}

export interface Consumer extends Subscription {
  parked(): Promise<readonly ParkedCase[]>;
  parkedCount(): Promise<number>;
  /** Takes the parked facts of a key again, in order; parks it anew at the first that fails. False where none is parked. */
  retry(key: string): Promise<boolean>;
  /** Gives up the first parked fact of a key, then takes what stands behind it. */
  skip(key: string): Promise<boolean>;
}

const PARKED = 'parked';

/**
 * Takes each fact of each key once in effect and in order, whatever the bus repeats, delays or redelivers: what was
 * seen stands in the same row as the effect. A key whose fact keeps failing is put aside; the others pass.
 */
export function consumer(options: ConsumerOptions): Consumer {
  const { name, reader, reads, views } = options;

  async function receive(batch: readonly Envelope[]): Promise<void> {
    const byKey = new Map<string, Envelope[]>();
    for (const envelope of batch) {
      const list = byKey.get(envelope.key);
      if (list) list.push(envelope);
      else byKey.set(envelope.key, [envelope]);
    }
    await change([...byKey.keys()], async (key, slot) => {
      let after = slot;
      for (const envelope of byKey.get(key) ?? []) after = await admit(after, envelope);
      return after;
    });
  }

  /** Loads the slots, lets `work` change each, saves what changed; again from the start where another was first. */
  async function change(keys: readonly string[], work: (key: string, slot: Slot) => Promise<Slot>): Promise<void> {
    for (;;) {
      const stored = await views.load(name, keys);
      const saves = await Promise.all(
        keys.map(async (key): Promise<Save | undefined> => {
          const found = stored.get(key);
          const before = (found?.body as Slot | undefined) ?? emptySlot;
          const after = await work(key, before);
          if (after === before) return undefined;
          return { key, body: after, expected: found?.version ?? 0, indexes: indexesOf(after, key) };
        }),
      );
      const changed = saves.filter((save) => save !== undefined);
      if (changed.length === 0) return;
      try {
        await views.save(name, changed);
        return;
      } catch (error) {
        if (!(error instanceof RowConflict)) throw error;
      }
    }
  }

  function indexesOf(slot: Slot, key: string): readonly IndexEntry[] {
    const own = slot.row === undefined ? [] : (options.indexes?.(slot.row, key) ?? []);
    return slot.parked ? [...own, { index: PARKED, value: PARKED, sort: slot.parked.since }] : own;
  }

  async function admit(slot: Slot, envelope: Envelope): Promise<Slot> {
    const place = placeOf(slot, envelope);
    if (place === 'repeated') return slot;
    if (slot.parked) return park(slot, envelope, slot.parked.reason, slot.parked.since);
    if (place === 'early') return hold(slot, envelope);
    let after = await attempt(slot, envelope);
    for (let next = release(after); next && !after.parked; next = release(after))
      after = await attempt(next.slot, next.envelope);
    return after;
  }

  async function attempt(slot: Slot, envelope: Envelope): Promise<Slot> {
    for (let failures = 0; ; ) {
      try {
        return taken(slot, envelope, await options.take(slot.row, envelope));
      } catch (error) {
        failures += 1;
        if (failures >= options.attempts) {
          options.onParked?.(envelope.key, envelope, error);
          return park(slot, envelope, reasonOf(error), options.clock());
        }
      }
      await options.pause(failures);
    }
  }

  async function resume(key: string, drop: number): Promise<boolean> {
    let found = false;
    await change([key], async (_key, slot) => {
      if (!slot.parked) return slot;
      found = true;
      const { parked, ...rest } = slot;
      let after: Slot = rest;
      for (const [index, envelope] of parked.queue.entries())
        after = index < drop ? taken(after, envelope, after.row) : await admit(after, envelope);
      return after;
    });
    return found;
  }

  return {
    name,
    reader,
    reads,
    receive,
    async parked() {
      const cases: ParkedCase[] = [];
      let after: string | undefined;
      do {
        const page = await views.list(name, {
          index: PARKED,
          value: PARKED,
          limit: 200,
          ...(after === undefined ? {} : { after }),
        });
        for (const { key, body } of page.rows) {
          const { parked } = body as Slot;
          if (!parked) continue;
          const facts = parked.queue.map(({ id, type }) => ({ id, type }));
          cases.push({ consumer: name, key, reason: parked.reason, since: parked.since, facts });
        }
        after = page.next;
      } while (after !== undefined);
      return cases;
    },
    parkedCount: () => views.count(name, PARKED, PARKED),
    retry: (key) => resume(key, 0),
    skip: (key) => resume(key, 1),
  };
}

/** A code where a rule refused, else the name of the error: never its message, which may speak of a person. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
