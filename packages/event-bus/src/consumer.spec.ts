import type { Envelope } from '@nrm/contracts/envelope';
import { openDatabase } from '@nrm/event-store/sqlite';
import type { ViewStore } from '@nrm/view-store';
import { memoryViewStore } from '@nrm/view-store/memory';
import { sqliteViewStore } from '@nrm/view-store/sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConsumerOptions, consumer } from './consumer.ts';
import { viewRow } from './view-consumer.ts';

const envelope = (revision: number, key = 'k1', stream = `case-${key}`): Envelope => ({
  id: `identification/${stream}@${revision}`,
  source: 'identification',
  stream,
  revision,
  position: revision,
  type: 'Sample',
  key,
  recordedAt: '2026-03-02T09:00:00.000Z',
  correlationId: 'c',
  actor: { account: 'a', role: 'police', organisation: 'o' },
  data: { type: 'Sample' },
});

const adapters: Readonly<Record<string, () => ViewStore>> = {
  memory: memoryViewStore,
  SQLite: () => sqliteViewStore(openDatabase(':memory:', { durable: false })),
};

describe.each(Object.entries(adapters))('Over %s', (_adapter, open) => {
  function listing(more: Partial<ConsumerOptions> = {}) {
    const views = open();
    const taken = consumer({
      name: 'sample',
      reader: 'assistance',
      reads: ['identification/case'],
      views,
      clock: () => '2026-03-02T10:00:00.000Z',
      take: (row, { stream, revision }) => [...((row as string[] | undefined) ?? []), `${stream}@${revision}`],
      attempts: 3,
      pause: () => Promise.resolve(),
      ...more,
    });
    const rowOf = async (key = 'k1') => {
      const stored = (await views.load('sample', [key])).get(key);
      return stored && viewRow<string[]>(stored.body)?.row;
    };
    return { taken, rowOf, views };
  }

  describe('Taking facts', () => {
    it('takes a repeated fact once', async () => {
      const { taken, rowOf } = listing();
      await taken.receive([envelope(1), envelope(1)]);
      await taken.receive([envelope(1)]);
      expect(await rowOf()).toEqual(['case-k1@1']);
    });

    it('waits for the fact before it, also over several batches', async () => {
      const { taken, rowOf } = listing();
      await taken.receive([envelope(3)]);
      await taken.receive([envelope(2), envelope(3)]);
      expect(await rowOf()).toBeUndefined();
      await taken.receive([envelope(1)]);
      expect(await rowOf()).toEqual(['case-k1@1', 'case-k1@2', 'case-k1@3']);
    });

    it('takes any delivery of one stream, however repeated and out of order, as if it had come once and in order', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 }),
          fc.integer({ min: 1, max: 5 }),
          async (extra, size) => {
            const { taken, rowOf } = listing();
            const deliveries = [...extra, 6, 5, 4, 3, 2, 1].map((revision) => envelope(revision));
            for (let from = 0; from < deliveries.length; from += size)
              await taken.receive(deliveries.slice(from, from + size));
            expect(await rowOf()).toEqual([1, 2, 3, 4, 5, 6].map((revision) => `case-k1@${revision}`));
          },
        ),
      ));

    it('tries a failing fact again before it gives up', async () => {
      let failures = 2;
      const { taken, rowOf } = listing({
        take: (_row, { revision }) => {
          if (failures-- > 0) throw new Error('not now');
          return [revision];
        },
      });
      await taken.receive([envelope(1)]);
      expect(await rowOf()).toEqual([1]);
      expect(await taken.parkedCount()).toBe(0);
    });
  });

  describe('A case whose fact keeps failing', () => {
    let broken = true;
    const failing = () => {
      broken = true;
      return listing({
        take: (row, { key, revision }) => {
          if (broken && key === 'bad' && revision === 2) throw new TypeError('a name that must not be shown');
          return [...((row as number[] | undefined) ?? []), revision];
        },
      });
    };
    const deliver = (bad: ReturnType<typeof failing>) =>
      bad.taken.receive([
        envelope(1, 'bad'),
        envelope(1, 'good'),
        envelope(2, 'bad'),
        envelope(3, 'bad'),
        envelope(2, 'good'),
      ]);

    it('is put aside in order, with the reason, while others pass', async () => {
      const bad = failing();
      await deliver(bad);
      expect(await bad.rowOf('good')).toEqual([1, 2]);
      expect(await bad.rowOf('bad')).toEqual([1]);
      expect(await bad.taken.parked()).toEqual([
        {
          consumer: 'sample',
          key: 'bad',
          reason: 'TypeError',
          since: '2026-03-02T10:00:00.000Z',
          facts: [
            { id: 'identification/case-bad@2', type: 'Sample' },
            { id: 'identification/case-bad@3', type: 'Sample' },
          ],
        },
      ]);
    });

    it('goes on in order when it is retried after the mend', async () => {
      const bad = failing();
      await deliver(bad);
      broken = false;
      expect(await bad.taken.retry('bad')).toBe(true);
      expect(await bad.rowOf('bad')).toEqual([1, 2, 3]);
      expect(await bad.taken.parkedCount()).toBe(0);
    });

    it('is put aside again where the retry fails too', async () => {
      const bad = failing();
      await deliver(bad);
      await bad.taken.retry('bad');
      expect(await bad.taken.parkedCount()).toBe(1);
      expect((await bad.taken.parked())[0]?.facts).toHaveLength(2);
    });

    it('passes over the fact that was given up', async () => {
      const bad = failing();
      await deliver(bad);
      expect(await bad.taken.skip('bad')).toBe(true);
      expect(await bad.rowOf('bad')).toEqual([1, 3]);
    });

    it('says so when there is nothing to retry', async () => expect(await listing().taken.retry('good')).toBe(false));
  });
});
