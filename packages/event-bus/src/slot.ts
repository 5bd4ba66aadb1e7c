import type { Envelope } from '@nrm/contracts/envelope';

/** What one consumer remembers of one key, saved as one row together with the effect. */
export interface Slot {
  /** The last revision taken of each stream. */
  readonly seen: Readonly<Record<string, number>>;
  readonly row?: unknown;
  /** Facts that came before one they must follow. */
  readonly waiting?: readonly Envelope[];
  /** Present while a person has to look: the fact that could not be taken, and everything behind it. */
  readonly parked?: Parked;
}

export interface Parked {
  readonly reason: string;
  readonly since: string;
  readonly queue: readonly Envelope[];
}

export const emptySlot: Slot = { seen: {} };

/** Whether a fact is the next of its stream, a repetition, or came too early. */
export function placeOf(slot: Slot, { stream, revision }: Envelope): 'next' | 'repeated' | 'early' {
  const seen = slot.seen[stream] ?? 0;
  if (revision <= seen) return 'repeated';
  return revision === seen + 1 ? 'next' : 'early';
}

/** Keeps a fact that came too early, once. */
export function hold(slot: Slot, envelope: Envelope): Slot {
  const waiting = slot.waiting ?? [];
  return waiting.some(({ id }) => id === envelope.id) ? slot : { ...slot, waiting: [...waiting, envelope] };
}

/** The fact that waited and can be taken now, if there is one, and the slot without it. */
export function release(slot: Slot): { readonly envelope: Envelope; readonly slot: Slot } | undefined {
  const envelope = slot.waiting?.find((held) => placeOf(slot, held) === 'next');
  if (!envelope) return undefined;
  const { waiting, ...rest } = slot;
  const left = (waiting ?? []).filter((held) => held !== envelope && placeOf(slot, held) !== 'repeated');
  return { envelope, slot: left.length > 0 ? { ...rest, waiting: left } : rest };
}

/** The slot after a fact was taken. */
export function taken(slot: Slot, { stream, revision }: Envelope, row: unknown): Slot {
  const { row: _before, seen: before, ...rest } = slot;
  const seen = inOrder({ ...before, [stream]: revision });
  return row === undefined ? { seen, ...rest } : { seen, row, ...rest };
}

/** Puts a fact aside with everything of its key that follows. */
export function park(slot: Slot, envelope: Envelope, reason: string, at: string): Slot {
  const queue = slot.parked?.queue ?? [];
  if (queue.some(({ id }) => id === envelope.id)) return slot;
  const { since } = slot.parked ?? { since: at };
  return { ...slot, parked: { reason: slot.parked?.reason ?? reason, since, queue: [...queue, envelope] } };
}

/** Streams by name: the same facts give the same bytes, whichever service was heard first. */
const inOrder = (seen: Slot['seen']): Slot['seen'] =>
  Object.fromEntries(Object.entries(seen).toSorted(([a], [b]) => (a < b ? -1 : 1)));
