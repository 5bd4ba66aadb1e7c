import { randomUUID } from 'node:crypto';
import type { Fact } from '@nrm/contracts/envelope';
import { profileOf } from '@nrm/country-profile';
import { act, executor } from '@nrm/event-store';
import { memoryEventStore } from '@nrm/event-store/memory';
import { type Served, serve } from '@nrm/service-host/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, accountStream } from './domain/account.ts';
import { firstAdministrator, gatewayService } from './service.ts';

const at = '2026-03-02T09:00:00.000Z';
const first = '00000000-0000-4000-8000-0000000000f1';
const asFirst = { account: first, role: 'administrator' } as const;

let served: Served;
beforeAll(async () => {
  served = await serve(gatewayService(profileOf('p029-model')), { at });
});
afterAll(() => served.stop());

/** Puts a fact on another service's stream. */
const happened = (stream: string, fact: Fact) =>
  served.heard(act({ initial: null, decide: () => [fact], evolve: () => null }, stream, undefined), 'identification');

const referred = (caseId: string, givenBy: 'person' | 'not-needed'): Fact =>
  ({
    type: 'ReferralSubmitted',
    caseId,
    reference: 'SAMPLE',
    incidentId: randomUUID(),
    referrerType: 'ngo',
    referredBy: first,
    referringOrganisation: first,
    ageStatus: givenBy === 'person' ? 'adult' : 'child',
    inCustody: false,
    entryConsent: { givenBy, language: 'bn', explainedHow: 'Interpreter' },
    person: {},
    at,
  }) as Fact;

const consents = (givenBy: 'person' | 'guardian') => ({
  consents: [{ gate: 'G3', purpose: 'Care', recipient: 'Shelter' }],
  language: 'bn',
  explainedHow: 'Interpreter',
  givenBy,
});

describe('After a referral', () => {
  it('the entry consent stands in the ledger', async () => {
    const caseId = randomUUID();
    await happened(`case-${caseId}`, referred(caseId, 'person'));
    expect(await served.factsOf(`access-${caseId}`)).toEqual(['ConsentGiven']);
    const { body } = await served.call('readConsents', { params: { caseId } });
    expect(body).toMatchObject({ revision: 1, consents: [{ gate: 'G1', givenBy: 'person', live: true }] });
  });

  it('nothing is recorded for a child, who needs no consent to enter', async () => {
    const caseId = randomUUID();
    await happened(`case-${caseId}`, referred(caseId, 'not-needed'));
    expect(await served.factsOf(`access-${caseId}`)).toEqual([]);
  });

  it('a guardian speaks for a presumed child, and the adult after the age is verified', async () => {
    const caseId = randomUUID();
    const params = { caseId };
    const give = async (givenBy: 'person' | 'guardian') =>
      (await served.call('giveConsents', { params, body: consents(givenBy) })).status;
    const stream = `case-${caseId}`;
    await happened(stream, referred(caseId, 'not-needed'));
    await happened(stream, { type: 'PresumedChildRecorded', ...{ caseId, at } });
    expect([await give('person'), await give('guardian')]).toEqual([422, 422]);
    await happened(stream, { type: 'GuardianAppointed', ...{ caseId, interim: false, appointedBy: first, at } });
    expect([await give('person'), await give('guardian')]).toEqual([422, 200]);
    await happened(stream, { type: 'AgeVerified', ...{ caseId, result: 'adult', verifiedBy: first, at } });
    expect([await give('person'), await give('guardian')]).toEqual([200, 422]);
    expect(await served.parked()).toEqual([]);
  });
});

describe('A consent with a last day', () => {
  it('counts through that day and no longer', async () => {
    const caseId = randomUUID();
    const body = { ...consents('person'), consents: [{ ...consents('person').consents[0], until: '2026-03-02' }] };
    await served.call('giveConsents', { params: { caseId }, body });
    const live = async () => {
      const answer = await served.call('readConsents', { params: { caseId } });
      return (answer.body as { readonly consents: readonly { readonly live: boolean }[] }).consents[0]?.live;
    };
    expect(await live()).toBe(true);
    served.setClock('2026-03-03T00:00:00.000Z');
    expect(await live()).toBe(false);
    served.setClock(at);
  });
});

