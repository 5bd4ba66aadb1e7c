import type { Server } from '@hapi/hapi';
import { keyOf } from '@nrm/contracts/catalogue';
import type { Fact, ServiceName } from '@nrm/contracts/envelope';
import { type OperationId, operationsById } from '@nrm/contracts/operations';
import type { Role } from '@nrm/contracts/roles';
import { profileOf } from '@nrm/country-profile';
import { inProcessEventBus } from '@nrm/event-bus/in-process';
import { memoryEventStore } from '@nrm/event-store/memory';
import {
  inProcessClient,
  newSigningKeyPem,
  type ServiceReply,
  type ServiceRequest,
  serviceTokens,
  sessionTokens,
  signingKeyFrom,
  startService,
  type Voucher,
} from '@nrm/service-host';
import { silentLogger } from '@nrm/telemetry';
import { memoryViewStore } from '@nrm/view-store/memory';
import { memoryAccessLog } from '../access-log/memory/access-log.ts';
import { firstAdministrator, gatewayService } from '../service.ts';
import { door } from './door.ts';

const AT = '2026-03-02T09:00:00.000Z';
const PASSWORD = 'a sample password of some length';
const SERVICES: readonly ServiceName[] = ['identification', 'assistance', 'legal-remedy', 'compensation', 'gateway'];

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Record<string, unknown>;
}

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string | null;
}

