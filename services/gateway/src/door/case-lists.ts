import { effectiveRoles, permits, type Viewer } from '@nrm/access';
import type { CaseSummary, Task } from '@nrm/contracts/gateway';
import type { ViewReader } from '@nrm/service-host';
import { InvalidCursor } from '@nrm/view-store';
import { caseFactsOf } from '../shown/case-facts.ts';
import { caseSummary } from '../shown/shown-case.ts';
import { tasksOf } from '../shown/tasks.ts';
import { type CaseFileRow, caseFile } from '../views/case-file.ts';

export interface CaseQuery {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly status?: string | undefined;
  readonly incidentId?: string | undefined;
  readonly reference?: string | undefined;
}

interface Moment {
  readonly now: string;
  readonly today: string;
}

/** One way by which rows come into a list. */
interface Source {
  readonly index: string;
  readonly value: string;
}

interface Listed<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** The cases this viewer may see: through assignment or referral, the board's pile, payments, or all for coordinators. */
export function listCases(
  views: ViewReader,
  viewer: Viewer,
  query: CaseQuery,
  moment: Moment,
): Promise<Listed<CaseSummary>> {
  return gather(views, casesWithin(viewer, query), query, (row) => {
    const facts = caseFactsOf(row, moment.today);
    const asReader = permits('readCase', viewer, facts, moment.today);
    const permission = asReader.allowed ? asReader : permits('readPayments', viewer, facts, moment.today);
    if (!permission.allowed) return [];
    const shown = caseSummary(row, permission.ties, moment);
    const fits =
      (query.status === undefined || shown.status === query.status) &&
      (query.incidentId === undefined || row.identification?.incidentId === query.incidentId) &&
      (query.reference === undefined || shown.reference === query.reference);
    return fits ? [shown] : [];
  });
}

/** What waits for this viewer. The limit counts cases; one case may bring several tasks. */
export async function worklist(
  views: ViewReader,
  viewer: Viewer,
  query: Pick<CaseQuery, 'limit' | 'after'>,
  { now, today }: Moment,
): Promise<Listed<Task>> {
  const { items, ...rest } = await gather(views, worksOn(viewer), query, (row) => tasksOf(row, viewer, now, today));
  const due = ({ dueAt = '~' }: Task) => dueAt;
  return {
    items: [...items].sort((one, other) => (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : 0)),
    ...rest,
  };
}

function casesWithin(viewer: Viewer, { status, incidentId, reference }: CaseQuery): readonly Source[] {
  if (reference !== undefined) return [{ index: 'reference', value: reference }];
  if (effectiveRoles(viewer).includes('coordinator')) {
    if (incidentId !== undefined) return [{ index: 'incident', value: incidentId }];
    if (status !== undefined) return [{ index: 'status', value: status }];
    return [{ index: 'all', value: 'all' }];
  }
  if (incidentId !== undefined) return [{ index: 'incident-officer', value: `${incidentId} ${viewer.account}` }];
  return [{ index: 'officer', value: viewer.account }, ...pilesOf(viewer), { index: 'payment', value: 'paid' }].filter(
    ({ value }) => value !== 'paid' || effectiveRoles(viewer).includes('finance'),
  );
}

function worksOn(viewer: Viewer): readonly Source[] {
  const coordinates = effectiveRoles(viewer).includes('coordinator');
  const forCoordinators = ['unassigned', 'without-guardian', 'unscreened'].map((value) => ({ index: 'waits', value }));
  return [{ index: 'officer', value: viewer.account }, ...pilesOf(viewer), ...(coordinates ? forCoordinators : [])];
}

/** What lies before a body as a whole, not before one officer. */
function pilesOf(viewer: Viewer): readonly Source[] {
  const roles = effectiveRoles(viewer);
  return [
    ...(roles.includes('fund-board') ? [{ index: 'board', value: 'waiting' }] : []),
    ...(roles.includes('finance') ? [{ index: 'payment', value: 'open' }] : []),
  ];
}

const PAGES_AT_MOST = 40;

/** Goes through the sources one after the other; a row that an earlier source had is not shown again. */
async function gather<Item>(
  views: ViewReader,
  sources: readonly Source[],
  { limit, after }: Pick<CaseQuery, 'limit' | 'after'>,
  itemsOf: (row: CaseFileRow) => readonly Item[],
): Promise<Listed<Item>> {
  const items: Item[] = [];
  let { place, within } = cursorOf(after);
  for (let pages = 0; pages < PAGES_AT_MOST; pages += 1) {
    const source = sources[place];
    if (!source) return { items };
    const missing = limit - items.length;
    if (missing <= 0) return { items, next: `${place}.${within ?? ''}` };
    const page = await views.list(caseFile, { ...source, limit: missing, ...(within ? { after: within } : {}) });
    for (const row of page.rows)
      if (!sources.slice(0, place).some((earlier) => comesBy(row, earlier))) items.push(...itemsOf(row));
    within = page.next;
    if (within === undefined) place += 1;
  }
  return { items, next: `${place}.${within ?? ''}` };
}

const comesBy = (row: CaseFileRow, { index, value }: Source): boolean =>
  (caseFile.indexes?.(row, row.caseId) ?? []).some((entry) => entry.index === index && entry.value === value);

function cursorOf(after: string | undefined): { place: number; within: string | undefined } {
  if (after === undefined) return { place: 0, within: undefined };
  const [, place, within] = /^(\d)\.(.*)$/.exec(after) ?? [];
  if (place === undefined) throw new InvalidCursor('The cursor is not one that a page gave out.');
  return { place: Number(place), within: within || undefined };
}
