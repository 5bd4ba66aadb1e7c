import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import type { Clock } from '@nrm/contracts/shared';
import { runningClocks } from './running-clocks.ts';

interface Proceeding {
  readonly proceedingId: string;
  readonly route: string;
  readonly status: 'filed' | 'pending' | 'decided' | 'final';
  readonly outcome?: string;
}

interface Mandate {
  readonly mandateId: string;
  readonly organisation: string;
  readonly until?: string;
}

/** What the gateway knows of a case from legal-remedy: that something is held or decided, never what. */
export interface RemedyPart {
  readonly revision: number;
  readonly clocks: readonly Clock[];
  readonly fileOpened: boolean;
  readonly informed: boolean;
  readonly mandates: readonly Mandate[];
  readonly proceedings: readonly Proceeding[];
  readonly nonPunishment: string;
  readonly openRepairs: readonly string[];
}

const untouched: RemedyPart = {
  revision: 0,
  clocks: [],
  fileOpened: false,
  informed: false,
  mandates: [],
  proceedings: [],
  nonPunishment: 'none',
  openRepairs: [],
};

export function remedyPart(before: RemedyPart = untouched, fact: RemedyEvent, revision: number): RemedyPart {
  const part = { ...before, revision, clocks: runningClocks(before.clocks, fact) };
  switch (fact.type) {
    case 'RemedyFileOpened':
      return { ...part, fileOpened: true };
    case 'LegalInformationGiven':
      return { ...part, informed: true };
    case 'MandateGranted': {
      const { mandateId, organisationId: organisation, until } = fact;
      return {
        ...part,
        mandates: [...part.mandates, { mandateId, organisation, ...(until === undefined ? {} : { until }) }],
      };
    }
    case 'MandateRevoked':
      return { ...part, mandates: part.mandates.filter(({ mandateId }) => mandateId !== fact.mandateId) };
    case 'ProceedingOpened': {
      const { proceedingId, route } = fact;
      return { ...part, proceedings: [...part.proceedings, { proceedingId, route, status: 'filed' }] };
    }
    case 'HearingScheduled':
      return moved(part, fact.proceedingId, { status: 'pending' });
    case 'DecisionIssued':
      return moved(part, fact.proceedingId, { status: 'decided', outcome: fact.outcome });
    case 'DecisionFinal':
      return moved(part, fact.proceedingId, { status: 'final' });
    case 'NonPunishmentAssessmentOpened':
      return { ...part, nonPunishment: 'open' };
    case 'NonPunishmentAssessed':
      return { ...part, nonPunishment: fact.result };
    case 'RecordRepairRequested':
      return { ...part, openRepairs: [...part.openRepairs, fact.repairId] };
    case 'RecordRepairCompleted':
      return { ...part, openRepairs: part.openRepairs.filter((repairId) => repairId !== fact.repairId) };
    case 'AllegedActRecorded':
    case 'CourtAwardMade':
    case 'DeadlineMissed':
    case 'VictimStatusNoted':
      break;
  }
  // A fact of a newer version changes nothing here.
  return part;
}

function moved(part: RemedyPart, proceedingId: string, change: Partial<Proceeding>): RemedyPart {
  return {
    ...part,
    proceedings: part.proceedings.map((proceeding) =>
      proceeding.proceedingId === proceedingId ? { ...proceeding, ...change } : proceeding,
    ),
  };
}
