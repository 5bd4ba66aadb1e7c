import { type RefusalCode, refusals } from '@nrm/contracts/refusals';
import { Refusal } from '@nrm/decider';
import { InvalidCursor } from '@nrm/view-store';
import type { z } from 'zod';

export interface FieldError {
  /** JSON pointer to the member at fault; never its value. */
  readonly pointer: string;
  readonly message: string;
}

/** An answer after RFC 9457, with a code from one catalogue. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: RefusalCode;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
}

export function problem(
  code: RefusalCode,
  more: { readonly detail?: string | undefined; readonly errors?: readonly FieldError[] } = {},
): Problem {
  const { status, title } = refusals[code];
  return {
    type: `urn:nrm:problem:${code}`,
    title,
    status,
    code,
    ...(more.detail === undefined ? {} : { detail: more.detail }),
    ...(more.errors === undefined ? {} : { errors: more.errors }),
  };
}

export const problemOfRefusal = ({ code, detail }: Refusal): Problem => problem(code, { detail });

/** Names each member at fault and the mend, and never repeats what was sent. */
export function invalidRequest(error: z.ZodError, within = ''): Problem {
  const errors = error.issues.slice(0, 50).map((issue) => ({
    pointer: `${within}/${issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
    message: issue.code === 'unrecognized_keys' ? 'This member is not known here. Leave it out.' : issue.message,
  }));
  return problem('invalid-request', { errors });
}

/** What may be told of an error, or undefined where it is a bug that stays inside. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof InvalidCursor) {
    const message = 'Send the "next" of an earlier page as it was, or leave it out for the first page.';
    return problem('invalid-request', { errors: [{ pointer: '/query/after', message }] });
  }
  return error instanceof Refusal ? problemOfRefusal(error) : undefined;
}
