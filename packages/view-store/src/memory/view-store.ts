import { cursorAt, type Place, placeIn } from '../cursor.ts';
import { type ListPage, type ListQuery, RowConflict, type StoredRow, type ViewStore } from '../port.ts';
import { type WrittenRow, writtenRows } from '../record.ts';

interface Kept extends WrittenRow {
  readonly version: number;
}

interface Rows {
  readonly byKey: Map<string, Kept>;
  /** Index and value, to the key of each row that stands there, to its sort value. */
  readonly byEntry: Map<string, Map<string, string>>;
}

/** Keeps rows as long as the process lives: for specifications. */
export function memoryViewStore(): ViewStore {
  const views = new Map<string, Rows>();
  const rowsOf = (view: string): Rows => views.get(view) ?? { byKey: new Map(), byEntry: new Map() };

  function keep({ byKey, byEntry }: Rows, row: WrittenRow): void {
    for (const { index, value } of byKey.get(row.key)?.entries ?? [])
      byEntry.get(entryOf(index, value))?.delete(row.key);
    for (const { index, value, sort } of row.entries) {
      const entry = entryOf(index, value);
      byEntry.set(entry, (byEntry.get(entry) ?? new Map()).set(row.key, sort));
    }
    byKey.set(row.key, { ...row, version: row.expected + 1 });
  }

  return {
    async load(view, keys) {
      const { byKey } = rowsOf(view);
      const found = new Map<string, StoredRow>();
      for (const key of keys) {
        const kept = byKey.get(key);
        if (kept) found.set(key, toRow(kept));
      }
      return found;
    },
    async save(view, saves) {
      const written = writtenRows(view, saves);
      const rows = rowsOf(view);
      for (const { key, expected } of written) {
        const version = rows.byKey.get(key)?.version ?? 0;
        if (version !== expected) throw new RowConflict(`A row of ${view} has version ${version}, not ${expected}`);
      }
      for (const row of written) keep(rows, row);
      views.set(view, rows);
    },
    async list(view, query) {
      const { byKey, byEntry } = rowsOf(view);
      const places = [...(byEntry.get(entryOf(query.index, query.value)) ?? [])].map(([key, sort]) => ({ sort, key }));
      return pageOf(places.toSorted(inOrder), query, byKey);
    },
    async count(view, index, value) {
      return rowsOf(view).byEntry.get(entryOf(index, value))?.size ?? 0;
    },
    async clear(view) {
      views.delete(view);
    },
  };
}

function pageOf(places: readonly Place[], { after, upTo, limit }: ListQuery, byKey: Rows['byKey']): ListPage {
  const last = after === undefined ? undefined : placeIn(after);
  const asked = places.filter(
    (place) => (!last || inOrder(place, last) > 0) && (upTo === undefined || compare(place.sort, upTo) <= 0),
  );
  const page = asked.slice(0, limit);
  const end = asked.length > page.length ? page.at(-1) : undefined;
  const rows = page.flatMap(({ key }) => byKey.get(key) ?? []).map(toRow);
  return { rows, ...(end && { next: cursorAt(end) }) };
}

const toRow = ({ key, body, version }: Kept): StoredRow => ({ key, body: JSON.parse(body), version });
const entryOf = (index: string, value: string): string => JSON.stringify([index, value]);
const inOrder = (a: Place, b: Place): number => compare(a.sort, b.sort) || compare(a.key, b.key);
/** By code point, as databases sort; `<` would put an emoji before some rarer letters. */
const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
