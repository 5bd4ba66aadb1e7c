import type { OperationId } from '@nrm/contracts/operations';
import { describe, expect, it } from 'vitest';
import type { Officer } from './api.ts';
import { otherCasesVisible } from './other-cases-visible.ts';

const cases = ['a', 'b', 'c'].map((name) => ({ caseId: `case-${name}`, reference: `REF-${name}` }));
const [own, other, third] = cases as [Case, Case, Case];
type Case = (typeof cases)[number];
type Asked = { readonly params?: Readonly<Record<string, string>>; readonly query?: Readonly<Record<string, string>> };
type Reply = readonly [status: number, body: unknown];
const notFound: Reply = [404, { code: 'not-found' }];

/** Sees the own case alone, except for what a leak adds. */
function caseworker(leak: (operation: OperationId, asked: Asked) => Reply | undefined = () => undefined): Officer {
  const usual = (operation: OperationId, { params, query }: Asked): Reply => {
    if (operation === 'listCases')
      return [200, { items: [own].filter(({ reference }) => [undefined, reference].includes(query?.reference)) }];
    if (operation === 'listAccounts') return [403, { code: 'not-for-your-role' }];
    if (params?.incidentId === 'incident-1') return [200, { incidentId: 'incident-1', parties: [] }];
    return params?.caseId === own.caseId ? [200, { ...own, incidentId: 'incident-1' }] : notFound;
  };
  return {
    username: 'n.sample',
    accountId: 'account-1',
    ask: () => Promise.reject(new Error('Nothing is asked for here.')),
    tell: () => Promise.reject(new Error('Nothing is told here.')),
    async probe(operation, asked) {
      const [status, body] = leak(operation, asked) ?? usual(operation, asked);
      return { status, text: JSON.stringify(body), etag: null };
    },
  };
}

const visible = (officer: Officer) => otherCasesVisible(officer, own, [other, third]);

describe('The other cases a caseworker of one case learns of', () => {
  it('are none where the platform keeps them apart', async () => expect(await visible(caseworker())).toBe(0));

  it.each<[string, Parameters<typeof caseworker>[0]]>([
    ['stand in a list', (operation) => (operation === 'readWorklist' ? [200, { items: [other] }] : undefined)],
    [
      'stand on a later page',
      (operation, { query }) => {
        if (operation !== 'listCases' || query?.reference) return undefined;
        return [200, query?.after ? { items: [other] } : { items: [own], next: 'more' }];
      },
    ],
    [
      'are named in the own file',
      (operation, { params }) =>
        operation === 'readRemedy' && params?.caseId === own.caseId ? [200, { with: other.reference }] : undefined,
    ],
    [
      'are named in the incident',
      (operation) => (operation === 'readIncident' ? [200, { cases: [other.caseId] }] : undefined),
    ],
    [
      'open to whoever guesses their id',
      (operation, { params }) =>
        operation === 'readAssistance' && params?.caseId === other.caseId ? [200, {}] : undefined,
    ],
    [
      'betray themselves by another refusal',
      (operation, { params }) => (operation === 'readClaim' && params?.caseId === other.caseId ? [503, {}] : undefined),
    ],
    [
      'are found by reference',
      (_, { query }) => (query?.reference === other.reference ? [200, { items: [other] }] : undefined),
    ],
  ])('count when they %s', async (_, leak) => expect(await visible(caseworker(leak))).toBe(1));

  it('cannot be told by someone who does not see the own case', () =>
    expect(visible(caseworker((operation) => (operation === 'readCase' ? notFound : undefined)))).rejects.toThrow(
      /404/,
    ));
});
