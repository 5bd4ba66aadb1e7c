import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Caller, type Peopled, platformWithEveryRole, type Reply } from './platform-with-every-role.ts';

let here: Peopled;
let caseworker: Caller;
let shelter: Caller;
let caseIds: readonly string[];
let shelterId: string;

const ok = ({ status, body }: Reply): Record<string, unknown> => {
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};

/** Three people who want a safe place, and a shelter with two. */
beforeAll(async () => {
  here = await platformWithEveryRole();
  const [inspector, coordinator] = await Promise.all([
    here.hire('labour-inspector', 'inspects.beds'),
    here.hire('coordinator', 'coordinates.beds'),
  ]);
  [caseworker, shelter] = await Promise.all([
    here.hire('ngo-caseworker', 'places.people'),
    here.hire('shelter-provider', 'runs.shelter'),
  ]);
  const consent = { givenBy: 'person', language: 'en', explainedHow: 'Read out' };
  const referral = ok(
    await inspector.post('/referrals', {
      incident: { kind: 'construction', discoveredOn: '2026-03-01' },
      people: ['a', 'b', 'c'].map((label) => ({ label, ageStatus: 'adult', consent })),
    }),
  );
  caseIds = (referral.cases as { caseId: string }[]).map(({ caseId }) => caseId);
  ok(await coordinator.post('/assignments', { caseIds, accountIds: [caseworker.accountId] }));
  const house = { name: 'Sample House', address: '1 Sample Street', places: 2 };
  shelterId = String(ok(await shelter.post('/shelters', house)).shelterId);
  for (const caseId of caseIds) {
    const screening = { indicators: { 'ILO-02': 'yes' }, interviewedAlone: true, interpreterIndependent: true };
    ok(await inspector.post(`/cases/${caseId}/screening`, screening));
    ok(
      await caseworker.post(`/cases/${caseId}/consents`, {
        consents: [{ gate: 'G3', purpose: 'Shelter', recipient: 'Shelters' }],
        language: 'en',
        explainedHow: 'Read out',
        givenBy: 'person',
      }),
    );
    const answer = { answer: 'consented', by: 'person', language: 'en', explainedHow: 'Read out' };
    // The offer follows the screening on its own, a moment later.
    await vi.waitFor(async () => ok(await caseworker.post(`/cases/${caseId}/assistance/consent`, answer)), {
      timeout: 10_000,
    });
  }
});
afterAll(() => here.stop());

it('Three requests at once for two beds: two people have a place, the third is told so in a sentence', async () => {
  const replies = await Promise.all(
    caseIds.map((caseId) => caseworker.post(`/cases/${caseId}/assistance/placements`, { shelterId })),
  );
  expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 201, 409]);
  const refused = replies.find(({ status }) => status === 409);
  expect(refused?.body).toMatchObject({
    code: 'shelter-full',
    title: 'The last place in this shelter has just been taken. Choose another shelter.',
  });
  const shelters = async () => (await shelter.get('/shelters')).body.items as { free: number }[];
  await expect.poll(async () => (await shelters())[0]?.free).toBe(0);

  const placed = replies.findIndex(({ status }) => status === 201);
  const { placementId } = replies[placed]?.body ?? {};
  ok(await caseworker.post(`/cases/${caseIds[placed]}/assistance/placements/${String(placementId)}/end`));
  const waiting = caseIds[replies.findIndex(({ status }) => status === 409)];
  expect((await caseworker.post(`/cases/${waiting}/assistance/placements`, { shelterId })).status).toBe(201);
});

it('Where it is, nobody is told who has no part in it', async () => {
  const stranger = await here.hire('ngo-caseworker', 'another.organisation');
  const seen = await Promise.all([
    stranger.get('/shelters'),
    caseworker.get(`/cases/${caseIds[0]}`),
    caseworker.get(`/cases/${caseIds[0]}/identification`),
  ]);
  for (const { body } of seen) expect(JSON.stringify(body)).not.toMatch(/Sample Street|Sample House/);
  expect(JSON.stringify((await shelter.get('/shelters')).body)).toContain('1 Sample Street');
});
