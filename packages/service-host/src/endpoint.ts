import { createHash, randomUUID } from 'node:crypto';
import { type Operation, type OperationId, operationsById } from '@nrm/contracts/operations';
import { type RefusalCode, refusals } from '@nrm/contracts/refusals';
import { onlyAllowed } from '@nrm/contracts/sensitivity';
import type { CountryProfile } from '@nrm/country-profile';
import { type Refusal, refuse } from '@nrm/decider';
import type { Executor, Outcome } from '@nrm/event-store';
import type { Logger } from '@nrm/telemetry';
import { z } from 'zod';
import type { ServiceReply, ServiceRequest } from './client.ts';
import type { CommandRoute, Moment, Officer, Plan, QueryRoute, ServiceDefinition, ViewReader } from './definition.ts';
import { fingerprintOf } from './fingerprint.ts';
import { momentAt } from './moment.ts';
import { invalidRequest, type Problem, problem, problemOf, problemOfRefusal } from './problem.ts';
import type { ServiceTokens, Voucher } from './tokens.ts';

export interface EndpointPorts {
  readonly executor: Executor;
  readonly views: ViewReader;
  readonly tokens: Pick<ServiceTokens, 'read'>;
  readonly profile: CountryProfile;
  readonly clock: () => string;
  readonly logger: Logger;
  /** Waits until the own views show this position. */
  readonly reached: (position: number) => Promise<boolean>;
}

/** Answers one request to a service, whichever way it came. Never rejects: what goes wrong is an answer too. */
export type Endpoint = (request: ServiceRequest) => Promise<ServiceReply>;

const Headers = z.object({
  'idempotency-key': z.string().min(1).max(200).optional(),
  'if-match': z
    .string()
    .regex(/^"\d{1,12}"$/)
    .optional(),
  'at-least': z.string().max(2_000).optional(),
  'x-correlation-id': z.string().max(100).optional(),
  traceparent: z.string().max(100).optional(),
});
type Headers = z.infer<typeof Headers>;

/** A request that carries a valid token of this service. */
interface Vouched {
  readonly operation: Operation;
  readonly id: OperationId;
  readonly request: ServiceRequest;
  readonly headers: Headers;
  readonly voucher: Voucher;
  readonly service: string;
}

const NOT_REMEMBERED: ReadonlySet<RefusalCode> = new Set([
  'version-stale',
  'concurrent-change',
  'idempotency-key-reused',
]);
const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** One service behind its own check of the service token: it trusts no header and parses each body itself. */
export function endpoint({ name, routes }: ServiceDefinition, ports: EndpointPorts): Endpoint {
  const routesById = new Map(routes.map((route) => [route.operation, route]));

  async function answerTo(request: ServiceRequest): Promise<ServiceReply> {
    const route = routesById.get(request.operation);
    if (!route) refuse('not-found');
    const headers = Headers.safeParse(request.headers);
    if (headers.error) return told(invalidRequest(headers.error, '/headers'));
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    const voucher = token === undefined ? undefined : ports.tokens.read(token, name);
    if (!voucher) refuse('sign-in-needed');
    const operation = operationsById[request.operation];
    const vouched = { operation, id: request.operation, request, headers: headers.data, voucher, service: name };
    return route.kind === 'command' ? command(route, vouched, ports) : query(route, vouched, ports);
  }

  return async (request) => {
    try {
      return await answerTo(request);
    } catch (error) {
      const known = problemOf(error);
      if (!known) ports.logger.error({ service: name, operation: request.operation, err: error }, 'request failed');
      return told(known ?? problem('internal-error'));
    }
  };
}

const told = (shown: Problem): ServiceReply => ({
  status: shown.status,
  headers: { 'content-type': PROBLEM_TYPE },
  body: shown,
});

async function command(
  route: CommandRoute,
  { operation, id, request, headers, voucher, service }: Vouched,
  { executor, clock, profile }: EndpointPorts,
): Promise<ServiceReply> {
  const key = headers['idempotency-key'];
  if (key === undefined) refuse('idempotency-key-needed');
  const parsed = operation.body?.safeParse(request.body ?? {});
  if (parsed?.error) return told(invalidRequest(parsed.error));
  const by = officerOf(voucher);
  const { params } = request;
  const moment = momentAt(clock(), profile);

  const done = await executor.execute({
    commandId: createHash('sha256').update(`${by.account} ${key}`).digest('base64url'),
    fingerprint: fingerprintOf(id, params, request.body, operation.secrets),
    actor: { account: by.account, role: by.role, organisation: by.organisation },
    at: moment.at,
    correlationId: headers['x-correlation-id'] ?? randomUUID(),
    ...(headers.traceparent === undefined ? {} : { traceparent: headers.traceparent }),
    ...(headers['if-match'] === undefined ? {} : { seen: Number(headers['if-match'].slice(1, -1)) }),
    async plan(read) {
      const plan = await route.plan({ ...moment, params, body: parsed?.data, by, read });
      return { acts: plan.acts, answer: (outcome) => answerOf(plan, operation, outcome) };
    },
    remembersRefusal,
  });

  const { status, body, revision } = done.answer;
  return {
    status,
    headers: {
      'content-type': status >= 400 ? PROBLEM_TYPE : JSON_TYPE,
      position: `${service}:${done.position}`,
      ...(status < 400 && revision > 0 ? { etag: `"${revision}"` } : {}),
      ...(done.repeated ? { 'idempotency-replayed': 'true' } : {}),
    },
    body,
  };
}

const remembersRefusal = (refusal: Refusal) =>
  NOT_REMEMBERED.has(refusal.code)
    ? undefined
    : { status: refusals[refusal.code].status, body: problemOfRefusal(refusal) };

function answerOf({ answer, refusedAs }: Plan, operation: Operation, outcome: Outcome) {
  const code = refusedAs?.(outcome);
  if (code !== undefined) return { status: refusals[code].status, body: problem(code) };
  const recorded = { facts: outcome.facts.map(({ type }) => type), revision: outcome.revision };
  return { status: operation.status, body: answer ? answer(outcome) : recorded };
}

async function query(
  route: QueryRoute,
  { operation, request, headers, voucher, service }: Vouched,
  { clock, profile, views, reached }: EndpointPorts,
): Promise<ServiceReply> {
  const asked = operation.query?.safeParse(request.query ?? {});
  if (asked?.error) return told(invalidRequest(asked.error));
  for (const token of headers['at-least']?.split(',') ?? []) {
    const [owner, position] = token.trim().split(':');
    if (owner === service && !(await reached(Number(position)))) refuse('not-yet-visible');
  }
  const moment: Moment = momentAt(clock(), profile);
  const body = await route.answer({
    ...moment,
    params: request.params,
    query: asked?.data ?? {},
    by: officerOf(voucher),
    views,
  });
  if (body === undefined) refuse('not-found');
  const { revision } = body as { readonly revision?: unknown };
  return {
    status: 200,
    headers: {
      'content-type': JSON_TYPE,
      ...(typeof revision === 'number' ? { etag: `"${revision}"` } : {}),
    },
    body: onlyAllowed(operation.answer, body, (category) => voucher.categories.includes(category)),
  };
}

function officerOf({ account, organisation, role, roles, trainedUntil }: Voucher): Officer {
  return { account, organisation, role, roles, ...(trainedUntil === undefined ? {} : { trainedUntil }) };
}
