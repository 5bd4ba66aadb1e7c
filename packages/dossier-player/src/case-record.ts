import { ClaimFile } from '@nrm/contracts/compensation';
import { CaseFile, CasePage } from '@nrm/contracts/gateway';
import { RemedyFile } from '@nrm/contracts/legal-remedy';
import type { z } from 'zod';
import { until } from './api.ts';
import type { Mechanism } from './people-of-the-mechanism.ts';

/** One case, read back as the officers see it who may see each part. */
export interface CaseRecord {
  readonly caseId: string;
  readonly file: z.output<typeof CaseFile>;
  readonly remedy?: z.output<typeof RemedyFile>;
  readonly claim?: z.output<typeof ClaimFile>;
}

/** The ids of all cases that the coordinator's list shows of an incident. */
export async function casesOf({ coordinator }: Mechanism, incidentId: string): Promise<string[]> {
  const caseIds: string[] = [];
  for (let after: string | undefined; ; ) {
    const query = { incidentId, limit: '200', ...(after === undefined ? {} : { after }) };
    const page = await coordinator.ask('listCases', { query, answer: CasePage });
    caseIds.push(...page.items.map(({ caseId }) => caseId));
    if (page.next === undefined) return caseIds;
    after = page.next;
  }
}

/** Reads a case once every court award of its remedy file has reached the claim. */
export async function readRecord(mechanism: Mechanism, caseId: string): Promise<CaseRecord> {
  const params = { caseId };
  const file = await mechanism.coordinator.ask('readCase', { params, answer: CaseFile });
  const remedy = file.remedy && (await mechanism.unionCaseworker.ask('readRemedy', { params, answer: RemedyFile }));
  if (!file.compensation) return { caseId, file, ...(remedy ? { remedy } : {}) };
  const awarded = remedy?.proceedings.flatMap(({ awards }) => awards).length ?? 0;
  const claim = await until(
    'the court awards reach the claim',
    () => mechanism.compensationOfficer.ask('readClaim', { params, answer: ClaimFile }),
    ({ courtAwards }) => courtAwards.length >= awarded,
  );
  return { caseId, file, claim, ...(remedy ? { remedy } : {}) };
}
