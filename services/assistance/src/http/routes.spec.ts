import type { IdentificationEvent } from '@nrm/contracts/identification';
import { profileOf } from '@nrm/country-profile';
import type { Decider } from '@nrm/decider';
import { act } from '@nrm/event-store';
import { type Served, serve } from '@nrm/service-host/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assistance } from '../service.ts';

const caseId = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const otherId = '5a0c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const officer = '1a9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const at = '2026-03-02T09:00:00.000Z';
const params = { caseId };

/** Lets identification record a fact as it is. */
const told: Decider<null, IdentificationEvent, IdentificationEvent> = {
  initial: null,
  decide: (_, fact) => [fact],
  evolve: (state) => state,
};

let served: Served;
beforeEach(async () => {
  served = await serve(assistance(profileOf('p029-model')), { at });
});
afterEach(() => served.stop());

const hear = (fact: IdentificationEvent) => served.heard(act(told, `case-${fact.caseId}`, fact), 'identification');
const screened = (of = caseId): IdentificationEvent => ({
  type: 'ScreeningCompleted',
  caseId: of,
  outcome: 'possible',
  indicatorsPresent: [],
  determination: {},
  screenedBy: officer,
  occurredOn: '2026-03-02',
  at,
});
const answer = (said: string, of = caseId) =>
  served.call('recordAssistanceConsent', {
    params: { caseId: of },
    body: { answer: said, by: 'person', language: 'bn', explainedHow: 'Interpreter, alone' },
  });
async function consents(of = caseId) {
  await hear(screened(of));
  return answer('consented', of);
}
const help = (body: object) => served.call('deliverEmergencyHelp', { params, body });
const needs = () => served.call('assessNeeds', { params, body: { needs: [{ kind: 'housing', urgency: 'now' }] } });
const house = (more: object = {}) =>
  served.call('registerShelter', {
    as: { organisation: otherId, role: 'shelter-provider' },
    body: { name: 'Sample House', address: '1 Sample Street', places: 1, ...more },
  });
const member = (body: unknown, name: string) => (body as Readonly<Record<string, unknown>>)[name];
const shelterOf = async (more: object = {}) => String(member((await house(more)).body, 'shelterId'));
const place = (shelterId: string, of = caseId) =>
  served.call('placeInShelter', { params: { caseId: of }, body: { shelterId } });
const leave = (placementId: string) => served.call('leaveShelter', { params: { caseId, placementId } });
const goals = (...areas: readonly string[]) => areas.map((area) => ({ area, goal: 'As the person wishes' }));
const plan = (...areas: readonly string[]) =>
  served.call('agreeRecoveryPlan', { params, body: { goals: goals(...areas), agreedBy: 'person' } });
const file = () => served.call('readAssistance', { params });
const listed = () => served.call('listShelters');

describe('Recording the answer to the offer', () => {
  it('waits until assistance is offered', async () =>
    expect(await answer('consented')).toMatchObject({ status: 409, body: { code: 'assistance-not-offered' } }));
  it('shows in the file', async () => {
    expect(await consents()).toMatchObject({ status: 200, body: { facts: ['AssistanceConsented'], revision: 2 } });
    expect(await file()).toMatchObject({
      status: 200,
      body: { status: 'consented', answer: 'consented', revision: 2 },
    });
  });
  it('is asked for in the words of the contract', async () => expect((await answer('perhaps')).status).toBe(400));
});

describe('Emergency help', () => {
  it('is recorded of a case nobody has screened, for today where no day is said', async () => {
    expect(await help({ help: ['medical'] })).toMatchObject({ status: 200 });
    expect(await file()).toMatchObject({
      body: { status: 'emergency_active', emergency: [{ occurredOn: '2026-03-02', help: ['medical'] }] },
    });
  });
  it('is not recorded ahead of the day', async () =>
    expect(await help({ help: ['medical'], occurredOn: '2026-03-03' })).toMatchObject({
      status: 422,
      body: { code: 'help-in-the-future' },
    }));
  it('says which help it was', async () => expect((await help({ help: [] })).status).toBe(400));
  it('has no room for cooperation', async () =>
    expect((await help({ help: ['medical'], cooperates: true })).status).toBe(400));
});

