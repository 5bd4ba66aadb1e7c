import type { Permission } from '@nrm/access';
import type { OperationId } from '@nrm/contracts/operations';
import { CaseQuery, PageQuery } from '@nrm/contracts/operations';
import { problem } from '@nrm/service-host';
import { shownCase, versionOf } from '../shown/shown-case.ts';
import { type Answer, refusedWith } from './answer.ts';
import { listCases, worklist } from './case-lists.ts';
import type { DoorPorts } from './ports.ts';
import type { Related } from './relation.ts';
import type { Session } from './session.ts';
import { caseFileTag } from './versions.ts';

interface Asked {
  readonly viewer: Session['viewer'];
  readonly related: Related;
  readonly permission: Extract<Permission, { readonly allowed: true }>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly now: string;
  readonly today: string;
}

type OwnRead = (asked: Asked, ports: Pick<DoorPorts, 'gateway' | 'accessLog'>) => Promise<Answer>;

/** What the door answers itself, from the gateway's views. */
export const ownReads: Partial<Readonly<Record<OperationId, OwnRead>>> = {
  async readCase({ viewer, related: { seen }, permission, now, today }) {
    if (!seen) return refusedWith(problem('not-found'));
    const body = shownCase(seen.row, viewer, seen.facts, permission.ties, { now, today });
    const revisions = permission.ties.includes('own-referral') ? '0.0.0.0.0' : versionOf(seen.row);
    return { status: 200, body, headers: { etag: caseFileTag(revisions, body) } };
  },
  listCases: ({ viewer, query, now, today }, { gateway }) =>
    paged(() => listCases(gateway.views, viewer, CaseQuery.parse(query), { now, today })),
  readWorklist: ({ viewer, query, now, today }, { gateway }) =>
    paged(() => worklist(gateway.views, viewer, PageQuery.parse(query), { now, today })),
  readAccessLog: ({ query }, { accessLog }) =>
    paged(() => {
      const { limit, after } = PageQuery.parse(query);
      return accessLog.list({ limit, ...(after === undefined ? {} : { after }) });
    }),
};

/** A cursor that no page gave out is refused like any other bad request. */
const paged = async (read: () => Promise<unknown>): Promise<Answer> => ({ status: 200, body: await read() });
