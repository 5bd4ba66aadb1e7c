import type { Outcome, ProceedingEvent, Route } from '@nrm/contracts/legal-remedy';
import { type Decider, refuse } from '@nrm/decider';
import { awardsOwed, type Decided } from './court-award.ts';
import type { Officer } from './officer.ts';

export interface RegisterProceeding {
  readonly type: 'RegisterProceeding';
  readonly proceedingId: string;
  readonly route: Route;
  readonly caseIds: readonly string[];
  readonly incidentId?: string;
  readonly against: readonly string[];
  readonly againstState: boolean;
  readonly jointAndSeveral: boolean;
  readonly by: Officer;
  readonly at: string;
}

export interface SetHearing {
  readonly type: 'SetHearing';
  readonly proceedingId: string;
  readonly hearingOn: string;
  readonly remote: boolean;
  readonly by: Officer;
  readonly at: string;
}

/** Courts are not users: `decidedBy` names the court, `by` is the officer who writes its decision down. */
export interface DecideProceeding extends Decided {
  readonly type: 'DecideProceeding';
  readonly proceedingId: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly outcome: Outcome;
  readonly by: Officer;
  readonly at: string;
}

export interface MakeProceedingFinal {
  readonly type: 'MakeProceedingFinal';
  readonly proceedingId: string;
  readonly finalOn: string;
  readonly by: Officer;
  readonly at: string;
}

export type ProceedingCommand = RegisterProceeding | SetHearing | DecideProceeding | MakeProceedingFinal;

export interface Registered {
  readonly status: 'filed' | 'decided' | 'final';
  readonly caseIds: readonly string[];
  readonly against: readonly string[];
  readonly againstState: boolean;
  /** The organisation that opened it and writes down what comes of it. */
  readonly organisationId: string;
}

export type Proceeding = { readonly status: 'unregistered' } | Registered;

/** One proceeding for one person or many; it alone knows all of them. */
export const proceeding: Decider<Proceeding, ProceedingCommand, ProceedingEvent> = {
  initial: { status: 'unregistered' },
  decide(state, command) {
    switch (command.type) {
      case 'RegisterProceeding':
        return register(state, command);
      case 'SetHearing':
        return setHearing(state, command);
      case 'DecideProceeding':
        return decideProceeding(state, command);
      case 'MakeProceedingFinal':
        return makeFinal(state, command);
    }
  },
  evolve(state, fact) {
    switch (fact.type) {
      case 'ProceedingRegistered':
        return {
          status: 'filed',
          caseIds: fact.caseIds,
          against: fact.against,
          againstState: fact.againstState,
          organisationId: fact.organisationId,
        };
      case 'HearingSet':
        return state;
      case 'ProceedingDecided':
        return state.status === 'unregistered' ? state : { ...state, status: 'decided' };
      case 'ProceedingBecameFinal':
        return state.status === 'unregistered' ? state : { ...state, status: 'final' };
    }
  },
};

/** The proceeding, once it is registered; refused as unknown before. */
export function registered(state: Proceeding): Registered {
  return state.status === 'unregistered' ? refuse('proceeding-unknown') : state;
}

/** The proceeding, as long as a decision in it is awaited. */
export function undecided(state: Proceeding): Registered {
  const known = registered(state);
  return known.status === 'filed' ? known : refuse('proceeding-already-decided');
}

/** A case among many ties an officer to all of them here, so only those who opened the proceeding write in it. */
function own<Known extends Registered>(known: Known, { organisation }: Officer): Known {
  return known.organisationId === organisation ? known : refuse('not-your-proceeding');
}

function register(
  state: Proceeding,
  { proceedingId, route, caseIds, incidentId, against, againstState, jointAndSeveral, by, at }: RegisterProceeding,
): ProceedingEvent[] {
  if (state.status !== 'unregistered') refuse('proceeding-already-open');
  return [
    {
      type: 'ProceedingRegistered',
      proceedingId,
      route,
      caseIds: [...caseIds],
      ...(incidentId === undefined ? {} : { incidentId }),
      against: [...against],
      againstState,
      jointAndSeveral,
      filedBy: by.account,
      organisationId: by.organisation,
      at,
    },
  ];
}

function setHearing(state: Proceeding, { proceedingId, hearingOn, remote, by, at }: SetHearing): ProceedingEvent[] {
  if (own(registered(state), by).status === 'final') refuse('decision-already-final');
  return [{ type: 'HearingSet', proceedingId, hearingOn, remote, at }];
}

function decideProceeding(state: Proceeding, command: DecideProceeding): ProceedingEvent[] {
  const { proceedingId, decidedBy, decidedOn, outcome, verdicts, sanctions, by, at } = command;
  const awards = awardsOwed(own(undecided(state), by), command);
  return [
    {
      type: 'ProceedingDecided',
      proceedingId,
      decidedBy,
      recordedBy: by.account,
      decidedOn,
      outcome,
      verdicts: [...verdicts],
      sanctions: [...sanctions],
      awards: awards.map(({ caseIds, money, owedBy }) => ({ caseIds: [...caseIds], money, owedBy: [...owedBy] })),
      at,
    },
  ];
}

function makeFinal(state: Proceeding, { proceedingId, finalOn, by, at }: MakeProceedingFinal): ProceedingEvent[] {
  const { status } = own(registered(state), by);
  if (status === 'filed') refuse('proceeding-not-decided');
  if (status === 'final') refuse('decision-already-final');
  return [{ type: 'ProceedingBecameFinal', proceedingId, finalOn, at }];
}
