import { z } from 'zod';
import { dated } from './dated.ts';

const Count = z.int().positive();

/** How long a deadline runs, in exactly one unit: elapsed minutes or hours, calendar days, or working days. */
export const DeadlineLength = z.union([
  z.strictObject({ minutes: Count }).readonly(),
  z.strictObject({ hours: Count }).readonly(),
  z.strictObject({ days: Count }).readonly(),
  z.strictObject({ workingDays: Count }).readonly(),
]);
export type DeadlineLength = z.infer<typeof DeadlineLength>;

/** Every clock the mechanism runs; a profile gives each of them a length. */
export const DeadlineName = z.enum([
  'referralAcknowledged',
  'screeningCompleted',
  'guardianAppointed',
  'childMeasuresEndNotice',
  'reasonableGroundsDecided',
  'reflectionMinimum',
  'reflectionPeriod',
  'reflectionEarlyEndNotice',
  'conclusiveDecision',
  'reconsiderationHold',
  'reconsiderationDecided',
  'labourRightsScreeningOpen',
  'assistanceOffered',
  'shelterPlacedUrgent',
  'recoveryPlanAgreed',
  'recoveryPlanReviewed',
  'missingReported',
  'withdrawalReturnWindow',
  'repatriationCoolingOff',
  'caseTransferAnswered',
  'reTraffickingAssessed',
  'recordsPreservationOrdered',
  'retaliationAnswered',
  'nonPunishmentAssessed',
  'claimOpened',
  'awardCalculated',
  'interimPaid',
  'awardDecided',
  'awardReviewed',
  'paymentExecuted',
  'bankChangeHold',
  'consentEffective',
  'consentSealingConfirmed',
  'mandateEffective',
]);
export type DeadlineName = z.infer<typeof DeadlineName>;

/** A deadline, and where the law or the platform sets another for a child or for a person in custody. */
export const Deadline = z
  .strictObject({
    standard: dated(DeadlineLength),
    child: dated(DeadlineLength).optional(),
    custody: dated(DeadlineLength).optional(),
  })
  .readonly();
export type Deadline = z.infer<typeof Deadline>;
