import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, type Peopled, platformWithEveryRole } from './platform-with-every-role.ts';

let here: Peopled;
let police: Caller;

beforeAll(async () => {
  here = await platformWithEveryRole();
  police = await here.hire('police', 'refers.and.screens');
});
afterAll(() => here.stop());

const person = (label: string) => ({
  label,
  ageStatus: 'adult',
  consent: { givenBy: 'person', language: 'en', explainedHow: 'Read out' },
});
const refer = async (people: number, headers = {}) => {
  const body = {
    incident: { kind: 'mine', discoveredOn: '2026-03-01' },
    people: Array.from({ length: people }, (_, index) => person(`worker-${index}`)),
  };
  const answer = await police.post('/referrals', body, headers);
  expect(answer.status).toBe(201);
  return { answer, caseIds: (answer.body.cases as { caseId: string }[]).map(({ caseId }) => caseId) };
};
const screen = (caseId: string | undefined) =>
  police.post(`/cases/${caseId}/screening`, {
    indicators: { 'ILO-01': 'yes' },
    interviewedAlone: true,
    interpreterIndependent: true,
  });

it('Whoever writes finds it with the next request, without saying anything about positions', async () => {
  const rounds = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const { caseIds } = await refer(30);
      const [read, screened] = [await police.get(`/cases/${caseIds[0]}`), await screen(caseIds.at(-1))];
      return [read.status, screened.status];
    }),
  );
  expect(rounds).toEqual(rounds.map(() => [200, 200]));
});

it('Whoever speaks of positions is answered at once, and waits when they read', async () => {
  const { answer, caseIds } = await refer(300, { 'at-least': 'identification:1' });
  const position = String(answer.headers.get('position'));
  expect(position).toMatch(/^identification:\d+$/);
  const read = await police.get(`/cases/${caseIds.at(-1)}`, { 'at-least': position });
  expect(read.status).toBe(200);
});

it('A position that never comes is said not to be visible yet', async () => {
  const { status, body, headers } = await police.get('/cases', { 'at-least': 'identification:999999999' });
  expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'not-yet-visible', '1']);
}, 20_000);
