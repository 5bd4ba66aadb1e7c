import {
  type CaseFacts,
  categoriesFor,
  categoriesOfIncident,
  type Permission,
  permits,
  type Viewer,
} from '@nrm/access';
import { type OperationId, operationsById } from '@nrm/contracts/operations';
import type { DataCategory } from '@nrm/contracts/sensitivity';
import type { ViewReader } from '@nrm/service-host';
import { caseFactsOf } from '../shown/case-facts.ts';
import { type CaseFileRow, caseFile } from '../views/case-file.ts';
import { incidents } from '../views/incidents.ts';

/** What a request is about, as far as it names it. */
export interface Subject {
  readonly params: Readonly<Record<string, string>>;
  /** The cases a body names. */
  readonly caseIds: readonly string[];
}

export interface Related {
  readonly permission: Permission;
  readonly categories: readonly DataCategory[];
  /** The case of a route about one case, where the viewer may see it. */
  readonly seen?: { readonly row: CaseFileRow; readonly facts: CaseFacts };
}

const NOT_VISIBLE: Related = { permission: { allowed: false, because: 'not-visible' }, categories: [] };
const PAGE = 50;

/** Asks the table of rules, with the facts of whatever the request is about. */
export async function relationOf(
  operation: OperationId,
  viewer: Viewer,
  subject: Subject,
  today: string,
  views: ViewReader,
): Promise<Related> {
  const ask = (facts: CaseFacts | undefined) => permits(operation, viewer, facts, today);
  const { incidentId = '', proceedingId = '', caseId = '' } = subject.params;
  switch (operationsById[operation].scope) {
    case 'public':
    case 'account':
    case 'platform':
      return { permission: ask(undefined), categories: [] };
    case 'case': {
      const row = await views.find(caseFile, caseId);
      const facts = caseFactsOf(row, today);
      const permission = ask(facts);
      if (!permission.allowed || !row || !facts) return { permission, categories: [] };
      return { permission, categories: [...categoriesFor(viewer, facts, today)], seen: { row, facts } };
    }
    case 'cases': {
      const rows = await Promise.all([...new Set(subject.caseIds)].map((id) => views.find(caseFile, id)));
      const permissions = rows.map((row) => ask(caseFactsOf(row, today)));
      const permission = permissions.find(({ allowed }) => !allowed) ?? permissions[0] ?? ask(undefined);
      return { permission, categories: [] };
    }
    case 'incident': {
      const incident = await views.find(incidents, incidentId);
      if (!incident) return { ...NOT_VISIBLE, permission: ask(undefined) };
      const opened = ask({ ...nobodysCase(incidentId), referredBy: incident.openedBy });
      const permission = opened.allowed
        ? opened
        : await throughOwnCase(
            ask,
            { index: 'incident-officer', value: `${incidentId} ${viewer.account}` },
            today,
            views,
          );
      return { permission, categories: [...categoriesOfIncident(viewer)] };
    }
    case 'proceeding': {
      const own = { index: 'proceeding-officer', value: `${proceedingId} ${viewer.account}` };
      return { permission: await throughOwnCase(ask, own, today, views), categories: [] };
    }
  }
}

/** An incident without a case of the viewer's: what counts is whether they opened it, or may see any case. */
const nobodysCase = (caseId: string): CaseFacts => ({
  caseId,
  childPath: false,
  assigned: [],
  liveGates: [],
  mandatedOrganisations: [],
  awaitsBoard: false,
  approvedBy: [],
  awardDecided: false,
});

async function throughOwnCase(
  ask: (facts: CaseFacts | undefined) => Permission,
  own: { readonly index: string; readonly value: string },
  today: string,
  views: ViewReader,
): Promise<Permission> {
  let after: string | undefined;
  do {
    const page = await views.list(caseFile, { ...own, limit: PAGE, ...(after === undefined ? {} : { after }) });
    for (const row of page.rows) {
      const permission = ask(caseFactsOf(row, today));
      if (permission.allowed) return permission;
    }
    after = page.next;
  } while (after !== undefined);
  return ask(undefined);
}
