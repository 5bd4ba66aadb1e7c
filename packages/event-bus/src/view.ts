import type { Envelope, Fact, ServiceName } from '@nrm/contracts/envelope';
import type { IndexEntry } from '@nrm/view-store';

/**
 * Facts folded into one row per stream key (one per case, shelter, …), pure: the same facts always give the same row.
 * A row fed by several services keeps what it learns from each apart, so that no order between them matters.
 */
export interface View<Row, Data extends Fact = never> {
  readonly name: string;
  /** Raise it when the fold changes: the rows are then built anew from the log. */
  readonly version: number;
  /** The stream families it reads, as `service/prefix`. */
  readonly reads: readonly `${ServiceName}/${string}`[];
  fold(row: Row | undefined, envelope: Envelope<Data>): Row | undefined;
  indexes?(row: Row, key: string): readonly IndexEntry[];
}

/** A view whatever its rows: what hosts handle. */
export type AnyView = View<unknown, never>;
