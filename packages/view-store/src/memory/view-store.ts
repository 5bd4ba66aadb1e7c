import { type IndexEntry, type ListPage, RowConflict, type StoredRow, type ViewStore } from '../port.ts';

interface Kept extends StoredRow {
  readonly indexes: readonly IndexEntry[];
}

/** Keeps rows as long as the process lives: for specifications. */
export function memoryViewStore(): ViewStore {
  const views = new Map<string, Map<string, Kept>>();
  const rowsOf = (view: string): Map<string, Kept> => {
    const rows = views.get(view) ?? new Map<string, Kept>();
    views.set(view, rows);
    return rows;
  };

  return {
    async load(view, keys) {
      const rows = rowsOf(view);
      return new Map(
        keys.flatMap((key): [string, StoredRow][] => {
          const found = rows.get(key);
          return found ? [[key, { key, body: structuredClone(found.body), version: found.version }]] : [];
        }),
      );
    },
    async save(view, saves) {
      const rows = rowsOf(view);
      for (const { key, expected } of saves) {
        const version = rows.get(key)?.version ?? 0;
        if (version !== expected) throw new RowConflict(`${view}/${key} is at ${version}, not ${expected}`);
      }
      for (const { key, body, expected, indexes } of saves)
        rows.set(key, { key, body: JSON.parse(JSON.stringify(body)), version: expected + 1, indexes });
    },
    async list(view, { index, value, upTo, after, limit }): Promise<ListPage> {
      const entries = [...rowsOf(view).values()]
        .flatMap((row) =>
          row.indexes
            .filter((entry) => entry.index === index && entry.value === value)
            .map((entry) => ({ row, place: `${entry.sort ?? ''}\u0000${row.key}`, sort: entry.sort ?? '' })),
        )
        .filter(({ place, sort }) => (upTo === undefined || sort <= upTo) && (after === undefined || place > after))
        .toSorted((a, b) => (a.place < b.place ? -1 : 1));
      const page = entries.slice(0, limit);
      const rows = page.map(({ row: { key, body, version } }) => ({ key, body: structuredClone(body), version }));
      const last = page.at(-1);
      return entries.length > limit && last ? { rows, next: last.place } : { rows };
    },
    async count(view, index, value) {
      return [...rowsOf(view).values()].filter((row) =>
        row.indexes.some((entry) => entry.index === index && entry.value === value),
      ).length;
    },
    async clear(view) {
      views.delete(view);
    },
  };
}
