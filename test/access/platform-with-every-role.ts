import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganisationKind, Role } from '@nrm/contracts/roles';
import { type Platform, startPlatform } from '@nrm/embedded/platform';

/** One request; the status and whatever came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface Caller {
  readonly accountId: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Reply>;
}

export interface Peopled {
  readonly url: string;
  /** An officer of their own organisation. */
  hire(role: Role, name: string): Promise<Caller>;
  /** A request without any sign-in. */
  readonly stranger: Caller;
  stop(): Promise<void>;
}

const homes: Readonly<Record<Role, OrganisationKind>> = {
  police: 'police',
  'labour-inspector': 'labour-inspectorate',
  'union-caseworker': 'union',
  'ngo-caseworker': 'ngo',
  'shelter-provider': 'shelter',
  prosecutor: 'prosecution',
  decider: 'competent-authority',
  assessor: 'competent-authority',
  'compensation-officer': 'compensation-fund',
  'fund-board': 'compensation-fund',
  finance: 'treasury',
  coordinator: 'competent-authority',
  administrator: 'oversight',
  auditor: 'oversight',
};

const PASSWORD = 'a sample password of some length';
const CHANGED = 'another sample password of some length';

/** A platform of its own on a free port, with two administrators who can hire. */
export async function platformWithEveryRole(): Promise<Peopled> {
  const data = mkdtempSync(join(tmpdir(), 'nrm-access-'));
  const platform: Platform = await startPlatform({ data, port: 0, logLevel: 'error', adminPassword: PASSWORD });
  const { url } = platform;

  const ask = async (method: string, path: string, token?: string, body?: unknown, headers = {}): Promise<Reply> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text === '' ? {} : JSON.parse(text) };
  };
  const signIn = async (username: string, password: string): Promise<Caller> => {
    const { status, body } = await ask('POST', '/sign-in', undefined, { username, password });
    if (status !== 200) throw new Error(`${username} cannot sign in: ${status}`);
    const token = String(body.token);
    return {
      accountId: String(body.accountId),
      get: (path, headers) => ask('GET', path, token, undefined, headers),
      post: (path, sent, headers) => ask('POST', path, token, sent, headers),
    };
  };
  const expect2xx = ({ status, body }: Reply): Record<string, unknown> => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const propose = async (by: Caller, username: string, role: Role) => {
    const organisation = await by.post('/organisations', { name: `Sample ${username}`, kind: homes[role] });
    const { organisationId } = expect2xx(organisation);
    const account = {
      username,
      displayName: `Sample ${username}`,
      organisationId,
      roles: [role],
      trainedUntil: '2099-12-31',
      initialPassword: PASSWORD,
    };
    return expect2xx(await by.post('/accounts', account));
  };
  const takeUp = async (username: string): Promise<Caller> => {
    const newcomer = await signIn(username, PASSWORD);
    expect2xx(await newcomer.post('/me/password', { current: PASSWORD, next: CHANGED }));
    return signIn(username, CHANGED);
  };

  const first = await signIn('admin', PASSWORD);
  await propose(first, 'second.administrator', 'administrator');
  const second = await takeUp('second.administrator');
  return {
    url,
    stranger: {
      accountId: '',
      get: (path, headers) => ask('GET', path, undefined, undefined, headers),
      post: (path, sent, headers) => ask('POST', path, undefined, sent, headers),
    },
    async hire(role, name) {
      const { accountId } = await propose(first, name, role);
      expect2xx(await second.post(`/accounts/${String(accountId)}/approval`));
      return takeUp(name);
    },
    async stop() {
      await platform.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