export interface Caller {
  readonly accountId: string;
  readonly organisationId: string;
  ask(path: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  tell(path: string, sent?: Sent): Promise<Reply>;
}

/** What reached another service: the operation, what was sent and what the door vouched for. */
interface Reached {
  readonly service: ServiceName;
  readonly request: ServiceRequest;
  readonly voucher: Voucher | undefined;
}

let keys = 0;

/** The door on in-memory adapters, with the real gateway behind it and the other services standing by. */
export async function openDoor() {
  let now = AT;
  const clock = () => now;
  const stores = Object.fromEntries(SERVICES.map((name) => [name, memoryEventStore(name)])) as Record<
    ServiceName,
    ReturnType<typeof memoryEventStore>
  >;
  const views = memoryViewStore();
  const bus = inProcessEventBus({ logs: stores, checkpoints: views });
  const key = signingKeyFrom(newSigningKeyPem());
  const tokens = serviceTokens({ key, clock });
  const sessions = sessionTokens({ key, clock }, 15);
  const profile = profileOf('p029-model');
  const ports = { views, bus, profile, clock, logger: silentLogger, tokens };
  await firstAdministrator(stores.gateway, { username: 'admin', password: PASSWORD, passwordStays: true, at: AT });
  const gateway = await startService(gatewayService(profile), { ...ports, store: stores.gateway });
  const own = inProcessClient({ gateway: gateway.endpoint });
  const accessLog = memoryAccessLog();
  const reached: Reached[] = [];
  let standIn: (request: ServiceRequest) => ServiceReply = () => ({ status: 200, headers: {}, body: {} });

  const server: Server = await door({
    gateway,
    services: {
      async call(service, request) {
        if (service === 'gateway') return own.call(service, request);
        const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
        reached.push({ service, request, voucher: tokens.read(token, service) });
        return standIn(request);
      },
    },
    sessions,
    tokens,
    accessLog,
    profile,
    clock,
    logger: silentLogger,
    patienceMs: 200,
  });
  await gateway.reached('gateway', await stores.gateway.end(), 5_000);

  async function inject(method: string, path: string, token: string | undefined, sent: Sent = {}): Promise<Reply> {
    keys += 1;
    const { body, headers = {}, key: chosen = `call-number-${keys}` } = sent;
    const answer = await server.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(method === 'POST' && chosen !== null ? { 'idempotency-key': chosen } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.payload === '' ? {} : JSON.parse(answer.payload),
    };
  }

  const caller = (token: string | undefined, accountId: string, organisationId: string): Caller => ({
    accountId,
    organisationId,
    ask: (path, headers = {}) => inject('GET', path, token, { headers }),
    tell: (path, sent) => inject('POST', path, token, sent),
  });

  async function signIn(username: string, password: string): Promise<Caller> {
    const { status, body } = await inject('POST', '/sign-in', undefined, { body: { username, password } });
    if (status !== 200) throw new Error(`${username} cannot sign in: ${status}`);
    return caller(String(body.token), String(body.accountId), '');
  }

  const admin = await signIn('admin', PASSWORD);
  const account = (organisationId: unknown, username: string, ...roles: readonly Role[]) => ({
    username,
    displayName: 'A. Sample',
    organisationId,
    roles,
    trainedUntil: '2027-12-31',
    initialPassword: PASSWORD,
  });
  const organisation = async () =>
    String((await admin.tell('/organisations', { body: { name: 'Sample', kind: 'ngo' } })).body.organisationId);
  await admin.tell('/accounts', { body: account(await organisation(), 'second', 'administrator') });
  const secondSession = await takeUp('second');

  async function takeUp(username: string): Promise<Caller> {
    const newcomer = await signIn(username, PASSWORD);
    await newcomer.tell('/me/password', { body: { current: PASSWORD, next: `${PASSWORD}, changed` } });
    return signIn(username, `${PASSWORD}, changed`);
  }

  return {
    server,
    admin,
    second: secondSession,
    stranger: caller(undefined, '', ''),
    password: PASSWORD,
    account,
    organisation,
    signIn,
    accessLog,
    reached,
    setClock(instant: string) {
      now = instant;
    },
    /** What the other services answer from now on. */
    answering(reply: (request: ServiceRequest) => ServiceReply) {
      standIn = reply;
    },
    /** An officer of their own organisation. */
    async hire(...roles: readonly Role[]): Promise<Caller> {
      keys += 1;
      const username = `officer-${keys}`;
      const organisationId = await organisation();
      const { body } = await admin.tell('/accounts', { body: account(organisationId, username, ...roles) });
      await secondSession.tell(`/accounts/${String(body.accountId)}/approval`);
      return { ...(await takeUp(username)), organisationId };
    },
    /** Facts another service records; resolves when the gateway's views show them. */
    async happens(service: ServiceName, stream: string, ...facts: readonly Fact[]): Promise<number> {
      keys += 1;
      const expected = (await stores[service].read(stream)).length;
      const { position } = await stores[service].append({
        commandId: `fact-${keys}`,
        fingerprint: keyOf(stream),
        writes: [{ stream, expected, facts }],
        answer: { status: 200, body: null, revision: 0 },
        recordedAt: now,
        actor: { account: 'system', role: 'system', organisation: 'system' },
        correlationId: 'sample',
      });
      await gateway.reached(service, position, 5_000);
      await gateway.reached('gateway', await stores.gateway.end(), 5_000);
      return position;
    },
    async stop() {
      await gateway.stop();
      await server.stop();
    },
  };
}
export type OpenDoor = Awaited<ReturnType<typeof openDoor>>;

/** The path of an operation with sample ids in it. */
export const samplePath = (operation: OperationId, params: Readonly<Record<string, string>> = {}): string =>
  operationsById[operation].path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    name === 'gate' ? (params.gate ?? 'G1') : (params[name] ?? '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f'),
  );

/** A referral as identification records it. */
export const referral = (caseId: string, incidentId: string, by: Pick<Caller, 'accountId' | 'organisationId'>): Fact =>
  ({
    type: 'ReferralSubmitted',
    caseId,
    reference: `REF-${caseId.slice(0, 4)}`,
    incidentId,
    referrerType: 'ngo',
    referredBy: by.accountId,
    referringOrganisation: by.organisationId,
    ageStatus: 'adult',
    inCustody: false,
    entryConsent: { givenBy: 'person', language: 'bn', explainedHow: 'Interpreter' },
    person: { name: 'W. Sample' },
    at: AT,
    clocks: [{ deadline: 'screeningCompleted', dueAt: '2026-03-03T09:00:00.000Z' }],
  }) as Fact;
