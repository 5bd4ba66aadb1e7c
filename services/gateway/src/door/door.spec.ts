import { randomUUID } from 'node:crypto';
import { rolesOf } from '@nrm/access';
import { type OperationId, operationsById } from '@nrm/contracts/operations';
import { Role } from '@nrm/contracts/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type OpenDoor, openDoor, referral, samplePath } from './testing.ts';

const operations = (Object.keys(operationsById) as OperationId[]).filter((id) => id !== 'signIn');
const onCases = operations.filter((id) => !['platform', 'account'].includes(operationsById[id].scope));
const code = ({ status, body }: { readonly status: number; readonly body: Record<string, unknown> }) => [
  status,
  body.code,
];

let open: OpenDoor;
const staff = new Map<Role, Caller>();
const officer = (role: Role): Caller => {
  const found = staff.get(role);
  if (!found) throw new Error(`Nobody works as ${role}.`);
  return found;
};

beforeAll(async () => {
  open = await openDoor();
  for (const role of Role.options) staff.set(role, role === 'administrator' ? open.admin : await open.hire(role));
});
afterAll(() => open.stop());

async function aCase(referrer: Caller, ...assigned: readonly Caller[]): Promise<string> {
  const caseId = randomUUID();
  await open.happens('identification', `case-${caseId}`, referral(caseId, randomUUID(), referrer));
  if (assigned.length > 0) {
    const body = { caseIds: [caseId], accountIds: assigned.map(({ accountId }) => accountId) };
    expect((await officer('coordinator').tell('/assignments', { body })).status).toBe(200);
  }
  return caseId;
}

const consent = (caseId: string, by: Caller, ...gates: readonly string[]) =>
  by.tell(`/cases/${caseId}/consents`, {
    body: {
      consents: gates.map((gate) => ({ gate, purpose: 'Sample', recipient: 'Sample' })),
      language: 'bn',
      explainedHow: 'Interpreter',
      givenBy: 'person',
    },
  });

const call = (caller: Caller, operation: OperationId, caseId: string = randomUUID()) => {
  const path = samplePath(operation, { caseId });
  const { method, example } = operationsById[operation];
  if (method === 'get') return caller.ask(path);
  const body = operationsById[operation].scope === 'cases' ? { ...Object(example), caseIds: [caseId] } : example;
  return caller.tell(path, body === undefined ? {} : { body });
};

