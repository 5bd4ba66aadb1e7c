import { isDeepStrictEqual } from 'node:util';

/** Where two JSON values differ, one line each: path, expected, found. Empty when they are equal. */
export function differences(expected: unknown, found: unknown, path = ''): readonly string[] {
  if (isDeepStrictEqual(expected, found)) return [];
  if (!isMembers(expected) || !isMembers(found) || Array.isArray(expected) !== Array.isArray(found))
    return [`${path || '/'}: expected ${shown(expected)}, found ${shown(found)}`];
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
  return names.flatMap((name) => differences(expected[name], found[name], `${path}/${name}`));
}

const isMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
