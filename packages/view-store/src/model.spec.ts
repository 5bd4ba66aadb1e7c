import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryViewStore } from './memory/view-store.ts';
import type { IndexEntry, ListPage, ListQuery, ViewStore } from './port.ts';
import { sqliteViewStore } from './sqlite/view-store.ts';

const VIEW = 'cases';
const short = fc.string({ unit: 'binary', maxLength: 2 });
const entry: fc.Arbitrary<IndexEntry> = fc.record(
  { index: fc.constantFrom('status', 'office'), value: fc.constantFrom('open', 'closed'), sort: short },
  { requiredKeys: ['index', 'value'] },
);
const save = fc.record({
  key: fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), short),
  body: fc.jsonValue(),
  stale: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, fc.constant(true)),
  indexes: fc.array(entry, { maxLength: 4 }),
});
const step = fc.oneof(
  { weight: 12, arbitrary: fc.uniqueArray(save, { selector: ({ key }) => key, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant('clear' as const) },
);
const query = fc.record(
  {
    index: fc.constantFrom('status', 'office'),
    value: fc.constantFrom('open', 'closed'),
    limit: fc.integer({ min: 1, max: 4 }),
    upTo: short,
  },
  { requiredKeys: ['index', 'value', 'limit'] },
);

async function take(store: ViewStore, one: typeof step extends fc.Arbitrary<infer Step> ? Step : never) {
  if (one === 'clear') return store.clear(VIEW);
  const stored = await store.load(
    VIEW,
    one.map(({ key }) => key),
  );
  return store
    .save(
      VIEW,
      one.map(({ key, body, stale, indexes }) => {
        const version = stored.get(key)?.version ?? 0;
        return { key, body, indexes, expected: stale ? version + 1 : version };
      }),
    )
    .catch((error: Error) => error.name);
}

async function pagesOf(store: ViewStore, asked: ListQuery, atMost = 50): Promise<readonly ListPage[]> {
  const page = await store.list(VIEW, asked);
  if (page.next === undefined || atMost === 1) return [page];
  return [page, ...(await pagesOf(store, { ...asked, after: page.next }, atMost - 1))];
}

describe('Any sequence of saves', () => {
  it('leads to the same pages in memory and in SQLite', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), fc.array(query, { maxLength: 4 }), async (steps, queries) => {
        const database = new DatabaseSync(':memory:');
        const [memory, sqlite] = [memoryViewStore(), sqliteViewStore(database)];
        for (const one of steps) expect(await take(sqlite, one)).toEqual(await take(memory, one));
        for (const asked of queries) {
          expect(await pagesOf(sqlite, asked)).toEqual(await pagesOf(memory, asked));
          const { index, value } = asked;
          expect(await sqlite.count(VIEW, index, value)).toBe(await memory.count(VIEW, index, value));
        }
        database.close();
      }),
    ));
});
