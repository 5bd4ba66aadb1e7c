import { randomUUID } from 'node:crypto';
import type { Request } from '@hapi/hapi';
import { type Operation, pathParameters } from '@nrm/contracts/operations';
import { type FieldError, invalidRequest, type Problem, problem } from '@nrm/service-host';
import { z } from 'zod';

const anId = z.uuid({ error: 'This is not an id.' });
const none = z.strictObject({});
const IdempotencyKey = z.string().min(8).max(100);
const Correlation = z.string().regex(/^[\w.:-]{8,100}$/);
const Traceparent = z.string().regex(/^00-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/);

type Parsed<Value> = { readonly value: Value; readonly problem?: never } | { readonly problem: Problem };

/** The parameters of the path, each of the shape it must have. */
export function paramsOf(request: Request): Parsed<Readonly<Record<string, string>>> {
  const value: Record<string, string> = {};
  const errors: FieldError[] = [];
  for (const [name, given] of Object.entries(request.params)) {
    const parsed = (pathParameters[name] ?? anId).safeParse(given);
    if (parsed.error)
      errors.push({ pointer: `/path/${name}`, message: parsed.error.issues[0]?.message ?? 'This does not fit.' });
    else value[name] = String(given);
  }
  return errors.length > 0 ? { problem: problem('invalid-request', { errors }) } : { value };
}

/** The query after its contract; a member nobody declared is an error, so that a typing mistake is noticed. */
export function queryOf({ query }: Operation, request: Request): Parsed<Readonly<Record<string, unknown>>> {
  const parsed = (query ?? none).safeParse({ ...request.query });
  return parsed.error ? { problem: invalidRequest(parsed.error, '/query') } : { value: parsed.data };
}

/** The body after its contract. An operation without one takes nothing, or an empty object. */
export function bodyOf({ body }: Operation, request: Request): Parsed<unknown> {
  const sent = request.payload ?? undefined;
  const parsed = (body ?? none).safeParse(sent ?? {});
  if (parsed.error) return { problem: invalidRequest(parsed.error) };
  return { value: body ? sent : undefined };
}

export function idempotencyKeyOf(request: Request): Parsed<string> {
  const parsed = IdempotencyKey.safeParse(request.headers['idempotency-key']);
  return parsed.error ? { problem: problem('idempotency-key-needed') } : { value: parsed.data };
}

export interface Trail {
  readonly correlationId: string;
  readonly traceparent?: string;
}

/** What ties this request to others in logs and traces; never trusted for anything else. */
export function trailOf({ headers }: Request): Trail {
  const correlationId = Correlation.safeParse(headers['x-correlation-id']).data ?? randomUUID();
  const traceparent = Traceparent.safeParse(headers.traceparent).data;
  return { correlationId, ...(traceparent === undefined ? {} : { traceparent }) };
}
