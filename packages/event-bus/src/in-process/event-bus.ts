import { asSeenBy, familyOf } from '@nrm/contracts/catalogue';
import type { Envelope, ServiceName } from '@nrm/contracts/envelope';
import type { EventStore } from '@nrm/event-store';
import type { ViewStore } from '@nrm/view-store';
import type { EventBus, Running, Source, Subscription } from '../port.ts';
import { type Follower, follow } from './follow.ts';

const CHECKPOINTS = 'event-bus.checkpoints';
const BATCH = 2_000;

export interface InProcessPorts {
  /** The log of each service that has one here. */
  readonly logs: Readonly<Partial<Record<ServiceName, EventStore>>>;
  /** Where each subscriber's progress is kept. */
  readonly checkpoints: ViewStore;
  readonly batch?: number;
  readonly onError?: (subscription: string, error: unknown) => void;
}

/** Brings facts to subscribers of the same process, straight from the logs that keep them: there is no second copy to lose. */
export function inProcessEventBus({ logs, checkpoints, batch = BATCH, onError }: InProcessPorts): EventBus {
  const checkpointOf = (name: string, source: string) => `${name}/${source}`;

  async function load(key: string): Promise<{ position: number; version: number }> {
    const stored = (await checkpoints.load(CHECKPOINTS, [key])).get(key);
    return { position: (stored?.body as number | undefined) ?? 0, version: stored?.version ?? 0 };
  }

  async function startFollowing(subscription: Subscription, source: ServiceName, log: EventStore): Promise<Follower> {
    const key = checkpointOf(subscription.name, source);
    let { position, version } = await load(key);
    return follow({
      log,
      from: position,
      batch,
      onError: (error) => onError?.(subscription.name, error),
      async deliver(envelopes, upTo) {
        const seen = envelopes.filter(wanted(subscription.reads)).map(readBy(subscription.reader));
        if (seen.length > 0) await subscription.receive(seen);
        await checkpoints.save(CHECKPOINTS, [{ key, body: upTo, expected: version, indexes: [] }]);
        version += 1;
        position = upTo;
      },
    });
  }

  return {
    async subscribe(subscription) {
      const sources = [...new Set(subscription.reads.map((read) => read.split('/')[0] as ServiceName))];
      const followers = new Map<ServiceName, Follower>();
      for (const source of sources) {
        const log = logs[source];
        if (!log) throw new Error(`The subscription "${subscription.name}" reads ${source}, which has no log here.`);
        followers.set(source, await startFollowing(subscription, source, log));
      }
      return running(followers);
    },
    async forget(name) {
      const keys = Object.keys(logs).map((source) => checkpointOf(name, source));
      const stored = await checkpoints.load(CHECKPOINTS, keys);
      const rows = [...stored.values()].map(({ key, version }) => ({ key, body: 0, expected: version, indexes: [] }));
      if (rows.length > 0) await checkpoints.save(CHECKPOINTS, rows);
    },
  };
}

function running(followers: ReadonlyMap<ServiceName, Follower>): Running {
  return {
    async reached(source, position, timeoutMs) {
      const follower = followers.get(source);
      return follower ? follower.reached(position, timeoutMs) : true;
    },
    async lag() {
      const lags = await Promise.all([...followers.values()].map((follower) => follower.lag()));
      return lags.reduce((sum, lag) => sum + lag, 0);
    },
    async stop() {
      await Promise.all([...followers.values()].map((follower) => follower.stop()));
    },
  };
}

const wanted = (reads: readonly Source[]) => {
  const names = new Set<string>(reads);
  return ({ source, stream }: Envelope) => names.has(`${source}/${stream.slice(0, stream.indexOf('-'))}`);
};

const readBy =
  (reader: ServiceName) =>
  (envelope: Envelope): Envelope => {
    const { source, stream } = envelope;
    if (source === reader) return envelope;
    if (familyOf(source, stream).topic === 'internal')
      throw new Error(`The stream "${stream}" of ${source} is not for other services.`);
    return { ...envelope, data: asSeenBy(reader, source, stream, envelope.data) };
  };
