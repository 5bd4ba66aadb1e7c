import { type OperationId, operationsById } from '@nrm/contracts/operations';
import { z } from 'zod';
import type { Officer } from './api.ts';
import { inParallel } from './in-parallel.ts';
import type { PersonInPlay } from './stage.ts';
import type { Answer } from './transport.ts';

type Case = Pick<PersonInPlay, 'caseId' | 'reference'>;

const reads = (Object.keys(operationsById) as OperationId[]).filter((id) => operationsById[id].method === 'get');
const lists = reads.filter((id) => !operationsById[id].path.includes('{'));
const caseReads = reads.filter((id) => operationsById[id].path.includes('{caseId}'));
const Page = z.object({ next: z.string().optional() });
const CaseOfIncident = z.object({ incidentId: z.string().optional() });

/**
 * How many other people of the incident a caseworker learns of who is assigned to the first person only: in any list
 * or search, in what their own case, its incident and its proceedings show, and by guessing the ids of all others.
 */
export async function otherCasesVisible(caseworker: Officer, first: Case, others: readonly Case[]): Promise<number> {
  const own = await everythingAbout(caseworker, first);
  const found = own.flat();
  const revealed = await inParallel(others, 4, async (other) => {
    if (found.some((text) => text.includes(other.caseId) || text.includes(other.reference))) return true;
    const guesses = caseReads.map((id) => caseworker.probe(id, { params: { caseId: other.caseId } }));
    if ((await Promise.all(guesses)).some(tellsSomething)) return true;
    const search = await pagesOf(caseworker, 'listCases', { reference: other.reference });
    return search.some((text) => text.includes(other.caseId) || text.includes(other.reference));
  });
  return revealed.filter(Boolean).length;
}

/** 403 says that the route is never for this role, whoever the person is; everything but 404 beside it tells something. */
const tellsSomething = ({ status }: Answer): boolean => status !== 404 && status !== 403;

async function everythingAbout(caseworker: Officer, { caseId, reference }: Case): Promise<readonly string[]> {
  const file = await caseworker.probe('readCase', { params: { caseId } });
  if (file.status !== 200)
    throw new Error(`A caseworker assigned to one person cannot read that person's case: ${file.status}.`);
  const { incidentId } = CaseOfIncident.parse(JSON.parse(file.text));
  const ownSections = await Promise.all(caseReads.map((id) => caseworker.probe(id, { params: { caseId } })));
  const incident = incidentId === undefined ? [] : [await caseworker.probe('readIncident', { params: { incidentId } })];
  const searches = [
    ...lists.map((id) => pagesOf(caseworker, id, {})),
    pagesOf(caseworker, 'listCases', { reference }),
    ...(incidentId === undefined ? [] : [pagesOf(caseworker, 'listCases', { incidentId })]),
  ];
  return [...[file, ...ownSections, ...incident].map(({ text }) => text), ...(await Promise.all(searches)).flat()];
}

async function pagesOf(
  caseworker: Officer,
  operation: OperationId,
  filter: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const paged = operationsById[operation].query !== undefined;
  const texts: string[] = [];
  for (let after: string | undefined; ; ) {
    const query = { ...filter, ...(paged ? { limit: '200' } : {}), ...(after === undefined ? {} : { after }) };
    const { status, text } = await caseworker.probe(operation, { query });
    texts.push(text);
    const page = status === 200 ? Page.safeParse(JSON.parse(text)) : undefined;
    if (page?.data?.next === undefined || page.data.next === after) return texts;
    after = page.data.next;
  }
}
