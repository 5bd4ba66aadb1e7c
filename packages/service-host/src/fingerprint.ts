import { createHash } from 'node:crypto';

/**
 * What was asked, as a digest that does not depend on the order of members. Secrets are left out, so that a stored
 * digest helps nobody to guess them.
 */
export function fingerprintOf(
  operation: string,
  params: Readonly<Record<string, string>>,
  body: unknown,
  secrets: readonly string[] = [],
): string {
  const shown =
    secrets.length > 0 && isRecord(body)
      ? Object.fromEntries(Object.entries(body).filter(([name]) => !secrets.includes(name)))
      : body;
  return createHash('sha256')
    .update(canonical([operation, params, shown ?? null]))
    .digest('base64url');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(',')}}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
