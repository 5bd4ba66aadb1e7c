import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, type Peopled, platformWithEveryRole } from './platform-with-every-role.ts';

let here: Peopled;
let caseworker: Caller;
let prosecutor: Caller;
let coordinator: Caller;
let administrator: Caller;
let caseId: string;

beforeAll(async () => {
  here = await platformWithEveryRole();
  const inspector = await here.hire('labour-inspector', 'inspects.first');
  [caseworker, prosecutor, coordinator, administrator] = await Promise.all([
    here.hire('ngo-caseworker', 'accompanies.one'),
    here.hire('prosecutor', 'prosecutes.one'),
    here.hire('coordinator', 'coordinates.one'),
    here.hire('administrator', 'administers.too'),
  ]);
  const { body } = await inspector.post('/referrals', {
    incident: { kind: 'household', discoveredOn: '2026-03-01' },
    people: [
      { label: 'a', ageStatus: 'adult', consent: { givenBy: 'person', language: 'en', explainedHow: 'Read out' } },
    ],
  });
  caseId = String((body.cases as { caseId: string }[])[0]?.caseId);
  const accountIds = [caseworker.accountId, prosecutor.accountId];
  await coordinator.post('/assignments', { caseIds: [caseId], accountIds });
});
afterAll(() => here.stop());

const sees = async (who: Caller): Promise<number> => (await who.get(`/cases/${caseId}`)).status;
const consent = (gate: string) =>
  caseworker.post(`/cases/${caseId}/consents`, {
    consents: [{ gate, purpose: 'Sample purpose', recipient: 'Sample recipient' }],
    language: 'en',
    explainedHow: 'Read out',
    givenBy: 'person',
  });

it('A prosecutor sees a person from the consent on until it is withdrawn, and from a new one on again', async () => {
  expect(await sees(prosecutor)).toBe(404);
  expect((await consent('G2')).status).toBe(200);
  expect(await sees(prosecutor)).toBe(200);
  const withdrawal = await coordinator.post(`/cases/${caseId}/consents/G2/withdrawal`, { withdrawnBy: 'person' });
  expect(withdrawal.status).toBe(200);
  expect(await sees(prosecutor)).toBe(404);
  expect((await prosecutor.get('/cases')).body.items).toEqual([]);
  expect((await consent('G2')).status).toBe(200);
  expect(await sees(prosecutor)).toBe(200);
});

it('A caseworker whose assignment ends is told nothing more, as if the case had never been', async () => {
  expect(await sees(caseworker)).toBe(200);
  const ended = await coordinator.post(`/cases/${caseId}/assignments/${caseworker.accountId}/end`);
  expect(ended.status).toBe(200);
  expect(await sees(caseworker)).toBe(404);
  expect((await caseworker.get('/worklist')).body.items).toEqual([]);
});

it('A suspended officer is out with the next request, whatever their token says', async () => {
  expect(await sees(prosecutor)).toBe(200);
  expect((await administrator.post(`/accounts/${prosecutor.accountId}/suspension`)).status).toBe(200);
  expect(await sees(prosecutor)).toBe(401);
});
