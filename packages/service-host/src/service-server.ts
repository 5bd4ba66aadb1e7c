import { createHash, randomUUID } from 'node:crypto';
import { type Request, type ResponseToolkit, type Server, server } from '@hapi/hapi';
import { type Operation, operationsById } from '@nrm/contracts/operations';
import { refusals } from '@nrm/contracts/refusals';
import { onlyAllowed } from '@nrm/contracts/sensitivity';
import type { CountryProfile } from '@nrm/country-profile';
import { Refusal, refuse } from '@nrm/decider';
import type { Executor, Outcome } from '@nrm/event-store';
import type { Logger } from '@nrm/telemetry';
import { z } from 'zod';
import type { CommandRoute, Moment, Officer, Plan, QueryRoute, ServiceDefinition, ViewReader } from './definition.ts';
import { fingerprintOf } from './fingerprint.ts';
import { localDay } from './local-day.ts';
import { invalidRequest, type Problem, problem, problemOf, problemOfRefusal } from './problem.ts';
import type { ServiceTokens, Voucher } from './tokens.ts';

declare module '@hapi/hapi' {
  interface AuthCredentials {
    readonly voucher?: Voucher;
  }
}

export interface ServerPorts {
  readonly executor: Executor;
  readonly views: ViewReader;
  readonly tokens: Pick<ServiceTokens, 'read'>;
  readonly profile: CountryProfile;
  readonly clock: () => string;
  readonly logger: Logger;
  /** Waits until the own views show this position. */
  readonly reached: (position: number) => Promise<boolean>;
}

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

const NOT_REMEMBERED = new Set(['version-stale', 'concurrent-change', 'idempotency-key-reused']);
const BODY_BYTES = 1_048_576 + 65_536;

/** One service's routes behind its own check of the service token. Listens nowhere until told to. */
export function serviceServer({ name, routes }: ServiceDefinition, ports: ServerPorts): Server {
  const app = server({ autoListen: false, compression: false, debug: false });
  app.auth.scheme('service-token', () => ({
    authenticate(request, h) {
      const token = /^Bearer (\S+)$/.exec(String(request.headers.authorization ?? ''))?.[1];
      const voucher = token === undefined ? undefined : ports.tokens.read(token, name);
      if (!voucher) throw new Refusal('sign-in-needed');
      return h.authenticated({ credentials: { voucher } });
    },
  }));
  app.auth.strategy('service-token', 'service-token');
  app.auth.default('service-token');
  app.ext('onPreResponse', (request, h) => {
    const { response } = request;
    if (!('isBoom' in response)) return h.continue;
    const told = problemOf(response) ?? framework(response.output.statusCode);
    if (told.status >= 500)
      ports.logger.error({ service: name, operation: request.route.path, err: response }, 'request failed');
    return h.response(told).code(told.status).type('application/problem+json');
  });
  for (const route of routes) {
    const operation = operationsById[route.operation];
    app.route({
      method: operation.method,
      path: operation.path,
      options: operation.method === 'post' ? { payload: { maxBytes: BODY_BYTES, allow: 'application/json' } } : {},
      handler: (request, h) =>
        route.kind === 'command'
          ? handleCommand(route, operation, request, h, ports, name)
          : handleQuery(route, operation, request, h, ports, name),
    });
  }
  return app;
}

function framework(status: number): Problem {
  if (status === 404) return problem('not-found');
  if (status === 413) return problem('body-too-large');
  if (status === 415) return problem('media-type-not-supported');
  return status < 500 ? problem('body-not-json') : problem('internal-error');
}

