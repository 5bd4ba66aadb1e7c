import { describe, expect, it } from 'vitest';
import { incident, person, refer, referrer, start } from '../testing.ts';

describe('A referral', () => {
  it('opens one incident and a case for each person', async () => {
    const served = await start();
    const reply = await served.call('referPeople', {
      as: referrer,
      body: { incident, people: [person('worker-01'), person('worker-02', { ageStatus: 'child' })] },
    });
    expect([reply.status, reply.body]).toMatchObject([
      201,
      { cases: [{ label: 'worker-01' }, { label: 'worker-02' }] },
    ]);
    const { incidentId, cases } = reply.body as Awaited<ReturnType<typeof refer>>;
    const [adult, child] = cases;
    expect(adult?.reference).toMatch(/^\w{3}-\w{3}-\w{2}$/);
    expect(await served.factsOf(`incident-${incidentId}`)).toEqual(['IncidentOpened']);
    expect(await served.factsOf(`case-${adult?.caseId}`)).toEqual(['ReferralSubmitted', 'RemovalHoldPlaced']);
    expect(await served.factsOf(`case-${child?.caseId}`)).toEqual([
      'ReferralSubmitted',
      'RemovalHoldPlaced',
      'PresumedChildRecorded',
    ]);
    await served.stop();
  });
  it('joins an incident that is open', async () => {
    const served = await start();
    const { incidentId } = await refer(served, person('worker-01'));
    const reply = await served.call('referPeople', {
      as: referrer,
      body: { incidentId, people: [person('worker-02')] },
    });
    expect([reply.status, reply.body]).toMatchObject([201, { incidentId }]);
    expect(await served.factsOf(`incident-${incidentId}`)).toEqual(['IncidentOpened']);
    await served.stop();
  });
  it('is refused for an incident nobody opened', async () => {
    const served = await start();
    const incidentId = '7a0c5b1e-2d3f-4a6b-8c9d-0e1f2a3b4c5d';
    const reply = await served.call('referPeople', { body: { incidentId, people: [person('worker-01')] } });
    expect([reply.status, reply.body]).toMatchObject([422, { code: 'incident-unknown' }]);
    await served.stop();
  });
  it('keeps nothing where one of many adults did not consent', async () => {
    const served = await start();
    const unwilling = person('worker-02', { consent: { givenBy: 'not-needed', language: 'bn', explainedHow: 'None' } });
    const refused = await served.call('referPeople', {
      key: 'k',
      body: { incident, people: [person('worker-01'), unwilling] },
    });
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { code: 'consent-needed-to-refer', detail: 'worker-02' },
    ]);
    expect(refused.headers.position).toBe('identification:0');
    await served.stop();
  });
  it('is answered in the same words when it is sent again', async () => {
    const served = await start();
    const body = { incident, people: [person('worker-01')] };
    const first = await served.call('referPeople', { key: 'same', body });
    expect(await served.call('referPeople', { key: 'same', body })).toMatchObject({ status: 201, body: first.body });
    await served.stop();
  });
  it('is turned away where two people share a label', async () => {
    const served = await start();
    const reply = await served.call('referPeople', {
      body: { incident, people: [person('worker-01'), person('worker-01')] },
    });
    expect([reply.status, reply.body]).toMatchObject([400, { code: 'invalid-request' }]);
    await served.stop();
  });
  it('takes a worksite of a thousand people, each with a file and a reference of their own', async () => {
    const served = await start();
    const people = Array.from({ length: 1_000 }, (_, index) => person(`worker-${index}`));
    const { cases } = await refer(served, ...people);
    expect(cases.map(({ label }) => label)).toEqual(people.map(({ label }) => label));
    expect(new Set(cases.map(({ caseId }) => caseId)).size).toBe(1_000);
    const last = cases.at(-1);
    const file = await served.call('readIdentification', { params: { caseId: last?.caseId ?? '' } });
    expect(file.body).toMatchObject({ reference: last?.reference, status: 'referred' });
    await served.stop();
  });
});
