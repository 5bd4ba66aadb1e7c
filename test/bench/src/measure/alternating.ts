import { median } from './statistics.ts';

/**
 * Measures two things in turn, so that whatever else the machine does meets both, and answers with their medians. Each
 * goes first as often as the other.
 */
export async function alternating(
  rounds: number,
  measure: { readonly ours: () => Promise<number>; readonly peer: () => Promise<number> },
): Promise<{ readonly ours: number; readonly peer: number }> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 1) peer.push(await measure.peer());
    ours.push(await measure.ours());
    if (round % 2 === 0) peer.push(await measure.peer());
  }
  return { ours: median(ours), peer: median(peer) };
}
