import type { LogDestination } from './log-destination.ts';

/** Turns each JSON line into one a person reads at a terminal: time, level, message, fields. */
export function prettyLines(destination: LogDestination): LogDestination {
  return {
    write(line) {
      const { time, level, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
      const facts = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
      destination.write(`${[time, String(level).toUpperCase().padEnd(5), msg, ...facts].join(' ')}\n`);
    },
  };
}
