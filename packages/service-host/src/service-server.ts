import { type Server, server } from '@hapi/hapi';
import { type OperationId, operationsById } from '@nrm/contracts/operations';
import type { Endpoint } from './endpoint.ts';
import { problem } from './problem.ts';

const BODY_BYTES = 1_048_576 + 65_536;

/** A service's endpoint over HTTP, for the gateway of another process. Listens nowhere until told to. */
export function serviceServer(operations: readonly OperationId[], endpoint: Endpoint): Server {
  const app = server({ autoListen: false, compression: false, debug: false });
  app.ext('onPreResponse', (request, h) => {
    const { response } = request;
    if (!('isBoom' in response)) return h.continue;
    const shown = problem(codeOf(response.output.statusCode));
    return h.response(shown).code(shown.status).type('application/problem+json');
  });
  for (const operation of operations) {
    const { method, path } = operationsById[operation];
    app.route({
      method,
      path,
      options: method === 'post' ? { payload: { maxBytes: BODY_BYTES, allow: 'application/json' } } : {},
      async handler(request, h) {
        const { status, headers, body } = await endpoint({
          operation,
          params: texts(request.params),
          query: texts(request.query),
          ...(request.payload ? { body: request.payload } : {}),
          headers: texts(request.headers),
        });
        const response = h.response(body as object).code(status);
        for (const [name, value] of Object.entries(headers)) response.header(name, value);
        return response;
      },
    });
  }
  return app;
}

function codeOf(status: number) {
  if (status === 404) return 'not-found';
  if (status === 413) return 'body-too-large';
  if (status === 415) return 'media-type-not-supported';
  return status < 500 ? 'body-not-json' : 'internal-error';
}

const texts = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
