import type { Server } from '@hapi/hapi';
import type { Asset } from '@nrm/console';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

/** Adds the files of the desk to the door, under a policy that runs nothing but them. */
export function serveAssets(server: Server, files: readonly Asset[]): void {
  for (const { path, type, content } of files)
    server.route({
      method: 'GET',
      path,
      options: { auth: false },
      handler: (_request, h) =>
        h
          .response(content)
          .type(type)
          .header('content-security-policy', POLICY)
          .header('x-content-type-options', 'nosniff')
          .header('referrer-policy', 'no-referrer')
          .header('cache-control', 'no-cache'),
    });
}
