import { clockStops } from '@nrm/contracts/clock-stops';
import type { Clock } from '@nrm/contracts/shared';

interface Ticking {
  readonly type: string;
  readonly clocks?: readonly Clock[] | undefined;
}

const stops: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.values(clockStops).flatMap((own) => Object.entries<readonly string[]>(own)),
);

/**
 * The clocks that still wait after one more fact. One that was missed goes on showing as overdue until the fact it waits
 * for; one started again under its name replaces the earlier one.
 */
export function runningClocks(running: readonly Clock[], { type, clocks = [] }: Ticking): readonly Clock[] {
  const started = new Set(clocks.map(({ deadline }) => deadline));
  const going = running.filter(({ deadline }) => !(stops[deadline] ?? []).includes(type) && !started.has(deadline));
  return [...going, ...clocks.map(({ deadline, dueAt }) => ({ deadline, dueAt }))];
}
