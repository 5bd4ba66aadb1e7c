import { operationsById } from '@nrm/contracts/operations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type Peopled, platformWithEveryRole } from './platform-with-every-role.ts';

const WORKERS = 12;
let here: Peopled;
let caseworker: Caller;
let own: string;
let ownReference: string;
let incidentId: string;
let others: readonly { readonly caseId: string; readonly reference: string }[];

/** A worksite of twelve, and a caseworker who was given the first of them only. */
beforeAll(async () => {
  here = await platformWithEveryRole();
  const [inspector, coordinator, assigned] = await Promise.all([
    here.hire('labour-inspector', 'inspects'),
    here.hire('coordinator', 'coordinates'),
    here.hire('ngo-caseworker', 'accompanies'),
  ]);
  caseworker = assigned;
  const { body } = await inspector.post('/referrals', {
    incident: {
      kind: 'factory',
      discoveredOn: '2026-03-01',
      liableParties: [{ label: 'employer-1', role: 'employer', owesWages: true }],
    },
    people: Array.from({ length: WORKERS }, (_, index) => ({
      label: `worker-${index}`,
      ageStatus: 'adult',
      consent: { givenBy: 'person', language: 'en', explainedHow: 'Read out' },
    })),
  });
  incidentId = String(body.incidentId);
  const [first, ...rest] = body.cases as { caseId: string; reference: string }[];
  own = String(first?.caseId);
  ownReference = String(first?.reference);
  others = rest;
  await coordinator.post('/assignments', { caseIds: [own], accountIds: [caseworker.accountId] });
});
afterAll(() => here.stop());

const revealed = (text: string) =>
  others.filter(({ caseId, reference }) => text.includes(caseId) || text.includes(reference));

describe('A caseworker of one person of a worksite', () => {
  it('sees that person', async () => {
    const { status, body } = await caseworker.get(`/cases/${own}`);
    expect([status, body.reference]).toEqual([200, ownReference]);
  });

  it('finds no other person in any list, search, page or count', async () => {
    for (const path of [
      '/cases',
      '/cases?limit=1',
      `/cases?incidentId=${incidentId}`,
      '/cases?status=referred',
      '/worklist',
      ...others.map(({ reference }) => `/cases?reference=${reference}`),
    ]) {
      const { status, body } = await caseworker.get(path);
      expect(status, path).toBe(200);
      expect(revealed(JSON.stringify(body)), path).toEqual([]);
      expect((body.items as unknown[]).length, path).toBeLessThanOrEqual(path === '/worklist' ? 10 : 1);
      expect(body.next, path).toBeUndefined();
    }
  });

  it('learns nothing of the others from the incident or from any part of the one file', async () => {
    for (const path of [
      `/incidents/${incidentId}`,
      `/cases/${own}`,
      `/cases/${own}/identification`,
      `/cases/${own}/consents`,
    ]) {
      const { body } = await caseworker.get(path);
      expect(revealed(JSON.stringify(body)), path).toEqual([]);
      expect(JSON.stringify(body), path).not.toMatch(new RegExp(`:(${WORKERS}|${WORKERS - 1})[,}]`));
    }
  });

  it('gets the same answer for a neighbour as for a case that does not exist, on every route and for every act', async () => {
    const neighbour = String(others[0]?.caseId);
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const [id, { method, path, scope, example }] of Object.entries(operationsById)) {
      if (scope !== 'case') continue;
      const knock = async (caseId: string) => {
        const url = path
          .replace('{caseId}', caseId)
          .replaceAll(/\{gate\}/g, 'G3')
          .replaceAll(/\{\w+\}/g, nobody);
        const answer = method === 'get' ? await caseworker.get(url) : await caseworker.post(url, example);
        return { status: answer.status, body: answer.body, etag: answer.headers.get('etag') };
      };
      const [real, imagined] = [await knock(neighbour), await knock(nobody)];
      expect(real, id).toEqual(imagined);
      expect([403, 404], id).toContain(real.status);
    }
  });

  it('cannot slip a neighbour into an act for many', async () => {
    const caseIds = [own, String(others[0]?.caseId)];
    const { status } = await caseworker.post('/proceedings', { route: 'labour', caseIds, against: ['employer-1'] });
    expect(status).toBe(404);
  });
});
