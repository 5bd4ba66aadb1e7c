import { randomUUID } from 'node:crypto';
import { SignInBody } from '@nrm/contracts/gateway';
import { invalidRequest, problem } from '@nrm/service-host';
import { hashPassword, isPassword } from '../passwords.ts';
import { accounts } from '../views/accounts.ts';
import { type Answer, refusedWith } from './answer.ts';
import { attempts } from './attempts.ts';
import type { DoorPorts } from './ports.ts';

const perAccountAndAddress = { free: 5, firstWaitSeconds: 10, longestWaitSeconds: 900 };
const perAddress = { free: 100, firstWaitSeconds: 10, longestWaitSeconds: 900 };

export type SignIn = (payload: unknown, address: string) => Promise<Answer & { readonly accountId?: string }>;

/**
 * Exchanges a user name and a password for a session token. A name nobody has costs the same time and gets the same
 * words. Failures slow down one address for one name; they never shut out the owner of the name elsewhere.
 */
export function signIn({ gateway, sessions, clock }: Pick<DoorPorts, 'gateway' | 'sessions' | 'clock'>): SignIn {
  const pairs = attempts(perAccountAndAddress);
  const addresses = attempts(perAddress);
  const nobodys = hashPassword(randomUUID());

  return async (payload, address) => {
    const body = SignInBody.safeParse(payload ?? {});
    if (body.error) return refusedWith(invalidRequest(body.error));
    const { username, password } = body.data;
    const now = Math.floor(Date.parse(clock()) / 1000);
    const pair = `${username} ${address}`;
    const wait = Math.max(pairs.secondsToWait(pair, now), addresses.secondsToWait(address, now));
    if (wait > 0) return { ...refusedWith(problem('too-many-attempts')), headers: { 'retry-after': String(wait) } };
    pairs.count(pair, now);

    const found = (await gateway.views.list(accounts, { index: 'username', value: username, limit: 1 })).rows[0];
    const isRight = await isPassword(found?.passwordHash ?? (await nobodys), password);
    if (!found || !isRight || found.status !== 'active') {
      addresses.count(address, now);
      return refusedWith(problem('sign-in-failed'));
    }
    pairs.forget(pair);
    const { accountId, roles, mustChangePassword } = found;
    return { status: 200, body: { ...sessions.issue(accountId), mustChangePassword, accountId, roles }, accountId };
  };
}
