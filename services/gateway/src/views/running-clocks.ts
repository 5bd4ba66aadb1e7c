import type { Clock } from '@nrm/contracts/shared';

interface Ticking {
  readonly type: string;
  readonly clocks?: readonly Clock[] | undefined;
}

/**
 * The facts after which a clock no longer waits, as the services that own them stop them. One that was missed goes on
 * showing as overdue until then.
 */
const stops: Readonly<Record<string, readonly string[]>> = {
  screeningCompleted: ['ScreeningCompleted'],
  guardianAppointed: ['GuardianAppointed', 'AgeVerified'],
  reasonableGroundsDecided: ['ReasonableGroundsDecided'],
  conclusiveDecision: ['FullAssessmentCompleted'],
  assistanceOffered: ['AssistanceConsented', 'AssistanceDeclined'],
  recoveryPlanAgreed: ['RecoveryPlanAgreed', 'AssistanceDeclined'],
  recoveryPlanReviewed: ['RecoveryPlanAgreed', 'AssistanceDeclined'],
  nonPunishmentAssessed: ['NonPunishmentAssessed'],
  claimOpened: ['ClaimOpened'],
  awardCalculated: ['AwardCalculated'],
  awardDecided: ['AwardDecided', 'AwardReturned'],
  paymentExecuted: ['PaymentExecuted'],
};

/** The clocks that still wait after one more fact. A clock started again under its name replaces the earlier one. */
export function runningClocks(running: readonly Clock[], { type, clocks = [] }: Ticking): readonly Clock[] {
  const started = new Set(clocks.map(({ deadline }) => deadline));
  const going = running.filter(({ deadline }) => !(stops[deadline] ?? []).includes(type) && !started.has(deadline));
  return [...going, ...clocks.map(({ deadline, dueAt }) => ({ deadline, dueAt }))];
}
