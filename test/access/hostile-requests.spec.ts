import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type Peopled, platformWithEveryRole, type Reply } from './platform-with-every-role.ts';

let here: Peopled;
let police: Caller;
let coordinator: Caller;
let decider: Caller;

beforeAll(async () => {
  here = await platformWithEveryRole();
  [police, coordinator, decider] = await Promise.all([
    here.hire('police', 'hostile.police'),
    here.hire('coordinator', 'hostile.coordinator'),
    here.hire('decider', 'hostile.decider'),
  ]);
});
afterAll(() => here.stop());

const person = (label: string, more: object = {}) => ({
  label,
  ageStatus: 'adult',
  consent: { givenBy: 'person', language: 'en', explainedHow: 'Read out' },
  ...more,
});
const referral = (people: readonly object[]) => ({ incident: { kind: 'farm', discoveredOn: '2026-03-01' }, people });

const casesNow = async (): Promise<number> => {
  let count = 0;
  let after = '';
  do {
    const { body } = await coordinator.get(`/cases?limit=200${after}`);
    count += (body.items as unknown[]).length;
    after = body.next === undefined ? '' : `&after=${encodeURIComponent(String(body.next))}`;
  } while (after !== '');
  return count;
};

/** Answers with this problem, and no case came of it. */
async function refused(send: () => Promise<Reply>, status: number, code: string): Promise<Reply> {
  const before = await casesNow();
  const answer = await send();
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(String(answer.body.title).length).toBeGreaterThan(20);
  expect(await casesNow()).toBe(before);
  return answer;
}

const refuses = async (...asked: Parameters<typeof refused>): Promise<void> => {
  await refused(...asked);
};

