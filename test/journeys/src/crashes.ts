import { createHash } from 'node:crypto';

/** Fewest answers a journey of this many people takes; crash points fall below it. */
export const fewestAnswers = (people: number): number => 100 + people * 25;

/** After how many answers the platform is ended: `count` different points, the same for the same seed, ascending. */
export function crashPoints(count: number, answers: number, seed: string): readonly number[] {
  const most = Math.min(count, answers);
  const points = new Set<number>();
  for (let draw = 0; points.size < most; draw += 1) {
    const digest = createHash('sha256').update(`${seed} ${draw}`).digest();
    points.add(1 + (digest.readUInt32BE() % answers));
  }
  return [...points].toSorted((one, other) => one - other);
}

/** Counts answers and calls `crash` at each point, one crash after the other. */
export function crashingAt(points: readonly number[], crash: () => Promise<void>) {
  const ahead = [...points];
  let answers = 0;
  let crashes = 0;
  let last: Promise<void> = Promise.resolve();
  return {
    count(): void {
      answers += 1;
      const [next] = ahead;
      if (next === undefined || answers < next) return;
      ahead.shift();
      last = last.then(crash).then(() => {
        crashes += 1;
      });
      last.catch(() => undefined); // told by `settled`
    },
    /** How many crashes there were, once the platform is back from the last. Throws when it did not come back. */
    async settled(): Promise<number> {
      await last;
      return crashes;
    },
  };
}
