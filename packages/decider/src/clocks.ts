import type { Clock } from '@nrm/contracts/shared';

/** Names the facts that stop each clock: `{ screening: ['ScreeningCompleted'] }`. */
export type ClockStops = Readonly<Record<string, readonly string[]>>;

interface Ticking {
  readonly type: string;
  readonly clocks?: readonly Clock[] | undefined;
  readonly deadline?: string | undefined;
}

/**
 * The clocks that still run after one more fact: those it stops or finds missed are gone, those it starts are added.
 * A clock started again under the same name replaces the earlier one.
 */
export function clocksAfter(running: readonly Clock[], fact: Ticking, stops: ClockStops): readonly Clock[] {
  const started = fact.clocks ?? [];
  const going = running.filter(
    ({ deadline }) =>
      !(stops[deadline] ?? []).includes(fact.type) &&
      !(fact.type === 'DeadlineMissed' && fact.deadline === deadline) &&
      !started.some((clock) => clock.deadline === deadline),
  );
  return going.length === running.length && started.length === 0 ? running : [...going, ...started];
}
