import { clockStops } from '@nrm/contracts/clock-stops';
import type { AgeStatus, Conclusion, IdentificationEvent } from '@nrm/contracts/identification';
import type { Clock } from '@nrm/contracts/shared';
import { clocksAfter, refuse } from '@nrm/decider';
import type { FactOf } from './case-command.ts';

type ReasonableGrounds = FactOf<'ReasonableGroundsDecided'>['decision'];

/** A decision that waits for further officers; `officers` already stand behind it, in order. */
export interface Proposal<Decision> {
  readonly decision: Decision;
  readonly officers: readonly string[];
}

export type Stage =
  | { readonly name: 'to-screen' }
  | { readonly name: 'to-decide'; readonly proposal?: Proposal<ReasonableGrounds> }
  | { readonly name: 'negative' }
  | {
      readonly name: 'positive';
      readonly reflectionEndsOn?: string;
      readonly finalDecisionRequested: boolean;
      readonly proposal?: Proposal<Conclusion>;
    }
  | { readonly name: 'concluded' };

export interface LiveHold {
  readonly holdId: string;
  readonly kind: 'removal' | 'prosecution';
}

export interface OpenCase {
  readonly status: 'open';
  readonly stage: Stage;
  readonly ageStatus: AgeStatus;
  readonly inCustody: boolean;
  readonly hasGuardian: boolean;
  readonly referredBy: string;
  readonly screenedBy: readonly string[];
  readonly liveHolds: readonly LiveHold[];
  readonly clocks: readonly Clock[];
}

export type CaseState = { readonly status: 'unopened' } | OpenCase;

/** The case, once somebody has been referred. */
export function openCase(state: CaseState): OpenCase {
  return state.status === 'open' ? state : refuse('case-not-open');
}

/**
 * Whether the rules for children hold: for a child, and for anyone who may be one until an assessment says otherwise
 * (Council of Europe Convention on Action against Trafficking in Human Beings, art. 10(3), 2005).
 */
export const isOnChildPath = ({ ageStatus }: Pick<OpenCase, 'ageStatus'>): boolean => ageStatus !== 'adult';

/** The case after one more fact. */
export function evolveCase(state: CaseState, fact: IdentificationEvent): CaseState {
  if (fact.type === 'ReferralSubmitted') return opened(fact);
  if (state.status === 'unopened') return state;
  return { ...state, ...changed(state, fact), clocks: clocksAfter(state.clocks, fact, clockStops.identification) };
}

function opened(fact: FactOf<'ReferralSubmitted'>): OpenCase {
  return {
    status: 'open',
    stage: { name: 'to-screen' },
    ageStatus: fact.ageStatus,
    inCustody: fact.inCustody,
    hasGuardian: false,
    referredBy: fact.referredBy,
    screenedBy: [],
    liveHolds: [],
    clocks: clocksAfter([], fact, clockStops.identification),
  };
}

function changed(
  state: OpenCase,
  fact: Exclude<IdentificationEvent, { type: 'ReferralSubmitted' }>,
): Partial<OpenCase> {
  switch (fact.type) {
    case 'RemovalHoldPlaced':
      return { liveHolds: [...state.liveHolds, { holdId: fact.holdId, kind: 'removal' }] };
    case 'ProsecutionHoldRequested':
      return { liveHolds: [...state.liveHolds, { holdId: fact.holdId, kind: 'prosecution' }] };
    case 'HoldLifted':
      return { liveHolds: state.liveHolds.filter(({ holdId }) => holdId !== fact.holdId) };
    case 'GuardianAppointed':
      return { hasGuardian: true };
    case 'AgeVerified':
      return { ageStatus: fact.result };
    case 'ScreeningCompleted':
      return {
        screenedBy: [...state.screenedBy, fact.screenedBy],
        stage: { name: fact.outcome === 'possible' ? 'to-decide' : 'to-screen' },
      };
    case 'PresumedChildRecorded':
    case 'DeadlineMissed':
      return {};
    case 'ReasonableGroundsProposed':
    case 'ReasonableGroundsDecided':
    case 'ReflectionPeriodStarted':
    case 'ReflectionPeriodExtended':
    case 'FinalDecisionRequested':
    case 'ConclusionProposed':
    case 'ConclusionReturned':
    case 'FullAssessmentCompleted':
      return { stage: stageAfter(state.stage, fact) };
  }
}

type DecisionFact = FactOf<
  | 'ReasonableGroundsProposed'
  | 'ReasonableGroundsDecided'
  | 'ReflectionPeriodStarted'
  | 'ReflectionPeriodExtended'
  | 'FinalDecisionRequested'
  | 'ConclusionProposed'
  | 'ConclusionReturned'
  | 'FullAssessmentCompleted'
>;

function stageAfter(stage: Stage, fact: DecisionFact): Stage {
  switch (fact.type) {
    case 'ReasonableGroundsProposed': {
      const earlier = stage.name === 'to-decide' ? stage.proposal : undefined;
      return { name: 'to-decide', proposal: backed(earlier, fact.decision, fact.proposedBy) };
    }
    case 'ReasonableGroundsDecided':
      return fact.decision === 'positive' ? { name: 'positive', finalDecisionRequested: false } : { name: 'negative' };
    case 'ReflectionPeriodStarted':
    case 'ReflectionPeriodExtended':
      return stage.name === 'positive' ? { ...stage, reflectionEndsOn: fact.endsOn } : stage;
    case 'FinalDecisionRequested':
      return stage.name === 'positive' ? { ...stage, finalDecisionRequested: true } : stage;
    case 'ConclusionProposed':
      return stage.name === 'positive'
        ? { ...stage, proposal: backed(stage.proposal, fact.conclusion, fact.proposedBy) }
        : stage;
    case 'ConclusionReturned':
      return withoutProposal(stage);
    case 'FullAssessmentCompleted':
      return { name: 'concluded' };
  }
}

/** Another officer behind the same decision; a different decision starts afresh. */
function backed<Decision>(
  earlier: Proposal<Decision> | undefined,
  decision: Decision,
  officer: string,
): Proposal<Decision> {
  const officers = earlier?.decision === decision ? earlier.officers : [];
  return { decision, officers: [...officers, officer] };
}

function withoutProposal(stage: Stage): Stage {
  if (stage.name !== 'positive') return stage;
  const { proposal: _returned, ...rest } = stage;
  return rest;
}
