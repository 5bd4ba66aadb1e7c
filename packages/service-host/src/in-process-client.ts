import type { ServiceName } from '@nrm/contracts/envelope';
import type { ServiceClient } from './client.ts';
import type { Endpoint } from './endpoint.ts';

/** Calls services of the same process: the same endpoints as over HTTP, with token, parsing and all, without a socket. */
export function inProcessClient(endpoints: Readonly<Partial<Record<ServiceName, Endpoint>>>): ServiceClient {
  return {
    async call(service, request) {
      const endpoint = endpoints[service];
      if (!endpoint) throw new Error(`The service ${service} does not run in this process.`);
      return endpoint(request);
    },
  };
}
