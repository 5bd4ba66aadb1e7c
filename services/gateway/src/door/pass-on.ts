import type { Viewer } from '@nrm/access';
import { effectiveRoles } from '@nrm/access';
import { type OperationId, operationsById } from '@nrm/contracts/operations';
import type { Role } from '@nrm/contracts/roles';
import type { DataCategory } from '@nrm/contracts/sensitivity';
import { problem } from '@nrm/service-host';
import { type Answer, refusedWith } from './answer.ts';
import type { DoorPorts } from './ports.ts';
import type { Trail } from './request.ts';

/** A request that access has let through, on its way to the service that owns the operation. */
export interface Passing {
  readonly operation: OperationId;
  readonly viewer: Viewer;
  readonly role: Role;
  readonly categories: readonly DataCategory[];
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly trail: Trail;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
  readonly atLeast?: string;
}

const KEPT = ['etag', 'position', 'idempotency-replayed', 'retry-after'] as const;

/** Hands a request to its owner with a token that says who asks and what they may read. */
export async function passOn(
  passing: Passing,
  { services, tokens, logger }: Pick<DoorPorts, 'services' | 'tokens' | 'logger'>,
): Promise<Answer> {
  const { operation, viewer, role, categories, params, query, body, trail } = passing;
  const { service } = operationsById[operation];
  const token = tokens.issue({
    service,
    account: viewer.account,
    organisation: viewer.organisation,
    role,
    roles: effectiveRoles(viewer),
    ...(viewer.trainedUntil === undefined ? {} : { trainedUntil: viewer.trainedUntil }),
    categories,
  });
  try {
    const reply = await services.call(service, {
      operation,
      params,
      query,
      ...(body === undefined ? {} : { body }),
      headers: {
        authorization: `Bearer ${token}`,
        'x-correlation-id': trail.correlationId,
        ...(trail.traceparent === undefined ? {} : { traceparent: trail.traceparent }),
        ...(passing.idempotencyKey === undefined ? {} : { 'idempotency-key': passing.idempotencyKey }),
        ...(passing.ifMatch === undefined ? {} : { 'if-match': passing.ifMatch }),
        ...(passing.atLeast === undefined ? {} : { 'at-least': passing.atLeast }),
      },
    });
    if (reply.status === 401) return refusedWith(problem('service-unavailable'));
    const headers: Record<string, string> = {};
    for (const name of KEPT) {
      const value = reply.headers[name];
      if (value !== undefined) headers[name] = value;
    }
    return { status: reply.status, body: reply.body, headers };
  } catch (error) {
    logger.error({ service, operation, err: error }, 'service did not answer');
    return refusedWith(problem('service-unavailable'));
  }
}
