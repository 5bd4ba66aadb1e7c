import type { ClockStops } from '@nrm/decider';

/** The facts that stop each clock of assistance. Somebody who says no is not chased. */
export const assistanceClocks = {
  assistanceOffered: ['AssistanceConsented', 'AssistanceDeclined'],
  recoveryPlanAgreed: ['RecoveryPlanAgreed', 'AssistanceDeclined'],
  recoveryPlanReviewed: ['RecoveryPlanAgreed', 'AssistanceDeclined'],
} as const satisfies ClockStops;
