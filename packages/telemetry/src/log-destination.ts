/** Takes whole lines, each ending in a newline. */
export interface LogDestination {
  readonly write: (line: string) => void;
}