describe('Accounts', () => {
  it('belong to an organisation that is known', async () => {
    const body = { organisationId: randomUUID(), username: 'x.sample', displayName: 'X', roles: ['police'] };
    const sent = { as: asFirst, body: { ...body, initialPassword: 'a long enough password' } };
    expect((await served.call('proposeAccount', sent)).body).toMatchObject({ code: 'organisation-unknown' });
  });

  it('that do not exist are not assigned', async () => {
    const body = { caseIds: [randomUUID()], accountIds: [randomUUID()] };
    expect((await served.call('assignOfficers', { body })).body).toMatchObject({ code: 'account-unknown' });
  });
});

describe('The first administrator', () => {
  const given = { username: 'admin', password: 'a long enough password', at };
  it('is made once, in an empty installation only', async () => {
    const store = memoryEventStore('gateway');
    expect(await firstAdministrator(store, { ...given, passwordStays: false })).toBe(true);
    const end = await store.end();
    expect(await firstAdministrator(store, { ...given, passwordStays: false })).toBe(false);
    expect(await store.end()).toBe(end);
  });

  it('keeps a password from the environment, and changes one that was made up', async () => {
    const types = async (passwordStays: boolean) => {
      const store = memoryEventStore('gateway');
      await firstAdministrator(store, { ...given, passwordStays });
      return (await store.readLog(0, 20)).map(({ type }) => type);
    };
    expect(await types(true)).toContain('PasswordChanged');
    expect(await types(false)).not.toContain('PasswordChanged');
  });

  it('is active', async () => {
    const store = memoryEventStore('gateway');
    await firstAdministrator(store, { ...given, passwordStays: true });
    const { data } = (await store.readLog(0, 20)).find(({ type }) => type === 'AccountProposed') ?? {};
    const { accountId } = data as unknown as { readonly accountId: string };
    expect(await executor(store).read(account, accountStream(accountId))).toMatchObject({ status: 'active' });
  });
});

describe('The second account', () => {
  it('is an administrator’s; two made at the same moment do not both pass', async () => {
    const store = memoryEventStore('gateway');
    await firstAdministrator(store, { username: 'admin', password: 'x'.repeat(12), passwordStays: true, at });
    const { key: organisationId } =
      (await store.readLog(0, 20)).find(({ type }) => type === 'OrganisationRegistered') ?? {};
    const definition = gatewayService(profileOf('p029-model'));
    const route = definition.routes.find(({ operation }) => operation === 'proposeAccount');
    if (route?.kind !== 'command') throw new Error('No route proposes accounts.');
    const commands = executor(store);
    const propose = (username: string, roles: readonly string[]) =>
      commands.execute({
        commandId: username,
        fingerprint: username,
        actor: { account: first, role: 'administrator', organisation: first },
        at,
        correlationId: username,
        async plan(read) {
          const body = { username, displayName: 'X', organisationId, roles, initialPassword: 'y'.repeat(12) };
          const { acts, answer } = await route.plan({
            at,
            today: '2026-03-02',
            profile: profileOf('p029-model'),
            newId: () => `${username.padEnd(8, '0')}-0000-4000-8000-000000000000`,
            params: {},
            body,
            by: { account: first, organisation: first, roles: ['administrator'], role: 'administrator' },
            read,
          });
          return { acts, answer: (outcome) => ({ status: 201, body: answer?.(outcome) }) };
        },
      });
    await expect(propose('early', ['coordinator'])).rejects.toMatchObject({ code: 'first-account-must-administer' });
    const settled = await Promise.allSettled([propose('one', ['administrator']), propose('two', ['administrator'])]);
    const active = settled.filter(
      (one) => one.status === 'fulfilled' && (one.value.answer.body as { status: string }).status === 'active',
    );
    expect(active).toHaveLength(1);
  });
});
