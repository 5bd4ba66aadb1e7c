import { addCalendarDays, type CountryProfile, type DeadlineLength, dueAt } from '@nrm/country-profile';
import { refuse } from '@nrm/decider';
import type { ExtendReflection, FactOf, RequestFinalDecision } from './case-command.ts';
import { type CaseState, isOnChildPath, type OpenCase, openCase, type Stage } from './case-state.ts';
import { instantOn } from './local-instant.ts';

const days = (length: DeadlineLength): number => ('days' in length ? length.days : 0);

/**
 * The last day of a reflection period that starts today: as long as the country grants, never below its minimum of at
 * least 30 days (Council of Europe Convention on Action against Trafficking in Human Beings, art. 13, 2005).
 */
export function reflectionEndsOn(profile: CountryProfile, known: OpenCase, today: string): string {
  const { reflectionPeriod, reflectionMinimum } = profile.deadlines;
  const granted = (isOnChildPath(known) ? reflectionPeriod.child : undefined) ?? reflectionPeriod.standard;
  return addCalendarDays(today, Math.max(days(granted.value), days(reflectionMinimum.standard.value)));
}

/** The final decision is due from the end of reflection on, so that recovery never costs the person time. */
export function conclusiveClock(profile: CountryProfile, known: OpenCase, endsOn: string) {
  const start = { from: instantOn(profile, endsOn), child: isOnChildPath(known), custody: known.inCustody };
  return { deadline: 'conclusiveDecision', dueAt: dueAt(profile, 'conclusiveDecision', start) };
}

/** Whether the person is still left in peace: through the last day, unless they asked for a decision before. */
export function isReflecting(stage: Extract<Stage, { name: 'positive' }>, today: string): boolean {
  if (stage.finalDecisionRequested) return false;
  return stage.reflectionEndsOn === undefined || today <= stage.reflectionEndsOn;
}

/** The stage in which the person may reflect and the final decision is open. */
export function positiveStage({ stage }: OpenCase): Extract<Stage, { name: 'positive' }> {
  if (stage.name === 'concluded') refuse('conclusion-already-reached');
  return stage.name === 'positive' ? stage : refuse('reasonable-grounds-not-positive');
}

/** Lengthens the reflection period and moves the clock of the final decision with it. */
export function extendReflection(
  profile: CountryProfile,
  state: CaseState,
  { caseId, endsOn, reasons, by, at }: ExtendReflection,
): readonly FactOf<'ReflectionPeriodExtended'>[] {
  const known = openCase(state);
  const { reflectionEndsOn: current } = positiveStage(known);
  if (current !== undefined && endsOn <= current) refuse('reflection-cannot-shorten');
  const clocks = [conclusiveClock(profile, known, endsOn)];
  return [{ type: 'ReflectionPeriodExtended', caseId, endsOn, reasons, by: by.account, at, clocks }];
}

/** The person asks for the final decision without waiting; for a child, the appointed guardian asks. */
export function requestFinalDecision(
  state: CaseState,
  { caseId, requestedBy, by, at }: RequestFinalDecision,
): readonly FactOf<'FinalDecisionRequested'>[] {
  const known = openCase(state);
  if (positiveStage(known).finalDecisionRequested) refuse('final-decision-already-requested');
  if (isOnChildPath(known) && (!known.hasGuardian || requestedBy !== 'guardian')) refuse('guardian-needed');
  if (!isOnChildPath(known) && requestedBy === 'guardian') refuse('not-on-child-path');
  return [{ type: 'FinalDecisionRequested', caseId, requestedBy, recordedBy: by.account, at }];
}