describe('A malformed request', () => {
  it('that is not JSON is refused', () =>
    refuses(() => police.post('/referrals', '{"people": ['), 400, 'body-not-json'));

  it('with another media type is refused', () =>
    refuses(
      () => police.post('/referrals', 'people=1', { 'content-type': 'text/plain' }),
      415,
      'media-type-not-supported',
    ));

  it('names each member at fault and repeats no value', async () => {
    const wrong = referral([person('worker 1; DROP', { ageStatus: 'Maria Sample', unknown: 1 })]);
    const { body } = await refused(() => police.post('/referrals', wrong), 400, 'invalid-request');
    const pointers = (body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/people/0/label', '/people/0/ageStatus', '/people/0']));
    expect(JSON.stringify(body)).not.toMatch(/Maria|DROP/);
  });

  it('with one bad person among many refers nobody', () =>
    refuses(
      () => police.post('/referrals', referral([person('a'), person('b'), person('a')])),
      400,
      'invalid-request',
    ));

  it.each([
    ['$gt', { $gt: '' }],
    ['an array', ['police']],
    ['a nested object', { toString: 'x' }],
  ])('with %s where text belongs is refused', (_what, value) =>
    refuses(() => police.post('/referrals', referral([person('a', { label: value })])), 400, 'invalid-request'),
  );

  it.each(['__proto__', 'constructor'])('with a member named %s is refused', async (name) => {
    const body = `{"incident":{"kind":"farm","discoveredOn":"2026-03-01"},"people":[{"label":"a","ageStatus":"adult","consent":{"givenBy":"person","language":"en","explainedHow":"x"},"${name}":{"admin":true}}]}`;
    const before = await casesNow();
    expect((await police.post('/referrals', body)).status).toBe(400);
    expect(await casesNow()).toBe(before);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it('that calls a party by the word for the State is refused', () =>
    refuses(
      () =>
        police.post('/referrals', {
          incident: { kind: 'farm', discoveredOn: '2026-03-01', liableParties: [{ label: 'State', role: 'employer' }] },
          people: [person('a')],
        }),
      400,
      'invalid-request',
    ));

  it('without an idempotency key is refused', () =>
    refuses(
      () => police.post('/referrals', referral([person('a')]), { 'idempotency-key': '' }),
      400,
      'idempotency-key-needed',
    ));

  it('for a path that does not exist is answered like everything one may not see', async () => {
    const answer = await police.get('/no/such/place');
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it('with an identifier that is none is answered without a guess at what exists', async () => {
    const answer = await police.get('/cases/not-an-id');
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalid-request');
  });
});

describe('A cursor that nobody gave out', () => {
  it.each(['/cases', '/worklist'])('is refused on %s, with the mend', async (path) => {
    const { status, body } = await coordinator.get(`${path}?after=${'0'.repeat(200)}`);
    expect([status, body.code]).toEqual([400, 'invalid-request']);
    expect(body.errors).toMatchObject([{ pointer: '/query/after' }]);
  });
});

describe('An oversized request', () => {
  const filling = (bytes: number) =>
    referral([person('a', { account: 'x'.repeat(3_000) }), person('b', { contact: 'y'.repeat(bytes) })]);

  it('of more than 64 KiB is refused where one act is asked for', async () => {
    const big = { incident: 'x'.repeat(70_000) };
    const answer = await police.post('/incidents', big);
    expect([answer.status, answer.body.code]).toEqual([413, 'body-too-large']);
  });

  it('of more than 1 MiB is refused also where many people are referred', () =>
    refuses(() => police.post('/referrals', filling(1_100_000)), 413, 'body-too-large'));

  it('of less than 1 MiB is accepted where many people are referred', async () => {
    const many = Array.from({ length: 240 }, (_, index) => person(`worker-${index}`, { account: 'z'.repeat(3_900) }));
    const body = JSON.stringify(referral(many));
    expect(body.length).toBeGreaterThan(900_000);
    const answer = await police.post('/referrals', body);
    expect(answer.status).toBe(201);
    expect(answer.body.cases).toHaveLength(240);
  });
});

describe('A duplicated request', () => {
  it('gets the same answer and is done once', async () => {
    const before = await casesNow();
    const key = { 'idempotency-key': randomUUID() };
    const body = referral([person('a'), person('b')]);
    const answers = [await police.post('/referrals', body, key), await police.post('/referrals', body, key)];
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(answers[1]?.headers.get('idempotency-replayed')).toBe('true');
    expect(await casesNow()).toBe(before + 2);
  });

  it('sent ten times at once is done once', async () => {
    const before = await casesNow();
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => police.post('/referrals', referral([person('a')]), key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await casesNow()).toBe(before + 1);
  });

  it('with the key of another request is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    expect((await police.post('/referrals', referral([person('a')]), key)).status).toBe(201);
    await refuses(() => police.post('/referrals', referral([person('b')]), key), 422, 'idempotency-key-reused');
  });
});

describe('An out-of-order request', () => {
  it('is refused with the step that is missing, and goes through once that is done', async () => {
    const { body } = await police.post('/referrals', referral([person('a')]));
    const caseId = (body.cases as { caseId: string }[])[0]?.caseId;
    await coordinator.post('/assignments', { caseIds: [caseId], accountIds: [decider.accountId] });
    const decision = { decision: 'positive', reasons: 'The account is coherent and supported.' };
    const early = await decider.post(`/cases/${caseId}/reasonable-grounds`, decision);
    expect([early.status, early.body.code]).toEqual([409, 'case-not-screened']);
    expect((await coordinator.get(`/cases/${caseId}`)).body.identification).not.toHaveProperty('reasonableGrounds');
    const screening = { indicators: { 'ILO-08': 'yes' }, interviewedAlone: true, interpreterIndependent: true };
    expect((await police.post(`/cases/${caseId}/screening`, screening)).status).toBe(200);
    expect((await decider.post(`/cases/${caseId}/reasonable-grounds`, decision)).status).toBe(200);
    const again = await decider.post(`/cases/${caseId}/reasonable-grounds`, decision);
    expect([again.status, again.body.code]).toEqual([409, 'reasonable-grounds-already-decided']);
  });

  it('decided on a version that has moved is refused', async () => {
    const { body } = await police.post('/referrals', referral([person('a')]));
    const caseId = (body.cases as { caseId: string }[])[0]?.caseId;
    const seen = await coordinator.get(`/cases/${caseId}`);
    const version = { 'if-match': String(seen.headers.get('etag')) };
    const screening = { indicators: { 'ILO-08': 'unknown' }, interviewedAlone: true, interpreterIndependent: true };
    expect((await police.post(`/cases/${caseId}/screening`, screening, version)).status).toBe(200);
    const stale = await police.post(`/cases/${caseId}/screening`, screening, version);
    expect([stale.status, stale.body.code]).toEqual([412, 'version-stale']);
  });
});

describe('A slow request', () => {
  it('whose headers never end is cut off', async () => {
    const { port } = new URL(here.url);
    const socket = connect(Number(port), '127.0.0.1');
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.on('error', () => undefined);
    socket.resume();
    socket.write('GET /api/v1/me HTTP/1.1\r\nHost: x\r\n');
    const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 500);
    await closed;
    clearInterval(drip);
    expect(socket.destroyed).toBe(true);
  }, 30_000);
});
