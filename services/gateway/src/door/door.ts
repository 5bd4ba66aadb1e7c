import { createServer } from 'node:http';
import { type Request, type ResponseToolkit, type Server, server } from '@hapi/hapi';
import { type OperationId, operationsById } from '@nrm/contracts/operations';
import { type Problem, problem, problemOf } from '@nrm/service-host';
import { type Answer, codeOf } from './answer.ts';
import { handle } from './handle.ts';
import { openApi } from './open-api.ts';
import type { DoorPorts } from './ports.ts';
import { trailOf } from './request.ts';
import { sessionScheme } from './session.ts';
import { signIn } from './sign-in.ts';

export type { DoorPorts } from './ports.ts';

export const API = '/api/v1';
const BODY_BYTES = 64 * 1024;
const BULK_BYTES = 1024 * 1024;

/** Slow headers and slow bodies are cut off; hapi's own limit does not stop a body that drips. */
const LISTENER = { requestTimeout: 30_000, headersTimeout: 10_000, connectionsCheckingInterval: 1_000 };

/** The one public door: every operation of the contract, guarded, and nothing else. Does not listen until it is started. */
export async function door(ports: DoorPorts): Promise<Server> {
  const app = server({
    listener: createServer(LISTENER),
    host: ports.host ?? '127.0.0.1',
    port: ports.port ?? 0,
    compression: false,
    debug: false,
    routes: { security: false },
  });
  await app.register(sessionScheme(ports));
  app.ext('onPreResponse', (request, h) => finished(request, h, ports));
  routeSignIn(app, ports);
  for (const operation of Object.keys(operationsById) as OperationId[])
    if (operation !== 'signIn') routeOperation(app, operation, ports);
  routePlatform(app, ports);
  return app;
}

function routeSignIn(app: Server, ports: DoorPorts): void {
  const trySignIn = signIn(ports);
  app.route({
    method: 'post',
    path: `${API}${operationsById.signIn.path}`,
    options: { auth: false, payload: { maxBytes: BODY_BYTES, allow: 'application/json' } },
    async handler(request, h) {
      const { accountId, ...answer } = await trySignIn(request.payload, request.info.remoteAddress);
      const code = codeOf(answer);
      const outcome = answer.status < 400 ? 'allowed' : 'denied';
      await ports.accessLog.record([
        {
          at: ports.clock(),
          operation: 'signIn',
          outcome,
          ...(accountId === undefined ? {} : { accountId }),
          ...(code === undefined ? {} : { code }),
        },
      ]);
      return told(answer, h);
    },
  });
}

function routeOperation(app: Server, operation: OperationId, ports: DoorPorts): void {
  const { method, path, bulk } = operationsById[operation];
  const payload = { maxBytes: bulk ? BULK_BYTES : BODY_BYTES, allow: 'application/json' };
  app.route({
    method,
    path: `${API}${path}`,
    options: method === 'post' ? { payload } : {},
    async handler(request, h) {
      const { session } = request.auth.credentials;
      if (!session) throw new Error('This route runs without a session; check its registration.');
      const trail = trailOf(request);
      const answer = await handle(operation, request, session, trail, ports);
      return told(answer, h).header('x-correlation-id', trail.correlationId);
    },
  });
}

function routePlatform(app: Server, { ready }: DoorPorts): void {
  const open = { auth: false } as const;
  let document: ReturnType<typeof openApi> | undefined;
  const described = () => {
    document ??= openApi();
    return document;
  };
  app.route([
    { method: 'get', path: `${API}/openapi.json`, options: open, handler: described },
    { method: 'get', path: '/health/live', options: open, handler: () => ({ status: 'live' }) },
    {
      method: 'get',
      path: '/health/ready',
      options: open,
      handler: async (_request, h) =>
        (await ready?.()) === false
          ? h.response({ status: 'not-ready' }).code(503).header('retry-after', '1')
          : h.response({ status: 'ready' }),
    },
  ]);
}

function told({ status, body, headers = {} }: Answer, h: ResponseToolkit) {
  const response = h.response(body as object).code(status);
  for (const [name, value] of Object.entries(headers)) response.header(name, value);
  if (status >= 400) response.type('application/problem+json');
  if (status === 503) response.header('retry-after', '1');
  return response;
}

const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Turns what went wrong into a problem of the catalogue, and gives every answer the same careful headers. */
function finished(request: Request, h: ResponseToolkit, { logger, accessLog, clock }: DoorPorts) {
  const { response } = request;
  if (!('isBoom' in response)) {
    for (const [name, value] of Object.entries(HEADERS))
      if (response.headers[name] === undefined) response.header(name, value);
    return h.continue;
  }
  const status = response.output.statusCode;
  const shown = problemOf(response) ?? ofFramework(status);
  if (shown.status >= 500) logger.error({ operation: request.route.path, err: response }, 'request failed');
  const answer = h.response(shown).code(shown.status).type('application/problem+json');
  for (const [name, value] of Object.entries(HEADERS)) answer.header(name, value);
  if (shown.status === 401) {
    answer.header('www-authenticate', 'Bearer');
    return recorded(request, shown).then(() => answer);
  }
  return shown.status === 503 ? answer.header('retry-after', '1') : answer;

  async function recorded({ route, method }: Request, { code }: Problem): Promise<void> {
    const operation = operationAt(method, route.path);
    if (operation) await accessLog.record([{ at: clock(), operation, outcome: 'denied', code }]);
  }
}

const byRoute = new Map(
  Object.entries(operationsById).map(([id, { method, path }]) => [`${method} ${API}${path}`, id]),
);
const operationAt = (method: string, path: string): string | undefined => byRoute.get(`${method} ${path}`);

function ofFramework(status: number): Problem {
  if (status === 404) return problem('not-found');
  if (status === 413) return problem('body-too-large');
  if (status === 415) return problem('media-type-not-supported');
  return status < 500 ? problem('body-not-json') : problem('internal-error');
}
