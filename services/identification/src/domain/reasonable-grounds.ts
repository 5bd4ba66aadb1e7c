import type { CountryProfile } from '@nrm/country-profile';
import { refuse } from '@nrm/decider';
import type { ConfirmReasonableGrounds, DecideReasonableGrounds, FactOf } from './case-command.ts';
import { type CaseState, type OpenCase, openCase, type Proposal } from './case-state.ts';
import { requireImpartialOfficer } from './impartial-officer.ts';
import { conclusiveClock, reflectionEndsOn } from './reflection-period.ts';

type Facts = readonly FactOf<'ReasonableGroundsProposed' | 'ReasonableGroundsDecided' | 'ReflectionPeriodStarted'>[];
type Grounds = FactOf<'ReasonableGroundsDecided'>['decision'];

/**
 * Decides at once where one officer suffices, else proposes and waits for another. A positive decision may still be
 * taken while a negative one waits.
 */
export function decideReasonableGrounds(
  profile: CountryProfile,
  state: CaseState,
  command: DecideReasonableGrounds,
): Facts {
  const known = openCase(state);
  const proposal = awaited(known);
  if (proposal?.decision === command.decision) refuse('reasonable-grounds-already-proposed');
  requireImpartialOfficer(known, command.by, command.today);
  return standBehind(profile, known, command, { decision: command.decision, officers: [] });
}

/** Puts another officer behind the waiting decision; the last one needed makes it, and gives the reasons it is known by. */
export function confirmReasonableGrounds(
  profile: CountryProfile,
  state: CaseState,
  command: ConfirmReasonableGrounds,
): Facts {
  const known = openCase(state);
  const proposal = known.stage.name === 'to-decide' ? known.stage.proposal : undefined;
  if (!proposal) refuse('no-decision-awaiting-confirmation');
  requireImpartialOfficer(known, command.by, command.today);
  if (proposal.officers.includes(command.by.account)) refuse('second-officer-needed');
  return standBehind(profile, known, command, proposal);
}

function awaited({ stage }: OpenCase): Proposal<Grounds> | undefined {
  if (stage.name === 'to-screen') refuse('case-not-screened');
  return stage.name === 'to-decide' ? stage.proposal : refuse('reasonable-grounds-already-decided');
}

function standBehind(
  profile: CountryProfile,
  known: OpenCase,
  { caseId, reasons, by, at, today }: DecideReasonableGrounds | ConfirmReasonableGrounds,
  { decision, officers }: Proposal<Grounds>,
): Facts {
  const decidedBy = [...officers, by.account];
  if (decidedBy.length < officersNeeded(profile, decision)) {
    return [{ type: 'ReasonableGroundsProposed', caseId, decision, reasons, proposedBy: by.account, at }];
  }
  if (decision === 'negative') {
    return [{ type: 'ReasonableGroundsDecided', caseId, decision, reasons, decidedBy, at, clocks: [] }];
  }
  const endsOn = reflectionEndsOn(profile, known, today);
  const clocks = [conclusiveClock(profile, known, endsOn)];
  return [
    { type: 'ReasonableGroundsDecided', caseId, decision, reasons, decidedBy, at, clocks },
    { type: 'ReflectionPeriodStarted', caseId, startsOn: today, endsOn, at },
  ];
}

function officersNeeded({ officers }: CountryProfile, decision: Grounds): number {
  return (decision === 'positive' ? officers.reasonableGroundsPositive : officers.reasonableGroundsNegative).value;
}
