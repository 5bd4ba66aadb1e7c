/** How far each service had come when it answered: what later reads must be able to see. */
export interface Positions {
  /** Takes in a `Position` header: comma-separated `service:position`. */
  note(header: string | null): void;
  /** The same for an `at-least` header; `undefined` before anything was written. */
  header(): string | undefined;
}

/** Keeps the highest position seen of each service. */
export function highestPositions(): Positions {
  const highest = new Map<string, bigint>();
  return {
    note(header) {
      for (const token of (header ?? '').split(',')) {
        const [service, position] = token.trim().split(':');
        if (!service || !position || !/^\d+$/.test(position)) continue;
        const reached = BigInt(position);
        if (reached > (highest.get(service) ?? -1n)) highest.set(service, reached);
      }
    },
    header() {
      if (highest.size === 0) return undefined;
      return [...highest].map(([service, position]) => `${service}:${position}`).join(',');
    },
  };
}
