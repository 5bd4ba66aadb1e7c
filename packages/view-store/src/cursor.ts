/** Where a page ended: the last row's place in its index. */
export interface Place {
  readonly sort: string;
  readonly key: string;
}

/** A cursor that no page gave out: an answer for the caller. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
}

export const cursorAt = ({ sort, key }: Place): string =>
  Buffer.from(JSON.stringify([sort, key])).toString('base64url');

/** Throws `InvalidCursor` for anything that `cursorAt` has not written. */
export function placeIn(cursor: string): Place {
  const place = parsed(Buffer.from(cursor, 'base64url').toString());
  if (!place || cursorAt(place) !== cursor) throw new InvalidCursor('The cursor is not one that a page gave out.');
  return place;
}

function parsed(text: string): Place | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const [sort, key]: unknown[] = value;
    return typeof sort === 'string' && typeof key === 'string' ? { sort, key } : undefined;
  } catch {
    return undefined;
  }
}
