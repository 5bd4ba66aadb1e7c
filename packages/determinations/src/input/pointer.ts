/** The JSON pointer (RFC 6901) of a path from the root. */
export function pointer(...path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
