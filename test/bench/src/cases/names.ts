import { createHash } from 'node:crypto';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** A UUID that is the same for the same words. */
export function uuidOf(...words: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(words.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A text cut at every UUID and every other name that is not the same in two cases. */
export interface Template {
  /** The text with what `rename` gives for each name in it. */
  write(rename: (name: string) => string): string;
  readonly names: ReadonlySet<string>;
}

/** Cuts a text once, so that writing it again under other names is only joining. */
export function template(text: string, others: readonly string[] = []): Template {
  const pieces = text.split(new RegExp(`(${[UUID, ...others].join('|')})`));
  return {
    names: new Set(pieces.filter((_, index) => index % 2 === 1)),
    write: (rename) => pieces.map((piece, index) => (index % 2 === 1 ? rename(piece) : piece)).join(''),
  };
}
