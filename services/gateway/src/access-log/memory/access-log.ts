import { type AccessEntry, type AccessLog, placeOf } from '../access-log.ts';

/** Keeps the record as long as the process lives: for specifications. */
export function memoryAccessLog(): AccessLog {
  const kept: AccessEntry[] = [];
  return {
    async record(entries) {
      kept.push(...entries);
    },
    async list({ limit, after }) {
      const end = Math.min(placeOf(after) ?? kept.length, kept.length);
      const start = Math.max(0, end - limit);
      const items = kept.slice(start, end).toReversed();
      return start > 0 ? { items, next: String(start) } : { items };
    },
  };
}
