import type { Envelope } from '@nrm/contracts/envelope';
import type { EventStore } from '@nrm/event-store';

export interface FollowOptions {
  readonly log: EventStore;
  /** The position already dealt with. */
  readonly from: number;
  readonly batch: number;
  /** Deals with a batch and remembers `upTo`. Rejecting brings the same batch again, a little later each time. */
  readonly deliver: (envelopes: readonly Envelope[], upTo: number) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export interface Follower {
  reached(position: number, timeoutMs: number): Promise<boolean>;
  lag(): Promise<number>;
  stop(): Promise<void>;
}

const LONGEST_PAUSE_MS = 5_000;

/** Follows a log from a position on, as long as it is not stopped. */
export function follow({ log, from, batch, deliver, onError }: FollowOptions): Follower {
  let position = from;
  let stopped = false;
  let wake: (() => void) | undefined;
  let appended = true;
  const waiting = new Set<{ readonly position: number; readonly resolve: (reached: boolean) => void }>();

  const rouse = () => {
    appended = true;
    wake?.();
  };
  const unsubscribe = log.onAppend(rouse);

  async function sleep(ms?: number): Promise<void> {
    if (stopped) return;
    await new Promise<void>((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    wake = undefined;
  }

  function settle(): void {
    for (const entry of waiting) {
      if (entry.position > position) continue;
      waiting.delete(entry);
      entry.resolve(true);
    }
  }

  async function loop(): Promise<void> {
    let failures = 0;
    while (!stopped) {
      try {
        appended = false;
        const envelopes = await log.readLog(position, batch);
        const upTo = envelopes.at(-1)?.position;
        if (upTo === undefined) {
          if (!appended) await sleep();
          continue;
        }
        await deliver(envelopes, upTo);
        position = upTo;
        failures = 0;
        settle();
      } catch (error) {
        failures += 1;
        onError(error);
        await sleep(Math.min(LONGEST_PAUSE_MS, 20 * 2 ** failures));
      }
    }
  }

  const ended = loop();
  return {
    async reached(wantedPosition, timeoutMs) {
      if (position >= wantedPosition) return true;
      return new Promise((resolve) => {
        const entry = {
          position: wantedPosition,
          resolve: (reached: boolean) => {
            clearTimeout(timer);
            resolve(reached);
          },
        };
        const timer = setTimeout(() => {
          waiting.delete(entry);
          resolve(false);
        }, timeoutMs);
        waiting.add(entry);
      });
    },
    lag: async () => Math.max(0, (await log.end()) - position),
    async stop() {
      stopped = true;
      unsubscribe();
      wake?.();
      await ended;
    },
  };
}
