import { describe, expect, it } from 'vitest';
import { incident, person, refer, referrer, start } from '../testing.ts';

const recruiter = { label: 'recruiter-1', role: 'recruiter' };

async function openIncident() {
  const served = await start();
  const reply = await served.call('openIncident', { as: referrer, body: incident });
  const { incidentId } = reply.body as { readonly incidentId: string };
  return { served, reply, params: { incidentId } };
}

describe('An incident', () => {
  it('is opened without naming anyone harmed', async () => {
    const { served, reply, params } = await openIncident();
    expect(reply.status).toBe(201);
    expect((await served.call('readIncident', { params })).body).toEqual({
      incidentId: params.incidentId,
      revision: 1,
      kind: 'farm',
      sectorIsic: 'A',
      place: 'Sample Valley',
      discoveredOn: '2026-03-01',
      parties: [{ label: 'employer-1', role: 'employer', owesWages: true }],
    });
    await served.stop();
  });
  it('gains liable parties, each label once', async () => {
    const { served, params } = await openIncident();
    const added = await served.call('addParty', { as: referrer, params, body: recruiter });
    const again = await served.call('addParty', { as: referrer, params, body: recruiter });
    expect([added.status, again.status, again.body]).toMatchObject([200, 409, { code: 'party-label-taken' }]);
    expect((await served.call('readIncident', { params })).body).toMatchObject({
      revision: 2,
      parties: [{ label: 'employer-1' }, { label: 'recruiter-1', owesWages: false }],
    });
    await served.stop();
  });
  it('says nothing of the people found there, not even how many', async () => {
    const served = await start();
    const { incidentId, cases } = await refer(served, person('worker-01'), person('worker-02'));
    const { body } = await served.call('readIncident', { params: { incidentId } });
    expect(Object.keys(body as object).sort()).toEqual([
      'discoveredOn',
      'incidentId',
      'kind',
      'parties',
      'place',
      'revision',
      'sectorIsic',
    ]);
    expect(body).toMatchObject({ revision: 1 });
    for (const { caseId, reference } of cases) {
      expect(JSON.stringify(body)).not.toContain(caseId);
      expect(JSON.stringify(body)).not.toContain(reference);
    }
    await served.stop();
  });
  it('that nobody opened is not found', async () => {
    const served = await start();
    const params = { incidentId: '7a0c5b1e-2d3f-4a6b-8c9d-0e1f2a3b4c5d' };
    expect((await served.call('readIncident', { params })).status).toBe(404);
    expect((await served.call('addParty', { params, body: recruiter })).body).toMatchObject({
      code: 'incident-unknown',
    });
    await served.stop();
  });
  it('is not opened from a malformed body', async () => {
    const served = await start();
    expect((await served.call('openIncident', { body: { ...incident, kind: 'spaceship' } })).status).toBe(400);
    await served.stop();
  });
});
