import type { Problem } from '@nrm/service-host';

/** What the door says, before it is put into HTTP. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const refusedWith = (problem: Problem): Answer => ({ status: problem.status, body: problem });

/** The refusal code of an answer, where it is a problem. */
export function codeOf({ status, body }: Answer): string | undefined {
  if (status < 400 || typeof body !== 'object' || body === null || !('code' in body)) return undefined;
  return typeof body.code === 'string' ? body.code : undefined;
}
