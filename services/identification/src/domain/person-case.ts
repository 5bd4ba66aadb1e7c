import type { IdentificationEvent } from '@nrm/contracts/identification';
import type { DeadlineMissed, RecordMissedDeadline } from '@nrm/contracts/shared';
import type { CountryProfile } from '@nrm/country-profile';
import type { Decider } from '@nrm/decider';
import type { CaseCommand } from './case-command.ts';
import { type CaseState, evolveCase } from './case-state.ts';
import { appointGuardian, verifyAge } from './child-path.ts';
import { confirmConclusion, proposeConclusion, returnConclusion } from './full-assessment.ts';
import { liftHold, requestProsecutionHold } from './holds.ts';
import { confirmReasonableGrounds, decideReasonableGrounds } from './reasonable-grounds.ts';
import { referPerson } from './refer-person.ts';
import { extendReflection, requestFinalDecision } from './reflection-period.ts';
import { completeScreening } from './screening.ts';

export type PersonCase = Decider<CaseState, CaseCommand, IdentificationEvent>;

/** The identification of one person under the rules of one country, from referral to the final decision. */
export function personCase(profile: CountryProfile): PersonCase {
  return {
    initial: { status: 'unopened' },
    evolve: evolveCase,
    decide(state, command) {
      switch (command.type) {
        case 'ReferPerson':
          return referPerson(profile, state, command);
        case 'CompleteScreening':
          return completeScreening(profile, state, command);
        case 'DecideReasonableGrounds':
          return decideReasonableGrounds(profile, state, command);
        case 'ConfirmReasonableGrounds':
          return confirmReasonableGrounds(profile, state, command);
        case 'ExtendReflection':
          return extendReflection(profile, state, command);
        case 'AppointGuardian':
          return appointGuardian(state, command);
        case 'VerifyAge':
          return verifyAge(state, command);
        case 'RequestFinalDecision':
          return requestFinalDecision(state, command);
        case 'ProposeConclusion':
          return proposeConclusion(state, command);
        case 'ConfirmConclusion':
          return confirmConclusion(profile, state, command);
        case 'ReturnConclusion':
          return returnConclusion(state, command);
        case 'RequestProsecutionHold':
          return requestProsecutionHold(state, command);
        case 'LiftHold':
          return liftHold(state, command);
        case 'RecordMissedDeadline':
          return recordMissedDeadline(state, command);
      }
    },
  };
}

/** Notes that a clock ran out; nothing where it was stopped, moved or noted before. */
function recordMissedDeadline(
  state: CaseState,
  { caseId, deadline, dueAt, at }: RecordMissedDeadline,
): readonly DeadlineMissed[] {
  const clocks = state.status === 'open' ? state.clocks : [];
  const runs = clocks.some((clock) => clock.deadline === deadline && clock.dueAt === dueAt);
  return runs ? [{ type: 'DeadlineMissed', caseId, deadline, dueAt, at }] : [];
}
