import { z } from 'zod';

/** The kinds of personal data. A field is marked once, where it is declared; access, redaction and sealing read the mark. */
export const DataCategory = z.enum([
  'identity',
  'location',
  'immigration',
  'health',
  'testimony',
  'employment',
  'compensation',
  'legal',
  'membership',
  'shelter-address',
  'bank',
  'alleged-acts',
]);
export type DataCategory = z.infer<typeof DataCategory>;

/** These never leave the service that owns them, not even sealed; others ask it at read time. */
export const neverLeaves: readonly DataCategory[] = ['shelter-address', 'bank', 'alleged-acts'];

const sensitivity = z.registry<{ readonly category: DataCategory }>();

/** Marks a field as saying something about a person. */
export function marked<Schema extends z.ZodType>(category: DataCategory, schema: Schema): Schema {
  const own = schema.clone() as Schema;
  sensitivity.add(own, { category });
  return own;
}

export const categoryOf = (schema: z.ZodType): DataCategory | undefined => sensitivity.get(schema)?.category;

type Allowed = (category: DataCategory) => boolean;
type Sieve = (value: unknown, allowed: Allowed) => unknown;

const sieves = new WeakMap<z.ZodType, Sieve | 'whole'>();
const withheld = Symbol('withheld');

/** The same value without the marked fields that `allowed` does not let through. The input is never changed. */
export function onlyAllowed<Value>(schema: z.ZodType, value: Value, allowed: Allowed): Value {
  const kept = sieve(schema, value, allowed);
  return (kept === withheld ? undefined : kept) as Value;
}

/** The names of all marked fields below these schemas: what a log line must never show. */
export function markedNames(schemas: Iterable<z.ZodType>): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (schema: z.ZodType, name: string | undefined): void => {
    if (categoryOf(schema)) {
      if (name !== undefined) names.add(name);
      return;
    }
    for (const [key, part] of partsOf(schema)) visit(part, key ?? name);
  };
  for (const schema of schemas) visit(schema, undefined);
  return names;
}

function sieve(schema: z.ZodType, value: unknown, allowed: Allowed): unknown {
  let known = sieves.get(schema);
  if (known === undefined) {
    known = compile(schema);
    sieves.set(schema, known);
  }
  return known === 'whole' ? value : known(value, allowed);
}

function compile(schema: z.ZodType): Sieve | 'whole' {
  const category = categoryOf(schema);
  if (category) return (value, allowed) => (allowed(category) ? value : withheld);
  if (!hasMarks(schema)) return 'whole';
  const { def } = schema._zod as unknown as { readonly def: Definition };
  switch (def.type) {
    case 'object':
      return (value, allowed) => sieveObject(def.shape ?? {}, value, allowed);
    case 'record':
      return (value, allowed) =>
        isRecord(value)
          ? Object.fromEntries(
              Object.entries(value)
                .map(([key, item]) => [key, sieve(def.valueType as z.ZodType, item, allowed)] as const)
                .filter(([, item]) => item !== withheld),
            )
          : value;
    case 'array':
      return (value, allowed) =>
        Array.isArray(value)
          ? value.map((item) => sieve(def.element as z.ZodType, item, allowed)).filter((item) => item !== withheld)
          : value;
    case 'union':
      return (value, allowed) => {
        const option = (def.options ?? []).find((candidate) => fits(candidate, value));
        return option ? sieve(option, value, allowed) : withheld;
      };
    default:
      return (value, allowed) => (def.innerType ? sieve(def.innerType, value, allowed) : withheld);
  }
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

function fits(option: z.ZodType, value: unknown): boolean {
  const { def } = option._zod as unknown as { readonly def: Definition };
  const type = def.type === 'object' ? (def.shape?.type as z.ZodLiteral | undefined) : undefined;
  if (type && isRecord(value)) return type.safeParse(value.type).success;
  return option.safeParse(value).success;
}

function sieveObject(shape: Readonly<Record<string, z.ZodType>>, value: unknown, allowed: Allowed): unknown {
  if (!isRecord(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const schema = shape[key];
    const part = schema ? sieve(schema, item, allowed) : item;
    if (part !== withheld) kept[key] = part;
  }
  return kept;
}

function partsOf(schema: z.ZodType): readonly (readonly [string | undefined, z.ZodType])[] {
  const { def } = schema._zod as unknown as { readonly def: Definition };
  if (def.shape) return Object.entries(def.shape);
  const inner = [def.element, def.valueType, def.innerType, ...(def.options ?? [])];
  return inner.flatMap((part) => (part ? [[undefined, part] as const] : []));
}

function hasMarks(schema: z.ZodType): boolean {
  return partsOf(schema).some(([, part]) => categoryOf(part) !== undefined || hasMarks(part));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
