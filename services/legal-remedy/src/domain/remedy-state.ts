import { clockStops } from '@nrm/contracts/clock-stops';
import type { AllegedAct, RemedyEvent, Route, VictimStatus } from '@nrm/contracts/legal-remedy';
import type { Clock } from '@nrm/contracts/shared';
import { clocksAfter } from '@nrm/decider';
import type { Mandate } from './mandate.ts';

export interface HeldAct {
  readonly act: AllegedAct;
  readonly recordedBy: string;
}

/** What the rules need to know of one person's remedies. */
export interface RemedyState {
  readonly isOpened: boolean;
  readonly isInformed: boolean;
  /** Those nobody revoked. */
  readonly mandates: readonly Mandate[];
  readonly victimStatus?: { readonly status: VictimStatus; readonly since: string };
  /** Recorded, and not yet assessed with a result that stands. */
  readonly openActs: readonly HeldAct[];
  /** The newest assessment. */
  readonly assessment?: { readonly assessmentId: string; readonly isOpen: boolean };
  readonly openRepairs: readonly string[];
  readonly proceedings: Readonly<
    Record<string, { readonly route: Route; readonly status: 'filed' | 'decided' | 'final' }>
  >;
  readonly clocks: readonly Clock[];
}

export const nothingYet: RemedyState = {
  isOpened: false,
  isInformed: false,
  mandates: [],
  openActs: [],
  openRepairs: [],
  proceedings: {},
  clocks: [],
};

/** The state after one more fact, its clocks included. */
export function evolve(state: RemedyState, fact: RemedyEvent): RemedyState {
  return { ...folded(state, fact), clocks: clocksAfter(state.clocks, fact, clockStops['legal-remedy']) };
}

function folded(state: RemedyState, fact: RemedyEvent): RemedyState {
  switch (fact.type) {
    case 'RemedyFileOpened':
      return { ...state, isOpened: true };
    case 'VictimStatusNoted':
      return { ...state, victimStatus: { status: fact.status, since: fact.since } };
    case 'LegalInformationGiven':
      return { ...state, isInformed: true };
    case 'MandateGranted': {
      const { mandateId, organisationId, scope, until } = fact;
      return { ...state, mandates: [...state.mandates, { mandateId, organisationId, scope, until }] };
    }
    case 'MandateRevoked':
      return { ...state, mandates: state.mandates.filter(({ mandateId }) => mandateId !== fact.mandateId) };
    case 'AllegedActRecorded':
      return { ...state, openActs: [...state.openActs, { act: fact.act, recordedBy: fact.recordedBy }] };
    case 'NonPunishmentAssessmentOpened':
      return { ...state, assessment: { assessmentId: fact.assessmentId, isOpen: true } };
    case 'NonPunishmentAssessed': {
      const { assessmentId, settledActs } = fact;
      const openActs = settledActs ? state.openActs.filter(({ act }) => !settledActs.includes(act.actId)) : [];
      return { ...state, openActs, assessment: { assessmentId, isOpen: false } };
    }
    case 'RecordRepairRequested':
      return { ...state, openRepairs: [...state.openRepairs, fact.repairId] };
    case 'RecordRepairCompleted':
      return { ...state, openRepairs: state.openRepairs.filter((repairId) => repairId !== fact.repairId) };
    case 'ProceedingOpened':
      return withProceeding(state, fact.proceedingId, { route: fact.route, status: 'filed' });
    case 'DecisionIssued':
      return withProceeding(state, fact.proceedingId, { route: fact.route, status: 'decided' });
    case 'DecisionFinal': {
      const known = state.proceedings[fact.proceedingId];
      return known ? withProceeding(state, fact.proceedingId, { ...known, status: 'final' }) : state;
    }
    case 'HearingScheduled':
    case 'CourtAwardMade':
    case 'DeadlineMissed':
      return state;
  }
}

function withProceeding(state: RemedyState, id: string, known: RemedyState['proceedings'][string]): RemedyState {
  return { ...state, proceedings: { ...state.proceedings, [id]: known } };
}
