/** Finds rows again by something other than their key. Rows of one value come sorted by `sort`, then by key. */
export interface IndexEntry {
  readonly index: string;
  readonly value: string;
  readonly sort?: string;
}

export interface StoredRow {
  readonly key: string;
  /** Any JSON value. */
  readonly body: unknown;
  /** Counts the saves of this row; 0 for one that does not exist. */
  readonly version: number;
}

export interface Save {
  readonly key: string;
  readonly body: unknown;
  /** The version the change was made on. */
  readonly expected: number;
  readonly indexes: readonly IndexEntry[];
}

export interface ListQuery {
  readonly index: string;
  readonly value: string;
  /** Only rows whose sort value is at most this. */
  readonly upTo?: string;
  /** An opaque cursor of an earlier page. */
  readonly after?: string;
  readonly limit: number;
}

export interface ListPage {
  readonly rows: readonly StoredRow[];
  readonly next?: string;
}

/** Rows that people read, rebuilt from facts whenever we like. Every adapter passes the suite in `./contract.ts`. */
export interface ViewStore {
  /** The rows that exist, by key. */
  load(view: string, keys: readonly string[]): Promise<ReadonlyMap<string, StoredRow>>;
  /** All rows or none. Rejects with `RowConflict` where another writer was first. */
  save(view: string, rows: readonly Save[]): Promise<void>;
  /** Rejects with `InvalidCursor` where `after` is not the `next` of a page. */
  list(view: string, query: ListQuery): Promise<ListPage>;
  count(view: string, index: string, value: string): Promise<number>;
  /** Forgets every row of a view: none is found from now on, and when it resolves all are erased. */
  clear(view: string): Promise<void>;
}

export class RowConflict extends Error {
  override readonly name = 'RowConflict';
}
