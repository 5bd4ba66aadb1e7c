import type { AssistanceEvent } from '@nrm/contracts/assistance';
import type { CompensationEvent } from '@nrm/contracts/compensation';
import type { CaseAccessEvent } from '@nrm/contracts/gateway';
import type { IdentificationEvent } from '@nrm/contracts/identification';
import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import type { Clock } from '@nrm/contracts/shared';
import type { View } from '@nrm/event-bus';
import { type AccessPart, accessPart } from './access-part.ts';
import { type AssistancePart, assistancePart } from './assistance-part.ts';
import { type CompensationPart, compensationPart } from './compensation-part.ts';
import { type IdentificationPart, identificationPart } from './identification-part.ts';
import { type RemedyPart, remedyPart } from './remedy-part.ts';

/** One case over all services: each part is folded from its own source alone, so their order never matters. */
export interface CaseFileRow {
  readonly caseId: string;
  readonly identification?: IdentificationPart;
  readonly assistance?: AssistancePart;
  readonly remedy?: RemedyPart;
  readonly compensation?: CompensationPart;
  readonly access?: AccessPart;
}

type CaseEvent = IdentificationEvent | AssistanceEvent | RemedyEvent | CompensationEvent | CaseAccessEvent;

/** What everybody's lists, worklists and access checks read. */
export const caseFile: View<CaseFileRow, CaseEvent> = {
  name: 'gateway.case-file',
  version: 1,
  reads: [
    'identification/case',
    'assistance/assistance',
    'legal-remedy/remedy',
    'compensation/claim',
    'gateway/access',
  ],
  fold(row, { source, key, data, revision }) {
    const before: CaseFileRow = row ?? { caseId: key };
    switch (source) {
      case 'identification':
        return inOrder({
          ...before,
          identification: identificationPart(before.identification, data as IdentificationEvent, revision),
        });
      case 'assistance':
        return inOrder({
          ...before,
          assistance: assistancePart(before.assistance, data as AssistanceEvent, revision),
        });
      case 'legal-remedy':
        return inOrder({ ...before, remedy: remedyPart(before.remedy, data as RemedyEvent, revision) });
      case 'compensation':
        return inOrder({
          ...before,
          compensation: compensationPart(before.compensation, data as CompensationEvent, revision),
        });
      case 'gateway':
        return inOrder({ ...before, access: accessPart(before.access, data as CaseAccessEvent, revision) });
    }
  },
  indexes(row) {
    const { identification, access, remedy, compensation } = row;
    if (!identification?.referredAt) return [];
    const sort = urgency(row);
    const officers = new Set((access?.assigned ?? []).map(({ account }) => account));
    if (identification.referredBy !== undefined) officers.add(identification.referredBy);
    const proceedings = (remedy?.proceedings ?? []).map(({ proceedingId }) => proceedingId);
    const { incidentId, reference, status } = identification;
    return [
      { index: 'all', value: 'all', sort },
      { index: 'status', value: status, sort },
      { index: 'reference', value: reference },
      ...(incidentId === undefined ? [] : [{ index: 'incident', value: incidentId }]),
      ...[...officers].flatMap((account) => [
        { index: 'officer', value: account, sort },
        // Without a sort value, so that they stay as they are when only the urgency changes.
        ...(incidentId === undefined ? [] : [{ index: 'incident-officer', value: `${incidentId} ${account}` }]),
        ...proceedings.map((proceedingId) => ({ index: 'proceeding-officer', value: `${proceedingId} ${account}` })),
      ]),
      ...waitsFor(row).map((value) => ({ index: 'waits', value, sort })),
      ...(compensation?.awaitsBoard ? [{ index: 'board', value: 'waiting', sort }] : []),
      ...(compensation?.awardDecided
        ? [{ index: 'payment', value: isPaid(compensation) ? 'paid' : 'open', sort }]
        : []),
    ];
  },
};

/** Every part in the same place, so that equal rows are equal bytes. */
function inOrder({ caseId, identification, assistance, remedy, compensation, access }: CaseFileRow): CaseFileRow {
  return {
    caseId,
    ...(identification ? { identification } : {}),
    ...(assistance ? { assistance } : {}),
    ...(remedy ? { remedy } : {}),
    ...(compensation ? { compensation } : {}),
    ...(access ? { access } : {}),
  };
}

/** What only a coordinator notices, because nobody is on it yet. */
function waitsFor({ identification, access }: CaseFileRow): readonly string[] {
  const { screening, childPath, guardianAppointed } = identification ?? {};
  return [
    ...((access?.assigned ?? []).length === 0 ? ['unassigned'] : []),
    ...(childPath && !guardianAppointed ? ['without-guardian'] : []),
    ...(screening === undefined || screening === 'incomplete' ? ['unscreened'] : []),
  ];
}

const isPaid = ({ paymentsExecuted }: CompensationPart): boolean => paymentsExecuted > 0;

/** All clocks of a case with the service they run in, the next one first. */
export function clocksOf(row: CaseFileRow): readonly (Clock & { readonly service: string })[] {
  const of = (service: string, part: { readonly clocks: readonly Clock[] } | undefined) =>
    (part?.clocks ?? []).map(({ deadline, dueAt }) => ({ service, deadline, dueAt }));
  return [
    ...of('identification', row.identification),
    ...of('assistance', row.assistance),
    ...of('legal-remedy', row.remedy),
    ...of('compensation', row.compensation),
  ].sort((one, other) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0));
}

/** What is due next stands first; cases without a clock follow, the oldest referral first. */
function urgency(row: CaseFileRow): string {
  const next = clocksOf(row)[0]?.dueAt;
  return next ?? `~${row.identification?.referredAt ?? ''}`;
}
