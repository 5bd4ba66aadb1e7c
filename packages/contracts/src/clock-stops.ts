import type { ServiceName } from './envelope.ts';

/**
 * The facts that stop each clock, by the service that runs it. A fact that stops a clock without settling it, such as an
 * incomplete screening, starts it again with the same due date. Somebody who says no to assistance is not chased.
 */
export const clockStops = {
  identification: {
    screeningCompleted: ['ScreeningCompleted'],
    guardianAppointed: ['GuardianAppointed', 'AgeVerified'],
    reasonableGroundsDecided: ['ReasonableGroundsDecided'],
    conclusiveDecision: ['FullAssessmentCompleted'],
  },
  assistance: {
    assistanceOffered: ['AssistanceConsented', 'AssistanceDeclined'],
    recoveryPlanAgreed: ['RecoveryPlanAgreed', 'AssistanceDeclined'],
    recoveryPlanReviewed: ['RecoveryPlanAgreed', 'AssistanceDeclined'],
  },
  'legal-remedy': { nonPunishmentAssessed: ['NonPunishmentAssessed'] },
  compensation: {
    claimOpened: ['ClaimOpened'],
    awardCalculated: ['AwardCalculated'],
    awardDecided: ['AwardDecided', 'AwardReturned'],
    paymentExecuted: ['PaymentExecuted'],
  },
  gateway: {},
} as const satisfies Readonly<Record<ServiceName, Readonly<Record<string, readonly string[]>>>>;
