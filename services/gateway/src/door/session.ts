import type { Plugin } from '@hapi/hapi';
import type { Viewer } from '@nrm/access';
import { Refusal } from '@nrm/decider';
import { accounts, type StoredAccount } from '../views/accounts.ts';
import type { DoorPorts } from './ports.ts';

declare module '@hapi/hapi' {
  interface AuthCredentials {
    readonly session?: Session;
  }
}

/** Who asks, as the account stands at this moment: a suspension counts from the next request on. */
export interface Session {
  readonly viewer: Viewer;
  readonly mustChangePassword: boolean;
}

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/** Lets in whoever carries a valid session token of an active account; everybody else gets 401. */
export function sessionScheme({ sessions, gateway }: Pick<DoorPorts, 'sessions' | 'gateway'>): Plugin<void> {
  return {
    name: 'session',
    register(server) {
      server.auth.scheme('session', () => ({
        async authenticate(request, h) {
          const token = BEARER.exec(String(request.headers.authorization ?? ''))?.[1];
          const accountId = token === undefined ? undefined : sessions.accountOf(token);
          const account = accountId === undefined ? undefined : await gateway.views.find(accounts, accountId);
          if (account?.status !== 'active') throw new Refusal('sign-in-needed');
          return h.authenticated({ credentials: { session: sessionOf(account) } });
        },
      }));
      server.auth.strategy('session', 'session');
      server.auth.default('session');
    },
  };
}

function sessionOf({ accountId, organisationId, roles, trainedUntil, mustChangePassword }: StoredAccount): Session {
  return {
    viewer: {
      account: accountId,
      organisation: organisationId,
      roles,
      ...(trainedUntil === undefined ? {} : { trainedUntil }),
    },
    mustChangePassword,
  };
}
