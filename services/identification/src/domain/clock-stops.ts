import type { ClockStops } from '@nrm/decider';

/**
 * The facts that stop each clock of a case. A fact that stops a clock without settling it, such as an incomplete
 * screening, starts it again with the same due date.
 */
export const clockStops: ClockStops = {
  screeningCompleted: ['ScreeningCompleted'],
  guardianAppointed: ['GuardianAppointed', 'AgeVerified'],
  reasonableGroundsDecided: ['ReasonableGroundsDecided'],
  conclusiveDecision: ['FullAssessmentCompleted'],
};
