import { type IncidentEvent, PartyBody } from '@nrm/contracts/identification';
import { type Decider, refuse } from '@nrm/decider';
import type { View } from '@nrm/event-bus';
import { act } from '@nrm/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { commandRoute, queryRoute, type ServiceDefinition } from './definition.ts';
import { type Served, serve } from './testing.ts';

type AddParty = {
  readonly incidentId: string;
  readonly party: z.infer<typeof PartyBody>;
  readonly by: string;
  readonly at: string;
};

/** A small incident that knows its parties: enough to try the door of a service. */
const incident: Decider<readonly string[], AddParty, IncidentEvent> = {
  initial: [],
  decide(labels, { incidentId, party, by, at }) {
    if (labels.includes(party.label)) refuse('party-label-taken', `"${party.label}" stands there already.`);
    const { owesWages = false, ...rest } = party;
    return [{ type: 'LiablePartyAdded', incidentId, party: { ...rest, owesWages } as never, addedBy: by, at }];
  },
  evolve: (labels, fact) => (fact.type === 'LiablePartyAdded' ? [...labels, fact.party.label] : labels),
};

interface Row {
  readonly incidentId: string;
  readonly revision: number;
  readonly parties: readonly unknown[];
  readonly kind: string;
  readonly discoveredOn: string;
}
const file: View<Row, IncidentEvent> = {
  name: 'identification.sample',
  version: 1,
  reads: ['identification/incident'],
  fold: (row, { key, revision, data }) => ({
    incidentId: key,
    kind: 'farm',
    discoveredOn: '2026-03-01',
    parties: [...(row?.parties ?? []), ...(data.type === 'LiablePartyAdded' ? [data.party] : [])],
    revision,
  }),
};

const sample: ServiceDefinition = {
  name: 'identification',
  views: [file],
  reactions: [],
  routes: [
    commandRoute({
      operation: 'addParty',
      body: PartyBody,
      plan({ params, body, by, at }) {
        if (body.label === 'bug') throw new Error('a secret that must stay inside');
        const incidentId = String(params.incidentId);
        return {
          acts: [act(incident, `incident-${incidentId}`, { incidentId, party: body, by: by.account, at })],
          ...(body.label === 'barred' ? { refusedAs: () => 'SETOFF_BARRED' as const } : {}),
        };
      },
    }),
    queryRoute({
      operation: 'readIncident',
      answer: ({ params, views }) => views.find(file, String(params.incidentId)),
    }),
  ],
};

const incidentId = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const params = { incidentId };
let served: Served;
beforeEach(async () => {
  served = await serve(sample);
});
afterEach(() => served.stop());

const add = (label: string, more: object = {}) =>
  served.call('addParty', { params, body: { label, role: 'employer' }, ...more });

describe('A command', () => {
  it('answers with its facts, the revision as ETag and where the log stands', async () => {
    const answer = await add('employer-1');
    expect(answer).toMatchObject({ status: 200, body: { facts: ['LiablePartyAdded'], revision: 1 } });
    expect(answer.headers).toMatchObject({ etag: '"1"', position: 'identification:1' });
  });

  it('sent again under the same key answers the same and does nothing', async () => {
    const first = await add('employer-1', { key: 'retry-me' });
    const second = await add('employer-1', { key: 'retry-me' });
    expect(second).toMatchObject({ status: first.status, body: first.body });
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(await served.factsOf(`incident-${incidentId}`)).toHaveLength(1);
  });

  it('under a key used for something else is refused', async () => {
    await add('employer-1', { key: 'retry-me' });
    expect(await add('employer-2', { key: 'retry-me' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('under the same key of another officer is another command', async () => {
    await add('employer-1', { key: 'retry-me' });
    const other = await add('employer-2', { key: 'retry-me', as: { account: '00000000-0000-4000-8000-000000000002' } });
    expect(other.status).toBe(200);
  });

  it('sent many times at once under one key is done once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => add('employer-1', { key: 'at-once' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await served.factsOf(`incident-${incidentId}`)).toHaveLength(1);
  });

  it('that a rule forbids gets the code and the sentence, and the same again under its key', async () => {
    await add('employer-1');
    const refused = await add('employer-1', { key: 'refused' });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'party-label-taken', title: expect.any(String), detail: '"employer-1" stands there already.' },
    });
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect((await add('employer-1', { key: 'refused' })).body).toEqual(refused.body);
  });

  it('whose refusal the law wants remembered keeps the fact and answers the refusal', async () => {
    expect(await add('barred')).toMatchObject({ status: 422, body: { code: 'SETOFF_BARRED' } });
    expect(await served.factsOf(`incident-${incidentId}`)).toEqual(['LiablePartyAdded']);
  });

  it('decided on an older version is refused', async () => {
    await add('employer-1');
    await add('employer-2');
    expect(await add('employer-3', { ifMatch: '"1"' })).toMatchObject({ status: 412, body: { code: 'version-stale' } });
    expect(await add('employer-3', { ifMatch: '"2"' })).toMatchObject({ status: 200 });
  });

  it('that does not fit the contract names the members at fault and not their values', async () => {
    const answer = await served.call('addParty', { params, body: { label: 'Anna Nowak!', role: 'boss', secret: 1 } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    const { errors } = answer.body as { errors: { pointer: string }[] };
    expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual(['/', '/label', '/role']);
    expect(JSON.stringify(answer.body)).not.toContain('Nowak');
  });

  it('that meets a bug says nothing of its inside and leaves nothing half done', async () => {
    const answer = await add('bug');
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal-error' } });
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(await served.factsOf(`incident-${incidentId}`)).toEqual([]);
  });
});

describe('A read', () => {
  it('shows the row with its version', async () => {
    await add('employer-1');
    const answer = await served.call('readIncident', { params });
    expect(answer).toMatchObject({ status: 200, body: { revision: 1, parties: [{ label: 'employer-1' }] } });
    expect(answer.headers.etag).toBe('"1"');
  });

  it('of nothing answers 404', async () =>
    expect(await served.call('readIncident', { params })).toMatchObject({ status: 404, body: { code: 'not-found' } }));
});
