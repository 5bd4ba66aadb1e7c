import type { Server } from '@hapi/hapi';
import type { ServiceName } from '@nrm/contracts/envelope';
import { operationsById } from '@nrm/contracts/operations';
import type { ServiceClient } from './client.ts';

/** Calls services of the same process through their servers, without a socket. */
export function inProcessClient(servers: Readonly<Partial<Record<ServiceName, Server>>>): ServiceClient {
  return {
    async call(service, { operation, params, query, body, headers }) {
      const server = servers[service];
      if (!server) throw new Error(`The service ${service} does not run in this process.`);
      const { method, path } = operationsById[operation];
      const search = new URLSearchParams(query).toString();
      const answer = await server.inject({
        method,
        url: pathWith(path, params) + (search ? `?${search}` : ''),
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      return { status: answer.statusCode, headers: plain(answer.headers), body: answer.result };
    },
  };
}

/** A path with its parameters filled in and escaped. */
function pathWith(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(params[name] ?? ''));
}

function plain(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) kept[name] = String(value);
  return kept;
}