describe('Needs and the recovery plan', () => {
  it('wait for consent', async () => {
    expect(await needs()).toMatchObject({ status: 409, body: { code: 'assistance-consent-needed' } });
    expect(await plan('housing', 'health', 'work')).toMatchObject({
      status: 409,
      body: { code: 'assistance-consent-needed' },
    });
  });
  it('follow it', async () => {
    await consents();
    expect((await needs()).status).toBe(200);
    expect((await plan('housing', 'health', 'work')).status).toBe(200);
    expect(await file()).toMatchObject({
      body: { status: 'recovery_plan_active', needs: [{ kind: 'housing' }], plan: { agreedAt: at } },
    });
  });
  it('cover three areas at least', async () => {
    await consents();
    expect((await plan('housing', 'work', 'work')).status).toBe(400);
  });
});

describe('A shelter', () => {
  it('is listed with its free places and belongs to whoever registered it', async () => {
    const shelterId = await shelterOf({ places: 2 });
    await consents();
    await place(shelterId);
    expect(await listed()).toMatchObject({
      status: 200,
      body: { items: [{ shelterId, organisationId: otherId, places: 2, free: 1, acceptsAdults: true }] },
    });
  });
  it('is listed with all others, however many there are', async () => {
    for (let index = 0; index < 201; index += 1) await house();
    expect(member((await listed()).body, 'items')).toHaveLength(201);
  });
  it('takes somebody', async () =>
    expect((await house({ acceptsAdults: false, acceptsChildren: false })).status).toBe(400));
});

describe('A place in a shelter', () => {
  it('is taken, shown, left and free again', async () => {
    const shelterId = await shelterOf();
    await consents();
    const answered = await place(shelterId);
    expect(answered.status).toBe(201);
    const placementId = String(member(answered.body, 'placementId'));
    expect(await file()).toMatchObject({ body: { placement: { placementId, shelterId, since: at } } });
    expect(await leave(placementId)).toMatchObject({ status: 200, body: { facts: ['ShelterLeft', 'PlaceFreed'] } });
    expect(member((await file()).body, 'placement')).toBeUndefined();
    expect(await listed()).toMatchObject({ body: { items: [{ free: 1 }] } });
  });
  it('is not there in a full house', async () => {
    const shelterId = await shelterOf();
    await consents();
    await consents(otherId);
    expect((await place(shelterId)).status).toBe(201);
    expect(await place(shelterId, otherId)).toMatchObject({ status: 409, body: { code: 'shelter-full' } });
  });
  it('is in a house that exists', async () => {
    await consents();
    expect(await place(otherId)).toMatchObject({ status: 422, body: { code: 'shelter-unknown' } });
  });
  it('is not for a child where only adults live', async () => {
    const shelterId = await shelterOf();
    await hear({ type: 'PresumedChildRecorded', caseId, at });
    await hear(screened());
    await served.call('recordAssistanceConsent', {
      params,
      body: { answer: 'consented', by: 'guardian', language: 'bn', explainedHow: 'Interpreter' },
    });
    expect(await place(shelterId)).toMatchObject({ status: 422, body: { code: 'shelter-not-for-children' } });
  });
  it('is left by whoever has it', async () => {
    await consents();
    expect(await leave(otherId)).toMatchObject({ status: 409, body: { code: 'not-placed' } });
  });
});

describe('The file', () => {
  it('is not there before anything is known', async () => expect((await file()).status).toBe(404));
  it('notices an offer that nobody answered in 24 hours', async () => {
    await hear(screened());
    served.setClock('2026-03-03T09:00:00.001Z');
    await served.tick();
    expect(await served.factsOf(`assistance-${caseId}`)).toEqual(['AssistanceOffered', 'DeadlineMissed']);
  });
});
