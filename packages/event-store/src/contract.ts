import { afterEach, describe, expect, it } from 'vitest';
import { CommandAlreadyDone, type EventStore, RevisionConflict } from './port.ts';
import { commitOf, notesOf, write } from './testing/samples.ts';

export interface OpenedStore {
  readonly store: EventStore;
  /** The same facts in a store opened anew, where the technology keeps them beyond the process. */
  readonly reopen?: () => EventStore;
  readonly close?: () => void;
}

const A = 'incident-5f0f1a5e-2f0c-4f3e-9d0a-000000000001';
const B = 'incident-5f0f1a5e-2f0c-4f3e-9d0a-000000000002';
const WRITERS = Array.from({ length: 64 }, (_, index) => index);

/** What every event store promises. Each adapter's spec calls this once; the service of the store is `identification`. */
export function eventStoreContract(adapter: string, open: () => OpenedStore): void {
  const opened: OpenedStore[] = [];
  const fresh = () => {
    const one = open();
    opened.push(one);
    return one;
  };
  const newStore = () => fresh().store;
  const outcomes = async (promises: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(promises)).map((result) => (result.status === 'fulfilled' ? 'kept' : result.reason.name));

  afterEach(() => {
    for (const { close } of opened.splice(0)) close?.();
  });

  describe(`Appending to the ${adapter} event store`, () => {
    it('keeps facts in the order they were given', async () => {
      const store = newStore();
      await store.append(commitOf('c1', write(A, 0, 1, 2)));
      await store.append(commitOf('c2', write(A, 2, 3)));
      expect(notesOf(await store.read(A))).toEqual([1, 2, 3]);
    });

    it('says of each fact where it stands and who recorded it', async () => {
      const store = newStore();
      await store.append({
        ...commitOf('c1', write(A, 0, 'x')),
        causationId: 'cause-1',
        traceparent: '00-1-2-01',
        purpose: 'inspection',
      });
      expect(await store.read(A)).toEqual([
        {
          id: `identification/${A}@1`,
          source: 'identification',
          stream: A,
          revision: 1,
          position: 1,
          type: 'WorksiteInspected',
          key: '5f0f1a5e-2f0c-4f3e-9d0a-000000000001',
          recordedAt: '2026-03-03T09:00:00.000Z',
          correlationId: 'correlation-1',
          causationId: 'cause-1',
          traceparent: '00-1-2-01',
          actor: { account: 'account-1', role: 'labour-inspector', organisation: 'organisation-1' },
          purpose: 'inspection',
          data: { type: 'WorksiteInspected', note: 'x' },
        },
      ]);
    });

    it.each([
      ['behind', 1],
      ['ahead', 3],
    ])('refuses a writer %s of the stream', async (_where, expected) => {
      const store = newStore();
      await store.append(commitOf('c1', write(A, 0, 1, 2)));
      const late = store.append(commitOf('c2', write(A, expected, 'late')));
      await expect(late).rejects.toThrow(RevisionConflict);
      await expect(late).rejects.toMatchObject({ stream: A });
      expect(notesOf(await store.read(A))).toEqual([1, 2]);
      expect(await store.findCommand('c2')).toBeUndefined();
    });

    it('lets exactly one of 64 concurrent writers have each revision', async () => {
      const store = newStore();
      for (const revision of [0, 1, 2]) {
        const results = await outcomes(
          WRITERS.map((writer) => store.append(commitOf(`c${revision}-${writer}`, write(A, revision, writer)))),
        );
        expect(results.filter((result) => result === 'kept')).toHaveLength(1);
        expect(results.filter((result) => result === 'RevisionConflict')).toHaveLength(63);
      }
      expect((await store.read(A)).map(({ revision }) => revision)).toEqual([1, 2, 3]);
    });

    it('keeps all of 64 concurrent writers of different streams', async () => {
      const store = newStore();
      await Promise.all(
        WRITERS.map((writer) => store.append(commitOf(`c${writer}`, write(`${A}${writer}`, 0, writer)))),
      );
      expect(notesOf(await store.readLog(0, 100)).toSorted((a, b) => Number(a) - Number(b))).toEqual(WRITERS);
    });

    it('keeps several streams as one step', async () => {
      const store = newStore();
      const { position } = await store.append(commitOf('c1', write(A, 0, 'a1', 'a2'), write(B, 0, 'b1')));
      expect(notesOf(await store.readLog(0, 10))).toEqual(['a1', 'a2', 'b1']);
      expect(position).toBe(await store.end());
    });

    it('keeps nothing of the first stream when the second has moved', async () => {
      const store = newStore();
      await store.append(commitOf('c1', write(B, 0, 'b1')));
      await expect(store.append(commitOf('c2', write(A, 0, 'a1'), write(B, 0, 'b2')))).rejects.toThrow(
        RevisionConflict,
      );
      expect(notesOf(await store.readLog(0, 10))).toEqual(['b1']);
      await store.append(commitOf('c2', write(A, 0, 'a1'), write(B, 1, 'b2')));
      expect(notesOf(await store.readLog(0, 10))).toEqual(['b1', 'a1', 'b2']);
    });

    it('keeps nothing when a stream that only had to stay has moved', async () => {
      const store = newStore();
      await store.append(commitOf('c1', write(B, 0, 'b1')));
      await expect(store.append(commitOf('c2', write(A, 0, 'a1'), write(B, 0)))).rejects.toThrow(RevisionConflict);
      await store.append(commitOf('c3', write(A, 0, 'a1'), write(B, 1)));
      expect(notesOf(await store.readLog(0, 10))).toEqual(['b1', 'a1']);
    });

    it('refuses a commit that names a stream twice, and lets its neighbours pass', async () => {
      const store = newStore();
      const twice = store.append(commitOf('c1', write(A, 0, 1), write(A, 0, 2)));
      const neighbour = store.append(commitOf('c2', write(B, 0, 3)));
      await expect(twice).rejects.toThrow('names a stream twice');
      await neighbour;
      expect(notesOf(await store.readLog(0, 10))).toEqual([3]);
    });

    it('refuses a commit that cannot be written, and lets its neighbours pass', async () => {
      const store = newStore();
      const unwritable = store.append(commitOf('c1', write(A, 0, 'fine', 10n)));
      const neighbour = store.append(commitOf('c2', write(A, 0, 'kept')));
      await expect(unwritable).rejects.toThrow(TypeError);
      await neighbour;
      expect(notesOf(await store.read(A))).toEqual(['kept']);
    });

    it('keeps what was said when it was said, whatever becomes of the object', async () => {
      const store = newStore();
      const note = { text: 'before' };
      const appended = store.append(commitOf('c1', write(A, 0, note)));
      note.text = 'after';
      await appended;
      expect(notesOf(await store.read(A))).toEqual([{ text: 'before' }]);
    });
  });

  describe(`Repeating a command at the ${adapter} event store`, () => {
    it('is refused and adds nothing', async () => {
      const store = newStore();
      await store.append(commitOf('c1', write(A, 0, 1)));
      await expect(store.append(commitOf('c1', write(A, 1, 2)))).rejects.toThrow(CommandAlreadyDone);
      await expect(store.append(commitOf('c1', write(A, 0, 1)))).rejects.toThrow(CommandAlreadyDone);
      expect(notesOf(await store.readLog(0, 10))).toEqual([1]);
    });

    it('is refused when both arrive in the same moment', async () => {
      const store = newStore();
      const results = await outcomes([
        store.append(commitOf('c1', write(A, 0, 1))),
        store.append(commitOf('c1', write(B, 0, 2))),
        store.append(commitOf('c1', write(A, 0, 1))),
        store.append(commitOf('c2', write(B, 0, 3))),
      ]);
      expect(results).toEqual(['kept', 'CommandAlreadyDone', 'CommandAlreadyDone', 'kept']);
      expect(notesOf(await store.readLog(0, 10))).toEqual([1, 3]);
    });

    it('finds what it answered, and where it ended', async () => {
      const store = newStore();
      await store.append(commitOf('c1', write(A, 0, 1, 2)));
      expect(await store.findCommand('c1')).toEqual({
        fingerprint: 'asked by c1',
        answer: { status: 201, body: { command: 'c1' }, revision: 1 },
        position: 2,
      });
      expect(await store.findCommand('c2')).toBeUndefined();
    });

    it('finds a command that added no fact, at the end of the log of its time', async () => {
      const store = newStore();
      await store.append(commitOf('c1', write(A, 0, 1)));
      expect(await store.append(commitOf('c2'))).toEqual({ position: 1 });
      await store.append(commitOf('c3', write(A, 1, 2)));
      expect((await store.findCommand('c2'))?.position).toBe(1);
      await expect(store.append(commitOf('c2'))).rejects.toThrow(CommandAlreadyDone);
      expect(notesOf(await store.readLog(0, 10))).toEqual([1, 2]);
    });
  });

  describe(`Reading the ${adapter} event store`, () => {
    it('finds nothing where nobody wrote', async () => {
      const store = newStore();
      expect(await store.read(A)).toEqual([]);
      expect(await store.readLog(0, 10)).toEqual([]);
      expect(await store.end()).toBe(0);
    });

    it('starts after the revision asked for', async () => {
      const store = newStore();
      await store.append(commitOf('c1', write(A, 0, 1, 2, 3)));
      expect(notesOf(await store.read(A, 1))).toEqual([2, 3]);
      expect(await store.read(A, 3)).toEqual([]);
      expect(await store.read(A, 9)).toEqual([]);
    });

    it('goes on with the log from any checkpoint, at most as far as asked', async () => {
      const store = newStore();
      for (const index of [0, 1, 2, 3, 4]) await store.append(commitOf(`c${index}`, write(A, index, index)));
      const whole = await store.readLog(0, 100);
      for (const [index, { position }] of whole.entries()) {
        expect(await store.readLog(position, 100)).toEqual(whole.slice(index + 1));
        expect(await store.readLog(position, 2)).toEqual(whole.slice(index + 1, index + 3));
      }
    });

    it('counts positions strictly upwards, whatever was refused in between', async () => {
      const store = newStore();
      await outcomes(
        WRITERS.map((writer) => store.append(commitOf(`c${writer % 40}`, write(`${A}${writer % 20}`, 0, writer)))),
      );
      const positions = (await store.readLog(0, 100)).map(({ position }) => position);
      expect(positions).toHaveLength(20);
      expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => a - b));
      expect(await store.end()).toBe(positions.at(-1));
    });

    it.each([
      ['a megabyte of text', 'ж'.repeat(512 * 1024)],
      ['text of many scripts', 'Ağ İş 强迫劳动 عمل قسري 👩🏽‍⚖️ \u0000 \u2028 "\'\\'],
      ['half a surrogate pair', '\ud83d'],
      ['a member named __proto__', JSON.parse('{"__proto__":{"polluted":true},"constructor":1}')],
      ['numbers, nothing and nesting', [0, -1.5, 1e21, null, true, { a: [{ b: [] }] }]],
    ])('brings back %s as it was', async (_what, note) => {
      const store = newStore();
      await store.append(commitOf('c1', write(A, 0, note)));
      const [read] = notesOf(await store.read(A));
      expect(JSON.stringify(read)).toBe(JSON.stringify(note));
      expect(JSON.stringify(notesOf(await store.readLog(0, 1)))).toBe(JSON.stringify([note]));
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    });
  });

  describe(`Listening to the ${adapter} event store`, () => {
    it('hears that facts were added before their writer goes on', async () => {
      const store = newStore();
      let heard = 0;
      const stop = store.onAppend(() => {
        heard += 1;
      });
      await store.append(commitOf('c1', write(A, 0, 1)));
      expect(heard).toBe(1);
      stop();
      await store.append(commitOf('c2', write(A, 1, 2)));
      expect(heard).toBe(1);
    });

    it('hears nothing of a commit that added no fact', async () => {
      const store = newStore();
      let heard = 0;
      store.onAppend(() => {
        heard += 1;
      });
      await store.append(commitOf('c1'));
      await outcomes([store.append(commitOf('c2', write(A, 7, 1)))]);
      expect(heard).toBe(0);
    });

    it('finds the facts when it reads', async () => {
      const store = newStore();
      const read = new Promise<unknown[]>((resolve) => {
        store.onAppend(() => resolve(store.readLog(0, 10).then(notesOf)));
      });
      await store.append(commitOf('c1', write(A, 0, 1)));
      expect(await read).toEqual([1]);
    });
  });

  describe(`Opening the ${adapter} event store again`, () => {
    it('finds every fact and command, and goes on after them', async ({ skip }) => {
      const { store, reopen } = fresh();
      if (!reopen) return skip('keeps facts no longer than its process');
      await store.append(commitOf('c1', write(A, 0, 1), write(B, 0, 2)));
      const before = await store.readLog(0, 10);
      const again = reopen();
      expect(await again.readLog(0, 10)).toEqual(before);
      await expect(again.append(commitOf('c1', write(A, 1, 3)))).rejects.toThrow(CommandAlreadyDone);
      await expect(again.append(commitOf('c2', write(A, 0, 3)))).rejects.toThrow(RevisionConflict);
      expect(await again.append(commitOf('c3', write(A, 1, 3)))).toEqual({ position: 3 });
    });
  });
}
