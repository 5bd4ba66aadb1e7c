interface Failures {
  readonly count: number;
  readonly last: number;
}

export interface AttemptLimit {
  /** How many failures pass before anybody waits. */
  readonly free: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

const ROOM = 10_000;

/**
 * Failed attempts per key, in memory and bounded. Each one beyond the free ones doubles the wait. An attempt is counted
 * before its password is checked, so that many at once gain nothing; a success forgets them.
 */
export function attempts(limit: AttemptLimit) {
  const known = new Map<string, Failures>();

  const waitOf = (count: number): number =>
    count < limit.free ? 0 : Math.min(limit.longestWaitSeconds, limit.firstWaitSeconds * 2 ** (count - limit.free));

  return {
    /** Seconds until the next attempt is heard; 0 for now. */
    secondsToWait(key: string, nowSeconds: number): number {
      const failures = known.get(key);
      if (!failures) return 0;
      return Math.max(0, failures.last + waitOf(failures.count) - nowSeconds);
    },
    count(key: string, nowSeconds: number): void {
      const before = known.get(key);
      const rested = before !== undefined && nowSeconds - before.last > limit.longestWaitSeconds * 2;
      known.delete(key);
      known.set(key, { count: before && !rested ? before.count + 1 : 1, last: nowSeconds });
      const oldest = known.size > ROOM ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
    },
    forget(key: string): void {
      known.delete(key);
    },
  };
}
