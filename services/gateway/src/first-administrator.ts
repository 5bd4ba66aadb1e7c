import { randomUUID } from 'node:crypto';
import { act, type EventStore, executor } from '@nrm/event-store';
import { account, accountStream } from './domain/account.ts';
import { administrators, administratorsStream } from './domain/administrators.ts';
import { organisation, organisationStream } from './domain/organisation.ts';
import { username, usernameStream } from './domain/username.ts';
import { hashPassword } from './passwords.ts';

export interface FirstAdministrator {
  readonly username: string;
  readonly password: string;
  /** Whether the password may stay; otherwise it opens nothing but the route to choose another. */
  readonly passwordStays: boolean;
  readonly at: string;
}

const INSTALLATION = { account: 'installation', role: 'installation', organisation: 'installation' };

/**
 * Gives an empty installation its organisation and its first administrator, who may create exactly one other alone.
 * Resolves with whether it did: never a second time, and never where anything is stored already.
 */
export async function firstAdministrator(
  store: EventStore,
  { username: name, password, passwordStays, at }: FirstAdministrator,
): Promise<boolean> {
  if ((await store.end()) > 0) return false;
  const organisationId = randomUUID();
  const accountId = randomUUID();
  const passwordHash = await hashPassword(password);
  const { repeated } = await executor(store).execute({
    commandId: 'installation',
    fingerprint: 'installation',
    actor: INSTALLATION,
    at,
    correlationId: 'installation',
    plan: async () => ({
      acts: [
        act(organisation, organisationStream(organisationId), {
          type: 'RegisterOrganisation',
          organisationId,
          name: 'National referral mechanism',
          kind: 'competent-authority',
          by: accountId,
          at,
        }),
        act(account, accountStream(accountId), {
          type: 'ProposeAccount',
          accountId,
          username: name,
          displayName: 'First administrator',
          organisationId,
          roles: ['administrator'],
          passwordHash,
          by: 'installation',
          alone: true,
          at,
        }),
        act(username, usernameStream(name), { type: 'TakeUsername', username: name, accountId, at }),
        act(administrators, administratorsStream, { type: 'ActivateAdministrator', accountId, at }),
        ...(passwordStays
          ? [
              act(account, accountStream(accountId), {
                type: 'ChangePassword',
                accountId,
                previousHash: passwordHash,
                passwordHash,
                at,
              }),
            ]
          : []),
      ],
      answer: () => ({ status: 201, body: null }),
    }),
  });
  return !repeated;
}
