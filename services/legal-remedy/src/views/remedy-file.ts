import type { RemedyEvent, RemedyFile } from '@nrm/contracts/legal-remedy';
import type { View } from '@nrm/event-bus';

type KeptMandate = Omit<RemedyFile['mandates'][number], 'live'> & {
  readonly isRevoked: boolean;
  readonly until?: string | undefined;
};

/** The remedy file without the day it is read on: whether a mandate is live depends on that day. */
export type RemedyRow = Omit<RemedyFile, 'mandates'> & { readonly mandates: readonly KeptMandate[] };

type ProceedingRow = RemedyFile['proceedings'][number];

/** One row per case: all its routes side by side. */
export const remedyFile: View<RemedyRow, RemedyEvent> = {
  name: 'legal-remedy.file',
  version: 1,
  reads: ['legal-remedy/remedy'],
  fold: (row, { data, revision }) => ({ ...folded(row ?? blank(data.caseId), data), revision }),
};

/** The file as it reads on this calendar day. */
export function remedyFileOn(row: RemedyRow, today: string): RemedyFile {
  const mandates = row.mandates.map(({ isRevoked, until, ...mandate }) => ({
    ...mandate,
    live: !isRevoked && (until === undefined || today <= until),
  }));
  return { ...row, mandates };
}

const blank = (caseId: string): RemedyRow => ({
  caseId,
  revision: 0,
  informed: false,
  mandates: [],
  nonPunishment: { status: 'none' },
  proceedings: [],
  recordRepairs: [],
});

function folded(row: RemedyRow, fact: RemedyEvent): RemedyRow {
  switch (fact.type) {
    case 'LegalInformationGiven':
      return { ...row, informed: true };
    case 'MandateGranted': {
      const { mandateId, organisationId, scope, until } = fact;
      return { ...row, mandates: [...row.mandates, { mandateId, organisationId, scope, until, isRevoked: false }] };
    }
    case 'MandateRevoked':
      return {
        ...row,
        mandates: row.mandates.map((mandate) =>
          mandate.mandateId === fact.mandateId ? { ...mandate, isRevoked: true } : mandate,
        ),
      };
    case 'NonPunishmentAssessmentOpened':
      return { ...row, nonPunishment: { status: 'open' } };
    case 'NonPunishmentAssessed':
      return { ...row, nonPunishment: { status: 'assessed', result: fact.result } };
    case 'RecordRepairRequested': {
      const { repairId, authority, ask } = fact;
      return { ...row, recordRepairs: [...row.recordRepairs, { repairId, authority, ask, completed: false }] };
    }
    case 'RecordRepairCompleted':
      return {
        ...row,
        recordRepairs: row.recordRepairs.map((repair) =>
          repair.repairId === fact.repairId ? { ...repair, completed: true } : repair,
        ),
      };
    case 'ProceedingOpened': {
      const { proceedingId, route, against, againstState, jointAndSeveral } = fact;
      const opened = { proceedingId, route, status: 'filed' as const, against, againstState, jointAndSeveral };
      return { ...row, proceedings: [...row.proceedings, { ...opened, hearings: [], verdicts: [], awards: [] }] };
    }
    case 'HearingScheduled':
      return changed(row, fact.proceedingId, (known) => ({
        ...known,
        status: known.status === 'filed' ? 'pending' : known.status,
        hearings: [...known.hearings, fact.hearingOn],
      }));
    case 'DecisionIssued': {
      const { outcome, decidedOn, verdicts } = fact;
      return changed(row, fact.proceedingId, (known) => ({
        ...known,
        status: 'decided',
        outcome,
        decidedOn,
        verdicts,
      }));
    }
    case 'CourtAwardMade': {
      const { awardId, money, owedBy } = fact;
      return changed(row, fact.proceedingId, (known) => ({
        ...known,
        awards: [...known.awards, { awardId, money, owedBy }],
      }));
    }
    case 'DecisionFinal':
      return changed(row, fact.proceedingId, (known) => ({ ...known, status: 'final' }));
    case 'RemedyFileOpened':
    case 'VictimStatusNoted':
    case 'AllegedActRecorded':
    case 'DeadlineMissed':
      return row;
  }
}

function changed(row: RemedyRow, proceedingId: string, change: (known: ProceedingRow) => ProceedingRow): RemedyRow {
  const proceedings = row.proceedings.map((known) => (known.proceedingId === proceedingId ? change(known) : known));
  return { ...row, proceedings };
}