async function handleCommand(
  route: CommandRoute,
  operation: Operation,
  request: Request,
  h: ResponseToolkit,
  ports: ServerPorts,
  service: string,
) {
  const headers = Headers.parse(request.headers);
  const key = headers['idempotency-key'];
  if (key === undefined) refuse('idempotency-key-needed');
  const by = officerOf(request);
  const sent = request.payload ?? undefined;
  const parsed = operation.body?.safeParse(sent ?? {});
  if (parsed?.error) return respond(h, invalidRequest(parsed.error));
  const params = paramsOf(request);
  const moment = momentOf(ports);
  const correlationId = headers['x-correlation-id'] ?? randomUUID();
  const seen = headers['if-match'] === undefined ? undefined : Number(headers['if-match'].slice(1, -1));
  let plan: Plan | undefined;

  const done = await ports.executor.execute({
    commandId: createHash('sha256').update(`${by.account} ${key}`).digest('base64url'),
    fingerprint: fingerprintOf(route.operation, params, sent, operation.secrets),
    actor: { account: by.account, role: by.role, organisation: by.organisation },
    at: moment.at,
    correlationId,
    ...(headers.traceparent === undefined ? {} : { traceparent: headers.traceparent }),
    ...(seen === undefined ? {} : { seen }),
    async plan(read) {
      plan = await route.plan({ ...moment, params, body: parsed?.data, by, read });
      const made = plan;
      return { acts: made.acts, answer: (outcome) => answerOf(made, operation, outcome) };
    },
    remembersRefusal: (refusal) =>
      NOT_REMEMBERED.has(refusal.code)
        ? undefined
        : { status: refusals[refusal.code].status, body: problemOfRefusal(refusal) },
  });

  const { status, body, revision } = done.answer;
  const response = h
    .response(body as object)
    .code(status)
    .header('position', `${service}:${done.position}`);
  if (status >= 400) response.type('application/problem+json');
  else if (revision > 0) response.header('etag', `"${revision}"`);
  return done.repeated ? response.header('idempotency-replayed', 'true') : response;
}

function answerOf({ answer, refusedAs }: Plan, operation: Operation, outcome: Outcome) {
  const code = refusedAs?.(outcome);
  if (code !== undefined) return { status: refusals[code].status, body: problem(code) };
  const recorded = { facts: outcome.facts.map(({ type }) => type), revision: outcome.revision };
  return { status: operation.status, body: answer ? answer(outcome) : recorded };
}

async function handleQuery(
  route: QueryRoute,
  operation: Operation,
  request: Request,
  h: ResponseToolkit,
  ports: ServerPorts,
  service: string,
) {
  const headers = Headers.parse(request.headers);
  const query = operation.query?.safeParse(request.query);
  if (query?.error) return respond(h, invalidRequest(query.error));
  for (const token of headers['at-least']?.split(',') ?? []) {
    const [owner, position] = token.trim().split(':');
    if (owner === service && !(await ports.reached(Number(position)))) refuse('not-yet-visible');
  }
  const body = await route.answer({
    ...momentOf(ports),
    params: paramsOf(request),
    query: query?.data ?? {},
    by: officerOf(request),
    views: ports.views,
  });
  if (body === undefined) refuse('not-found');
  const { categories } = voucherOf(request);
  const shown = onlyAllowed(operation.answer, body, (category) => categories.includes(category));
  const response = h.response(shown as object).code(200);
  const revision = (body as { readonly revision?: unknown }).revision;
  return typeof revision === 'number' ? response.header('etag', `"${revision}"`) : response;
}

function respond(h: ResponseToolkit, told: Problem) {
  return h.response(told).code(told.status).type('application/problem+json');
}

function momentOf({ clock, profile }: ServerPorts): Moment {
  const at = clock();
  const ids = new Map<string, string>();
  return {
    at,
    today: localDay(at, profile),
    profile,
    newId(name) {
      const id = ids.get(name) ?? randomUUID();
      ids.set(name, id);
      return id;
    },
  };
}

function voucherOf(request: Request): Voucher {
  const { voucher } = request.auth.credentials;
  if (!voucher) throw new Error('This route runs without a service token; check its registration.');
  return voucher;
}

function officerOf(request: Request): Officer {
  const { account, organisation, role, roles, trainedUntil } = voucherOf(request);
  return { account, organisation, role, roles, ...(trainedUntil === undefined ? {} : { trainedUntil }) };
}

const paramsOf = (request: Request): Record<string, string> =>
  Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]));