describe('Who is turned away', () => {
  it.each(operations)('%s: nobody without signing in', async (operation) => {
    expect(code(await call(open.stranger, operation))).toEqual([401, 'sign-in-needed']);
  });

  it.each(operations)('%s: no role that never does it', async (operation) => {
    for (const role of Role.options.filter((name) => !rolesOf(operation).includes(name)))
      expect(code(await call(officer(role), operation)), role).toEqual([403, 'not-for-your-role']);
  });

  it.each(onCases)('%s: nobody without a tie learns whether it exists', async (operation) => {
    const caseId = await aCase(officer('auditor'));
    for (const role of rolesOf(operation).filter((name) => name !== 'coordinator')) {
      expect(code(await call(officer(role), operation)), role).toEqual([404, 'not-found']);
      expect(code(await call(officer(role), operation, caseId)), role).toEqual([404, 'not-found']);
    }
  });

  it('everybody whose account was suspended, from the next request on', async () => {
    const leaving = await open.hire('ngo-caseworker');
    expect((await leaving.ask('/me')).status).toBe(200);
    await open.admin.tell(`/accounts/${leaving.accountId}/suspension`);
    expect(code(await leaving.ask('/me'))).toEqual([401, 'sign-in-needed']);
  });

  it('everybody with a one-time password, save to choose another', async () => {
    const body = open.account(await open.organisation(), 'newcomer', 'ngo-caseworker');
    const { accountId } = (await open.admin.tell('/accounts', { body })).body;
    await open.second.tell(`/accounts/${String(accountId)}/approval`);
    const newcomer = await open.signIn('newcomer', open.password);
    expect(code(await newcomer.ask('/worklist'))).toEqual([403, 'password-change-needed']);
    const next = 'a password of my own choice';
    const sent = { body: { current: open.password, next } };
    expect((await newcomer.tell('/me/password', sent)).status).toBe(200);
    expect((await newcomer.ask('/worklist')).status).toBe(200);
    expect(await open.signIn('newcomer', next)).toBeDefined();
  });

  it('a token that was altered', async () => {
    const headers = { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.x' };
    expect(code(await open.stranger.ask('/me', headers))).toEqual([401, 'sign-in-needed']);
  });
});

describe('A case', () => {
  it('is seen once assigned and with the consents of the role, and by nobody found beside it', async () => {
    const union = await open.hire('union-caseworker');
    const referrer = officer('police');
    const caseId = await aCase(referrer, union);
    const other = await aCase(referrer);
    expect((await union.ask(`/cases/${caseId}`)).status).toBe(404);
    expect((await consent(caseId, union, 'G5')).status).toBe(200);
    expect((await union.ask(`/cases/${caseId}`)).body).toMatchObject({
      caseId,
      identification: { status: 'referred' },
    });
    expect((await union.ask(`/cases/${other}`)).status).toBe(404);
    const { items } = (await union.ask('/cases')).body as { readonly items: readonly { readonly caseId: string }[] };
    expect(items.map((item) => item.caseId)).toEqual([caseId]);
  });

  it('is hidden again by the next request after a withdrawal', async () => {
    const union = await open.hire('union-caseworker');
    const caseId = await aCase(officer('police'), union);
    await consent(caseId, union, 'G5');
    const sent = { body: { withdrawnBy: 'person' } };
    expect((await union.tell(`/cases/${caseId}/consents/G5/withdrawal`, sent)).status).toBe(200);
    expect((await union.ask(`/cases/${caseId}`)).status).toBe(404);
    expect((await union.tell(`/cases/${caseId}/consents/G1/withdrawal`, sent)).status).toBe(200);
  });

  it('tells its referrer the outcome and nothing else', async () => {
    const referrer = await open.hire('police');
    const caseId = await aCase(referrer);
    const { body } = await referrer.ask(`/cases/${caseId}`);
    expect(body).toMatchObject({ identification: { status: 'pending', holds: 0 }, sections: [], clocks: [] });
    expect(body).not.toHaveProperty('incidentId');
  });

  it('carries a version that each service gets its own part of', async () => {
    const decider = await open.hire('decider');
    const caseId = await aCase(officer('police'), decider);
    const read = await decider.ask(`/cases/${caseId}`);
    const etag = String(read.headers.etag);
    expect((await decider.ask(`/cases/${caseId}`, { 'if-none-match': etag })).status).toBe(304);
    const body = operationsById.decideReasonableGrounds.example;
    await decider.tell(`/cases/${caseId}/reasonable-grounds`, { body, headers: { 'if-match': etag } });
    expect(open.reached.at(-1)?.request.headers['if-match']).toBe('"1"');
    const stale = await decider.tell(`/cases/${caseId}/reasonable-grounds`, { body, headers: { 'if-match': '*' } });
    expect(code(stale)).toEqual([412, 'version-stale']);
  });

  it('reaches its service with who asks, in which role, and what they may read', async () => {
    const shelter = await open.hire('shelter-provider');
    const caseId = await aCase(officer('police'), shelter);
    await consent(caseId, shelter, 'G3');
    await shelter.ask(`/cases/${caseId}/assistance`);
    expect(open.reached.at(-1)?.voucher).toMatchObject({
      service: 'assistance',
      account: shelter.accountId,
      organisation: shelter.organisationId,
      role: 'shelter-provider',
      categories: ['identity', 'location', 'health', 'shelter-address'],
    });
  });

  it('of a child counts the guardian’s consent alone', async () => {
    const ngo = await open.hire('ngo-caseworker');
    const shelter = await open.hire('shelter-provider');
    const caseId = await aCase(officer('police'), ngo, shelter);
    await consent(caseId, ngo, 'G3');
    expect((await shelter.ask(`/cases/${caseId}`)).status).toBe(200);
    await open.happens('identification', `case-${caseId}`, {
      type: 'PresumedChildRecorded',
      ...{ caseId, at: '2026-03-02T09:00:00.000Z' },
    });
    expect((await shelter.ask(`/cases/${caseId}`)).status).toBe(404);
    expect(code(await consent(caseId, ngo, 'G3'))).toEqual([422, 'consent-of-a-child-needs-guardian']);
  });
});

describe('An incident', () => {
  it('is seen by who opened it and by officers of a case in it, and shows no case', async () => {
    const incidentId = randomUUID();
    const opener = await open.hire('labour-inspector');
    const decider = await open.hire('decider');
    await open.happens('identification', `incident-${incidentId}`, {
      type: 'IncidentOpened',
      ...{ incidentId, openedBy: opener.accountId, parties: [], kind: 'farm', discoveredOn: '2026-03-01' },
    });
    expect((await opener.ask(`/incidents/${incidentId}`)).status).toBe(200);
    expect((await decider.ask(`/incidents/${incidentId}`)).status).toBe(404);
    const caseId = randomUUID();
    await open.happens('identification', `case-${caseId}`, referral(caseId, incidentId, opener));
    const body = { caseIds: [caseId], accountIds: [decider.accountId] };
    await officer('coordinator').tell('/assignments', { body });
    expect((await decider.ask(`/incidents/${incidentId}`)).status).toBe(200);
    expect((await officer('coordinator').ask(`/incidents/${incidentId}`)).status).toBe(200);
  });

  it('takes further people only from who may see it', async () => {
    const body = { ...Object(operationsById.referPeople.example), incident: undefined, incidentId: randomUUID() };
    expect(code(await officer('police').tell('/referrals', { body }))).toEqual([404, 'not-found']);
  });
});

describe('A list', () => {
  it('pages through every case once', async () => {
    const decider = await open.hire('decider');
    const caseIds: string[] = [];
    for (let count = 0; count < 5; count += 1) caseIds.push(await aCase(officer('police'), decider));
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await decider.ask(`/cases?limit=2${after}`);
      seen.push(...(body.items as readonly { readonly caseId: string }[]).map(({ caseId }) => caseId));
      after = body.next === undefined ? '' : `&after=${String(body.next)}`;
    } while (after !== '');
    expect(seen.toSorted()).toEqual(caseIds.toSorted());
  });

  it('shows the coordinator every case and what waits in it', async () => {
    const caseId = await aCase(officer('police'));
    const { items } = (await officer('coordinator').ask('/worklist?limit=200')).body;
    expect(items).toContainEqual(expect.objectContaining({ caseId, task: 'assign-officers' }));
  });

  it('refuses a cursor nobody gave out', async () =>
    expect(code(await officer('decider').ask('/cases?after=bogus'))).toEqual([400, 'invalid-request']));

  it('shows the auditor what was done and denied, without content', async () => {
    const caseId = await aCase(officer('police'));
    await officer('ngo-caseworker').ask(`/cases/${caseId}`);
    const { items } = (await officer('auditor').ask('/access-log?limit=5')).body;
    expect(items).toContainEqual({
      at: '2026-03-02T09:00:00.000Z',
      accountId: officer('ngo-caseworker').accountId,
      operation: 'readCase',
      caseId,
      outcome: 'denied',
      code: 'not-found',
    });
  });
});

