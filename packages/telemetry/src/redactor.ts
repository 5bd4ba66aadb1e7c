import type { LogFields } from './logger.ts';
import { safeError } from './safe-error.ts';
import { technicalFields } from './technical-fields.ts';

const redacted = '[redacted]';
const deepest = 6;
/** Written by the logger itself on every line; a field of that name would overwrite it. */
const reserved: ReadonlySet<string> = new Set(['level', 'time', 'msg']);

/**
 * A copy of the fields that is fit for a log: a technical name keeps its value, any other name keeps only itself, and a
 * marked name is redacted at every depth even if it is a technical one. An error keeps its name, code and stack frames.
 */
export function redactor(markedFields: ReadonlySet<string>): (fields: LogFields) => LogFields {
  const isKept = (name: string) => technicalFields.has(name) && !markedFields.has(name);

  const fitRecord = (fields: object, depth: number): LogFields =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([name, value]) => !reserved.has(name) && value !== undefined)
        .map(([name, value]) => [safeName(name), isKept(name) ? fitValue(name, value, depth) : redacted]),
    );

  const fitValue = (name: string, value: unknown, depth: number): unknown => {
    if (depth > deepest) return redacted;
    if (value instanceof Error) return safeError(value);
    if (name === 'err' || name === 'cause') return redacted;
    if (typeof value === 'string') return name === 'url' ? withoutQuery(value) : value;
    if (typeof value === 'bigint') return value.toString();
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
    if (Array.isArray(value)) return value.map((item) => fitValue(name, item, depth + 1));
    return isPlain(value) ? fitRecord(value, depth + 1) : redacted;
  };

  return (fields) => fitRecord(fields, 1);
}

/** Names are written by us, values by people: a name that does not look like code is taken for a value. */
function safeName(name: string): string {
  return /^[a-z][A-Za-z0-9]{0,39}$/.test(name) ? name : redacted;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
