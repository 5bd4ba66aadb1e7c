import type { ServiceName } from '@nrm/contracts/envelope';
import type { ViewStore } from '@nrm/view-store';
import { type Consumer, type ConsumerOptions, consumer } from './consumer.ts';
import type { Slot } from './slot.ts';
import type { AnyView } from './view.ts';

/** The name a view's rows are stored under: a new version stands beside the old one. */
export const storedAs = ({ name, version }: Pick<AnyView, 'name' | 'version'>): string => `${name}.v${version}`;

export interface ViewRow<Row> {
  readonly row: Row;
  readonly seen: Readonly<Record<string, number>>;
}

/** The row inside a stored slot, if there is one. */
export function viewRow<Row>(body: unknown): ViewRow<Row> | undefined {
  const { row, seen } = body as Slot;
  return row === undefined ? undefined : { row: row as Row, seen };
}

/** Keeps the rows of a view up to date. Folding is pure, so a fact that fails once would fail again: it parks at once. */
export function viewConsumer(
  view: AnyView,
  reader: ServiceName,
  ports: { readonly views: ViewStore; readonly clock: () => string } & Pick<ConsumerOptions, 'onParked'>,
): Consumer {
  return consumer({
    ...ports,
    name: storedAs(view),
    reader,
    reads: view.reads,
    take: (row, envelope) => view.fold(row, envelope as never),
    ...(view.indexes ? { indexes: view.indexes.bind(view) } : {}),
    attempts: 1,
    pause: () => Promise.resolve(),
  });
}
