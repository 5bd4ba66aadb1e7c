/** One line of the result: what we reach, what the peer reaches, and whether that is enough. */
export interface Row {
  readonly name: string;
  readonly ours: number;
  /** `null` where the goal is a number of its own. */
  readonly peer: number | null;
  readonly unit: string;
  /** Ours by the peer's. */
  readonly ratio: number | null;
  /** The least ratio, or in words what `ours` or `ratio` must keep to. */
  readonly goal: number | string;
  readonly holds: boolean;
}

/** What a benchmark is told; each takes of it what it needs. */
export interface Effort {
  /** How long one measured round lasts. */
  readonly seconds: number;
  /** Measured rounds; the median counts. */
  readonly rounds: number;
  /** Facts in the log that is folded. */
  readonly facts: number;
  /** Cases in the large store of the worklist. */
  readonly cases: number;
  /** Where CPU profiles of the platform are written, if anywhere. */
  readonly profile?: string;
}

export interface Benchmark {
  readonly name: string;
  run(effort: Effort): Promise<readonly Row[]>;
}

/** More is better: holds when ours is at least `goal` times the peer's. */
export function throughput(
  name: string,
  unit: string,
  goal: number,
  { ours, peer }: { readonly ours: number; readonly peer: number },
): Row {
  const ratio = ours / peer;
  return { name, ours, peer, unit, ratio, goal, holds: ratio >= goal };
}

/** A number that must stay at or below its goal. */
export const atMost = (name: string, unit: string, goal: number, ours: number): Row => ({
  name,
  ours,
  peer: null,
  unit,
  ratio: null,
  goal: `<= ${goal} ${unit}`,
  holds: ours <= goal,
});

/** A number that must reach its goal. */
export const atLeast = (name: string, unit: string, goal: number, ours: number): Row => ({
  name,
  ours,
  peer: null,
  unit,
  ratio: null,
  goal: `>= ${goal} ${unit}`,
  holds: ours >= goal,
});

/** Less is better: holds when ours is at most `goal` times the peer's. */
export function slowdown(
  name: string,
  unit: string,
  goal: number,
  { ours, peer }: { readonly ours: number; readonly peer: number },
): Row {
  const ratio = ours / peer;
  return { name, ours, peer, unit, ratio, goal: `<= ${goal}`, holds: ratio <= goal };
}
