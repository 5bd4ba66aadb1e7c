import type { z } from 'zod';
import type { CountryProfile } from '../country-profile.ts';
import type { Dated, Source } from '../dated.ts';

/** The day the Protocol of 2014 to the Forced Labour Convention, 1930, entered into force. */
const from = '2016-11-09';

const traffickingConvention = (article: string): Source => ({
  title: 'Council of Europe Convention on Action against Trafficking in Human Beings',
  article,
  year: 2005,
});

const ukGuidance: Source = {
  title:
    'Modern Slavery: Statutory Guidance for England and Wales, and Non-Statutory Guidance for Scotland and Northern Ireland',
  year: 2020,
};

const ours = <Value>(value: Value): Dated<Value> => ({
  value,
  source: { title: 'Default of this platform' },
  status: 'product-default',
  from,
});
const verified = <Value>(value: Value, source: Source): Dated<Value> => ({ value, source, status: 'verified', from });
const recalled = <Value>(value: Value, source: Source): Dated<Value> => ({ value, source, status: 'unverified', from });

const minutes = (count: number) => ours({ minutes: count });
const hours = (count: number) => ours({ hours: count });
const days = (count: number) => ours({ days: count });
const workingDays = (count: number) => ours({ workingDays: count });

/** A country that has ratified the Protocol and decided nothing of its own yet. */
export const p029Model: z.input<typeof CountryProfile> = {
  id: 'p029-model',
  languages: {
    desk: ours(['en', 'fr', 'es', 'ar']),
    person: ours(['en', 'fr', 'es', 'ar', 'ne', 'bn', 'id', 'tl', 'ti']),
  },
  timeZone: ours('UTC'),
  weekendDays: ours([6, 7]),
  holidays: [ours({ name: "New Year's Day", every: '01-01' }), ours({ name: 'Labour Day', every: '05-01' })],
  deadlines: {
    referralAcknowledged: { standard: hours(1) },
    screeningCompleted: { standard: hours(24), child: hours(4) },
    guardianAppointed: { standard: hours(24) },
    childMeasuresEndNotice: { standard: days(5) },
    reasonableGroundsDecided: {
      standard: recalled({ workingDays: 5 }, ukGuidance),
      child: hours(48),
      custody: hours(48),
    },
    reflectionMinimum: { standard: verified({ days: 30 }, traffickingConvention('13')) },
    reflectionPeriod: { standard: days(45), child: days(90) },
    reflectionEarlyEndNotice: { standard: days(10) },
    conclusiveDecision: { standard: days(90) },
    reconsiderationHold: { standard: days(60) },
    reconsiderationDecided: { standard: workingDays(15) },
    labourRightsScreeningOpen: { standard: days(30) },
    assistanceOffered: { standard: hours(24) },
    shelterPlacedUrgent: { standard: hours(4) },
    recoveryPlanAgreed: { standard: days(30) },
    recoveryPlanReviewed: { standard: days(90) },
    missingReported: { standard: hours(24), child: hours(2) },
    withdrawalReturnWindow: { standard: days(7) },
    repatriationCoolingOff: { standard: days(7) },
    caseTransferAnswered: { standard: days(10) },
    reTraffickingAssessed: { standard: hours(24) },
    recordsPreservationOrdered: { standard: hours(48) },
    retaliationAnswered: { standard: hours(24) },
    nonPunishmentAssessed: { standard: workingDays(10) },
    claimOpened: { standard: days(30) },
    awardCalculated: { standard: days(60) },
    interimPaid: { standard: days(10) },
    awardDecided: { standard: days(30) },
    awardReviewed: { standard: days(60) },
    paymentExecuted: { standard: days(10) },
    bankChangeHold: { standard: hours(72) },
    consentEffective: { standard: minutes(1) },
    consentSealingConfirmed: { standard: hours(72) },
    mandateEffective: { standard: minutes(1) },
  },
  officers: {
    reasonableGroundsPositive: ours(1),
    reasonableGroundsNegative: ours(2),
    conclusiveDecision: ours(2),
    reflectionEndedEarly: ours(2),
    awardAboveThreshold: ours(2),
    paymentExecuted: ours(2),
    caseClosed: ours(2),
  },
  fund: {
    capInMajorUnits: ours(50_000),
    secondApprovalAboveInMajorUnits: ours(20_000),
  },
  lawfulDeductions: ours([]),
  statistics: { minimumCell: ours(10) },
  retention: {
    caseRecordYears: ours(7),
    legalRecordYears: ours(10),
    compensationRecordYears: ours(10),
    accessAuditYears: ours(10),
    incidentRecordYears: ours(7),
    deviceReceiptDays: ours(90),
  },
  access: { tokenMinutes: ours(15), breakGlassHours: ours(4) },
};
