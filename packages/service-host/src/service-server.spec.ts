import { describe, expect, it } from 'vitest';
import type { Endpoint } from './endpoint.ts';
import { serviceServer } from './service-server.ts';

/** Answers with the request it got, so that we see what came through. */
const echo: Endpoint = async (request) => ({ status: 201, headers: { etag: '"7"' }, body: request });
const server = serviceServer(['addParty', 'readIncident', 'listCases'], echo);
const incidentId = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const url = `/incidents/${incidentId}/parties`;
const json = { 'content-type': 'application/json' };

describe('A service over HTTP', () => {
  it('passes on what was asked and answers what the endpoint answers', async () => {
    const headers = { ...json, authorization: 'Bearer t', 'idempotency-key': 'k' };
    const answer = await server.inject({ method: 'post', url, headers, payload: '{"label":"employer-1"}' });
    expect([answer.statusCode, answer.headers.etag]).toEqual([201, '"7"']);
    expect(JSON.parse(answer.payload)).toMatchObject({
      operation: 'addParty',
      params: { incidentId },
      body: { label: 'employer-1' },
      headers: { authorization: 'Bearer t', 'idempotency-key': 'k' },
    });
  });

  it('passes on the query', async () =>
    expect(JSON.parse((await server.inject('/cases?limit=5&status=referred')).payload)).toMatchObject({
      operation: 'listCases',
      query: { limit: '5', status: 'referred' },
    }));

  it.each([
    ['that is not JSON', { method: 'post', url, headers: json, payload: '{"label":' }, 400, 'body-not-json'],
    [
      'of another type',
      { method: 'post', url, headers: { 'content-type': 'text/plain' }, payload: 'x' },
      415,
      'media-type-not-supported',
    ],
    [
      'that is too large',
      { method: 'post', url, headers: json, payload: `"${'x'.repeat(1_200_000)}"` },
      413,
      'body-too-large',
    ],
    ['for nothing we serve', { method: 'get', url: '/shelters' }, 404, 'not-found'],
  ])('answers a request %s with a problem', async (_what, request, status, code) => {
    const answer = await server.inject(request);
    expect([answer.statusCode, JSON.parse(answer.payload).code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});
