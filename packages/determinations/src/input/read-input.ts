import type { z } from 'zod';
import { CannotDetermine, type Refusal, refuse } from '../refusal.ts';
import { codeOfUnknownMember } from './irrelevant-members.ts';
import { pointer } from './pointer.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Record<PropertyKey, unknown>)[step];
  }, input);
}

function unknownMember(path: Path): Refusal {
  const name = String(path.at(-1));
  const code = codeOfUnknownMember(name);
  const detail =
    code === 'INPUT_INVALID'
      ? `There is no member "${name}" here.`
      : `"${name}" may not be sent: no result depends on it.`;
  return { code, pointer: pointer(...path), detail };
}

function refusalsOf(issue: Issue, input: unknown): Refusal[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownMember([...issue.path, key]));
  if (issue.code === 'invalid_key') return [unknownMember(issue.path)];
  if (valueAt(input, issue.path) === undefined) {
    return [{ code: 'INPUT_INCOMPLETE', pointer: pointer(...issue.path), detail: 'This is needed and missing.' }];
  }
  return [{ code: 'INPUT_INVALID', pointer: pointer(...issue.path), detail: issue.message }];
}

/** Members that may not be sent at all are named before any other fault. */
function foremost(refusals: readonly Refusal[]): Refusal | undefined {
  return refusals.find(({ code }) => code.endsWith('_IRRELEVANT') || code === 'CONVICTION_NOT_REQUIRED') ?? refusals[0];
}

/** A member of this name would be lost while reading, so it is refused wherever it stands. */
function refuseHiddenMembers(value: unknown, path: Path): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__')) {
    refuse('INPUT_INVALID', pointer(...path, '__proto__'), 'There is no member "__proto__" here.');
  }
  for (const [name, member] of Object.entries(value)) refuseHiddenMembers(member, [...path, name]);
}

function refuseBackwardPeriods(value: unknown, path: Path): void {
  if (typeof value !== 'object' || value === null) return;
  const { from, to } = value as { from?: unknown; to?: unknown };
  if (typeof from === 'string' && typeof to === 'string' && to < from) {
    refuse('INPUT_INVALID', pointer(...path, 'to'), 'The period ends before it begins.');
  }
  for (const [name, member] of Object.entries(value)) refuseBackwardPeriods(member, [...path, name]);
}

/** The input in the shape of its format, every period running forward; refuses whatever does not fit. */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  refuseHiddenMembers(input, []);
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const refusal = foremost(parsed.error.issues.flatMap((issue) => refusalsOf(issue, input)));
    if (refusal !== undefined) throw new CannotDetermine(refusal);
  } else {
    refuseBackwardPeriods(parsed.data, []);
    return parsed.data;
  }
  return refuse('INPUT_INVALID', '', 'The input does not have the shape of the format.');
}

/** Refuses a second use of an identifier among entries, each given with its path. */
export function refuseRepeatedIds(entries: readonly { readonly id: string; readonly path: Path }[]): void {
  const seen = new Set<string>();
  for (const { id, path } of entries) {
    if (seen.has(id)) refuse('INPUT_INVALID', pointer(...path, 'id'), `The identifier "${id}" is used twice.`);
    seen.add(id);
  }
}
