/** A journey that cannot begin or go on, in one sentence for the person who started it. */
export class Unplayable extends Error {
  override readonly name = 'Unplayable';
}
