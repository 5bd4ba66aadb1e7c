import { afterEach, describe, expect, it } from 'vitest';
import { InvalidCursor } from './cursor.ts';
import { type IndexEntry, type ListQuery, RowConflict, type Save, type ViewStore } from './port.ts';

export interface OpenedStore {
  readonly store: ViewStore;
  /** The same rows in a store opened anew, where the technology keeps them beyond the process. */
  readonly reopen?: () => ViewStore;
  readonly close?: () => void;
}

const row = (key: string, expected = 0, indexes: readonly IndexEntry[] = [], body: unknown = { of: key }): Save => ({
  key,
  body,
  expected,
  indexes,
});
const dueOn = (day: string): readonly IndexEntry[] => [{ index: 'status', value: 'open', sort: day }];
const open: ListQuery = { index: 'status', value: 'open', limit: 100 };

/** What every view store promises. Each adapter's spec calls this once. */
export function viewStoreContract(adapter: string, openStore: () => OpenedStore): void {
  const opened: OpenedStore[] = [];
  const fresh = () => {
    const one = openStore();
    opened.push(one);
    return one;
  };
  const newStore = () => fresh().store;
  const keysOf = async (store: ViewStore, query: Partial<ListQuery> = {}, view = 'cases') =>
    (await store.list(view, { ...open, ...query })).rows.map(({ key }) => key);

  async function allPages(store: ViewStore, query: ListQuery): Promise<readonly (readonly string[])[]> {
    const pages: string[][] = [];
    let after: string | undefined;
    do {
      const page = await store.list('cases', { ...query, ...(after === undefined ? {} : { after }) });
      pages.push(page.rows.map(({ key }) => key));
      after = page.next;
    } while (after !== undefined && pages.length < 20);
    return pages;
  }

  afterEach(() => {
    for (const { close } of opened.splice(0)) close?.();
  });

  describe(`Saving to the ${adapter} view store`, () => {
    it('brings back each row with its version, and no others', async () => {
      const store = newStore();
      await store.save('cases', [row('a'), row('b')]);
      await store.save('cases', [row('a', 1, [], 'changed')]);
      expect(await store.load('cases', ['b', 'a', 'missing', 'a'])).toEqual(
        new Map([
          ['a', { key: 'a', body: 'changed', version: 2 }],
          ['b', { key: 'b', body: { of: 'b' }, version: 1 }],
        ]),
      );
    });

    it('keeps views apart', async () => {
      const store = newStore();
      await store.save('cases', [row('a', 0, dueOn('1'))]);
      await store.save('shelters', [row('a', 0, dueOn('1'), 'shelter')]);
      expect((await store.load('cases', ['a'])).get('a')?.body).toEqual({ of: 'a' });
      expect((await store.list('shelters', open)).rows).toEqual([{ key: 'a', body: 'shelter', version: 1 }]);
      expect(await store.load('nothing', ['a'])).toEqual(new Map());
    });

    it.each([
      ['behind', 0],
      ['ahead', 2],
    ])('saves no row where a writer is %s of one', async (_where, expected) => {
      const store = newStore();
      await store.save('cases', [row('b', 0, dueOn('1'))]);
      const late = store.save('cases', [row('a', 0, dueOn('2')), row('b', expected, dueOn('3'), 'late')]);
      await expect(late).rejects.toThrow(RowConflict);
      expect(await store.load('cases', ['a', 'b'])).toEqual(
        new Map([['b', { key: 'b', body: { of: 'b' }, version: 1 }]]),
      );
      expect(await keysOf(store)).toEqual(['b']);
    });

    it('lets one of many concurrent writers of a row win, and all writers of different rows', async () => {
      const store = newStore();
      const results = await Promise.allSettled([
        ...Array.from({ length: 30 }, (_, writer) => store.save('cases', [row('same', 0, [], writer)])),
        ...Array.from({ length: 30 }, (_, writer) => store.save('cases', [row(`own-${writer}`)])),
      ]);
      expect(results.map(({ status }) => status).filter((status) => status === 'fulfilled')).toHaveLength(31);
      expect((await store.load('cases', ['same'])).get('same')).toEqual({ key: 'same', body: 0, version: 1 });
    });

    it('refuses a save that names a row twice or has no JSON, and lets its neighbours pass', async () => {
      const store = newStore();
      const results = await Promise.allSettled([
        store.save('cases', [row('a'), row('a', 1)]),
        store.save('cases', [{ ...row('b'), body: undefined }]),
        store.save('cases', [row('c', 0, [], 10n)]),
        store.save('cases', [row('d')]),
      ]);
      expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'fulfilled']);
      expect([...(await store.load('cases', ['a', 'b', 'c', 'd'])).keys()]).toEqual(['d']);
    });

    it('keeps what was said when it was said, and hands out copies', async () => {
      const store = newStore();
      const body = { name: 'before' };
      const saved = store.save('cases', [row('a', 0, [], body)]);
      body.name = 'after';
      await saved;
      const [first, second] = [await store.load('cases', ['a']), await store.load('cases', ['a'])];
      expect(first.get('a')?.body).toEqual({ name: 'before' });
      expect(first.get('a')?.body).not.toBe(second.get('a')?.body);
    });

    it.each(['👩🏽‍⚖️', '__proto__', 'constructor', '"\'\\', 'a\u0000b', 'Ağ/强迫 劳动', ''])(
      'takes %j as a key, an index value and a sort value',
      async (text) => {
        const store = newStore();
        await store.save('cases', [row(text, 0, [{ index: text, value: text, sort: text }], { [text]: text })]);
        const expected = { key: text, body: JSON.parse(JSON.stringify({ [text]: text })), version: 1 };
        expect((await store.load('cases', [text])).get(text)).toEqual(expected);
        expect((await store.list('cases', { index: text, value: text, limit: 1 })).rows).toEqual([expected]);
      },
    );

    it('brings back a member named __proto__', async () => {
      const store = newStore();
      await store.save('cases', [row('a', 0, [], JSON.parse('{"__proto__":{"polluted":true}}'))]);
      const body = (await store.load('cases', ['a'])).get('a')?.body;
      expect(JSON.stringify(body)).toBe('{"__proto__":{"polluted":true}}');
    });

    it('saves and loads many thousand rows at once', async () => {
      const store = newStore();
      const keys = Array.from({ length: 40_000 }, (_, index) => `case-${index}`);
      await store.save(
        'cases',
        keys.map((key) => row(key)),
      );
      expect((await store.load('cases', [...keys, 'missing'])).size).toBe(40_000);
    });
  });

  describe(`Listing from the ${adapter} view store`, () => {
    it('sorts by sort value, then by key, both by code point', async () => {
      const store = newStore();
      await store.save('cases', [
        row('b', 0, dueOn('2026-03-01')),
        row('a', 0, dueOn('2026-03-02')),
        row('😀', 0, dueOn('2026-03-01')),
        row('\uff5e', 0, dueOn('2026-03-01')),
        row('c', 0, [{ index: 'status', value: 'open' }]),
        row('closed', 0, [{ index: 'status', value: 'closed' }]),
      ]);
      expect(await keysOf(store)).toEqual(['c', 'b', '\uff5e', '😀', 'a']);
    });

    it('follows a row to where its last save puts it', async () => {
      const store = newStore();
      await store.save('cases', [row('a', 0, dueOn('1')), row('b', 0, dueOn('2'))]);
      await store.save('cases', [row('a', 1, dueOn('3'))]);
      expect(await keysOf(store)).toEqual(['b', 'a']);
      await store.save('cases', [row('a', 2, [{ index: 'status', value: 'closed' }])]);
      expect(await keysOf(store)).toEqual(['b']);
      expect(await keysOf(store, { value: 'closed' })).toEqual(['a']);
      await store.save('cases', [row('a', 3)]);
      expect(await keysOf(store, { value: 'closed' })).toEqual([]);
      expect((await store.load('cases', ['a'])).get('a')?.version).toBe(4);
    });

    it('shows a row once, where its last entry says', async () => {
      const store = newStore();
      await store.save('cases', [row('a', 0, [...dueOn('1'), ...dueOn('9')]), row('b', 0, dueOn('5'))]);
      expect(await keysOf(store)).toEqual(['b', 'a']);
      expect(await store.count('cases', 'status', 'open')).toBe(2);
    });

    it('includes the last sort value asked for, and nothing beyond', async () => {
      const store = newStore();
      await store.save('cases', [row('a', 0, dueOn('1')), row('b', 0, dueOn('2')), row('c', 0, dueOn('20'))]);
      expect(await keysOf(store, { upTo: '2' })).toEqual(['a', 'b']);
      expect(await keysOf(store, { upTo: '1z' })).toEqual(['a']);
    });

    it.each([1, 2, 3, 7, 8])('shows each row on exactly one page of %i', async (limit) => {
      const store = newStore();
      const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
      await store.save(
        'cases',
        keys.map((key, index) => row(key, 0, dueOn(String(Math.floor(index / 3))))),
      );
      const pages = await allPages(store, { ...open, limit });
      expect(pages.flat()).toEqual(keys);
      expect(pages).toHaveLength(Math.ceil(7 / limit));
      expect((await allPages(store, { ...open, limit, upTo: '1' })).flat()).toEqual(keys.slice(0, 6));
    });

    it('goes on where a page ended, whatever was saved before it meanwhile', async () => {
      const store = newStore();
      await store.save('cases', [row('b', 0, dueOn('2')), row('c', 0, dueOn('3')), row('d', 0, dueOn('4'))]);
      const { next } = await store.list('cases', { ...open, limit: 1 });
      await store.save('cases', [row('a', 0, dueOn('1')), row('b', 1)]);
      expect(await keysOf(store, { after: String(next) })).toEqual(['c', 'd']);
    });

    it.each([
      '',
      'x',
      '!!!',
      Buffer.from('["a"]').toString('base64url'),
      Buffer.from('["a",1]').toString('base64url'),
      Buffer.from('{"sort":"a"}').toString('base64url'),
      `${Buffer.from('["a","b"]').toString('base64url')}=`,
      Buffer.from('["a", "b"]').toString('base64url'),
    ])('refuses %j as a cursor', async (after) => {
      const store = newStore();
      await expect(store.list('cases', { ...open, after })).rejects.toThrow(InvalidCursor);
    });

    it('counts the rows of a value', async () => {
      const store = newStore();
      await store.save('cases', [row('a', 0, dueOn('1')), row('b', 0, dueOn('2'))]);
      await store.save('cases', [row('a', 1, [{ index: 'status', value: 'closed' }])]);
      expect(await store.count('cases', 'status', 'open')).toBe(1);
      expect(await store.count('cases', 'status', 'nothing')).toBe(0);
      expect(await store.count('nothing', 'status', 'open')).toBe(0);
    });
  });

  describe(`Clearing a view of the ${adapter} view store`, () => {
    it('forgets its rows and no others', async () => {
      const store = newStore();
      await store.save('cases', [row('a', 0, dueOn('1'))]);
      await store.save('shelters', [row('a', 0, dueOn('1'))]);
      await store.clear('cases');
      expect(await store.load('cases', ['a'])).toEqual(new Map());
      expect(await keysOf(store)).toEqual([]);
      expect(await store.count('cases', 'status', 'open')).toBe(0);
      expect(await keysOf(store, {}, 'shelters')).toEqual(['a']);
    });

    it('lets the view begin again at once', async () => {
      const store = newStore();
      await store.save('cases', [row('a', 0, dueOn('1')), row('b', 0, dueOn('2'))]);
      const cleared = store.clear('cases');
      await store.save('cases', [row('a', 0, dueOn('5'), 'anew')]);
      await cleared;
      expect((await store.list('cases', open)).rows).toEqual([{ key: 'a', body: 'anew', version: 1 }]);
    });

    it('forgets a save that was under way, too', async () => {
      const store = newStore();
      const saved = store.save('cases', [row('a', 0, dueOn('1'))]);
      await store.clear('cases');
      await saved;
      expect(await keysOf(store)).toEqual([]);
    });

    it('is no more than nothing where there is none', async () => {
      const store = newStore();
      await store.clear('cases');
      await store.clear('cases');
    });
  });

  describe(`Opening the ${adapter} view store again`, () => {
    it('finds every row where it was', async ({ skip }) => {
      const { store, reopen } = fresh();
      if (!reopen) return skip('keeps rows no longer than its process');
      await store.save('cases', [row('a', 0, dueOn('1')), row('b', 0, dueOn('2'))]);
      const before = await store.list('cases', open);
      const again = reopen();
      expect(await again.list('cases', open)).toEqual(before);
      await expect(again.save('cases', [row('a')])).rejects.toThrow(RowConflict);
    });
  });
}