describe('A request', () => {
  it('that is a command needs a key', async () => {
    const sent = { key: null, body: operationsById.registerOrganisation.example };
    expect(code(await open.admin.tell('/organisations', sent))).toEqual([400, 'idempotency-key-needed']);
  });

  it('that comes again with its key gets the same answer', async () => {
    const sent = { key: 'the-same-key', body: operationsById.registerOrganisation.example };
    const [one, other] = [await open.admin.tell('/organisations', sent), await open.admin.tell('/organisations', sent)];
    expect(other.body).toEqual(one.body);
    expect(other.headers['idempotency-replayed']).toBe('true');
  });

  it('that does not fit names the member and never its value', async () => {
    const body = { name: 'Sample', kind: 'a-secret-value', more: 1 };
    const answer = await open.admin.tell('/organisations', { body });
    expect(code(answer)).toEqual([400, 'invalid-request']);
    expect(answer.body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer: '/kind' })]));
    expect(JSON.stringify(answer.body)).not.toContain('a-secret-value');
  });

  it.each([
    ['malformed', { body: '{', headers: {} }, 400, 'body-not-json'],
    ['of another type', { body: 'x', headers: { 'content-type': 'text/plain' } }, 415, 'media-type-not-supported'],
    ['too large', { body: { name: 'x'.repeat(70_000), kind: 'ngo' } }, 413, 'body-too-large'],
  ])('whose body is %s is a problem', async (_name, sent, status, problem) => {
    const answer = await open.admin.tell('/organisations', sent);
    expect(code(answer)).toEqual([status, problem]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('for a path that does not exist is a problem too, under the same careful headers', async () => {
    const answer = await open.admin.ask('/nowhere');
    expect(code(answer)).toEqual([404, 'not-found']);
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });

  it('that names cases by anything but ids leaves no trace of it', async () => {
    const body = { caseIds: ['the name of a person'], accountIds: [randomUUID()] };
    expect(code(await officer('coordinator').tell('/assignments', { body }))).toEqual([400, 'invalid-request']);
    expect(JSON.stringify(await open.accessLog.list({ limit: 200 }))).not.toContain('the name of a person');
  });

  it('with an unknown query member is noticed', async () =>
    expect(code(await officer('decider').ask('/cases?limti=5'))).toEqual([400, 'invalid-request']));

  it('waits for what it has already seen, and says when that is not visible yet', async () => {
    const caseId = randomUUID();
    const position = await open.happens('identification', `case-${caseId}`, referral(caseId, randomUUID(), open.admin));
    const coordinator = officer('coordinator');
    expect((await coordinator.ask(`/cases/${caseId}`, { 'at-least': `identification:${position}` })).status).toBe(200);
    const early = await coordinator.ask(`/cases/${caseId}`, { 'at-least': `identification:${position + 1}` });
    expect(code(early)).toEqual([503, 'not-yet-visible']);
    expect(early.headers['retry-after']).toBe('1');
    expect((await coordinator.ask('/cases', { 'at-least': 'nonsense' })).status).toBe(400);
  });

  it('whose service does not answer is told so', async () => {
    open.answering(() => {
      throw new Error('down');
    });
    const answer = await officer('coordinator').ask('/shelters');
    open.answering(() => ({ status: 200, headers: {}, body: {} }));
    expect(code(answer)).toEqual([503, 'service-unavailable']);
  });

  it('for shelters shows names to the organisation that runs them alone', async () => {
    const mine = officer('shelter-provider');
    const row = (organisationId: string) => ({ organisationId, name: 'Sample House', address: '1 Sample Street' });
    const body = { items: [row(mine.organisationId), row(randomUUID())] };
    open.answering(() => ({ status: 200, headers: {}, body }));
    const { items } = (await mine.ask('/shelters')).body as { readonly items: readonly object[] };
    open.answering(() => ({ status: 200, headers: {}, body: {} }));
    expect(items.map((shown) => 'address' in shown)).toEqual([true, false]);
  });
});

describe('Signing in', () => {
  const tries = (username: string, password: string) =>
    open.stranger.tell('/sign-in', { body: { username, password }, key: null });

  it('says the same to a wrong name and a wrong password', async () => {
    const [name, password] = [await tries('nobody', open.password), await tries('admin', 'not the password')];
    expect(name.body).toEqual(password.body);
    expect(code(name)).toEqual([401, 'sign-in-failed']);
  });

  it('slows down after five failures, and hears the owner again after a while', async () => {
    await open.hire('ngo-caseworker');
    const body = open.account(await open.organisation(), 'forgetful', 'ngo-caseworker');
    const { accountId } = (await open.admin.tell('/accounts', { body })).body;
    await open.second.tell(`/accounts/${String(accountId)}/approval`);
    for (let count = 0; count < 5; count += 1) expect((await tries('forgetful', 'wrong')).status).toBe(401);
    const slowed = await tries('forgetful', open.password);
    expect(code(slowed)).toEqual([429, 'too-many-attempts']);
    expect(slowed.headers['retry-after']).toBe('10');
    open.setClock('2026-03-02T09:00:11.000Z');
    expect((await tries('forgetful', open.password)).status).toBe(200);
    open.setClock('2026-03-02T09:00:00.000Z');
  });
});

describe('Beside the operations', () => {
  it('the door describes itself, with the roles of each route', async () => {
    const { body } = await open.stranger.ask('/openapi.json');
    const paths = body.paths as Record<string, Record<string, { readonly 'x-roles': readonly string[] }>>;
    expect(body.openapi).toBe('3.1.0');
    for (const id of operations) {
      const { path, method } = operationsById[id];
      expect(paths[path]?.[method]).toMatchObject({ operationId: id, 'x-roles': rolesOf(id) });
    }
  });

  it('it is alive and ready', async () => {
    expect((await open.server.inject('/health/live')).statusCode).toBe(200);
    expect((await open.server.inject('/health/ready')).statusCode).toBe(200);
  });
});
