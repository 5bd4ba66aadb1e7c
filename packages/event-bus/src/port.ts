import type { Envelope, ServiceName } from '@nrm/contracts/envelope';

/** A stream family as its readers name it: `identification/case`. */
export type Source = `${ServiceName}/${string}`;

export interface Subscription {
  /** Durable: a subscriber of the same name goes on where it stopped. */
  readonly name: string;
  /** Whose eyes these are: decides which marked fields arrive. */
  readonly reader: ServiceName;
  readonly reads: readonly Source[];
  /**
   * Facts of one key come in order; a fact may come again, and a batch comes again when this rejects. What it did
   * must be safe before it resolves.
   */
  receive(batch: readonly Envelope[]): Promise<void>;
}

export interface Running {
  /** Whether everything of `source` up to `position` has been received; waits for it, at most `timeoutMs`. */
  reached(source: ServiceName, position: number, timeoutMs: number): Promise<boolean>;
  /** Facts of all sources that wait to be received. */
  lag(): Promise<number>;
  /** Finishes the batch in hand and receives no more. */
  stop(): Promise<void>;
}

/** How services come to know each other's facts. Every adapter passes the suite in `./contract.ts`. */
export interface EventBus {
  subscribe(subscription: Subscription): Promise<Running>;
  /** Makes the next subscriber of this name start at the first fact. */
  forget(name: string): Promise<void>;
}
