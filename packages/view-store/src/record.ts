import { type IndexEntry, RowConflict, type Save } from './port.ts';

/** A row as bytes: whatever could fail on the way there has happened, and no later change of an object reaches it. */
export interface WrittenRow {
  readonly key: string;
  readonly expected: number;
  readonly body: string;
  readonly entries: readonly Required<IndexEntry>[];
}

/** The rows of one save. Throws where a body is no JSON value or a row is named twice. */
export function writtenRows(view: string, rows: readonly Save[]): readonly WrittenRow[] {
  if (new Set(rows.map(({ key }) => key)).size < rows.length)
    throw new RowConflict(`One save of ${view} names a row twice.`);
  return rows.map(({ key, expected, body, indexes }) => {
    const bytes: string | undefined = JSON.stringify(body);
    if (bytes === undefined) throw new TypeError(`A row of ${view} has no JSON value as its body.`);
    return { key, expected, body: bytes, entries: entriesOf(indexes) };
  });
}

/** A row stands once under each value of an index; the last entry says where. */
function entriesOf(indexes: readonly IndexEntry[]): readonly Required<IndexEntry>[] {
  const entries = new Map<string, Required<IndexEntry>>();
  for (const { index, value, sort = '' } of indexes)
    entries.set(JSON.stringify([index, value]), { index, value, sort });
  return [...entries.values()];
}
