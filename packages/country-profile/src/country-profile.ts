import { z } from 'zod';
import { Day, dated } from './dated.ts';
import { Deadline, DeadlineName } from './deadline.ts';

const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A BCP 47 language tag is expected.');
const Languages = z.array(Language).min(1).readonly();

const TimeZone = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}, 'An IANA time zone is expected.');

/** A day of the week, Monday 1 to Sunday 7. */
export const Weekday = z.int().min(1).max(7);
export type Weekday = z.infer<typeof Weekday>;

const WeekendDays = z
  .array(Weekday)
  .max(6)
  .refine((days) => new Set(days).size === days.length, 'A weekend day is named once.')
  .readonly();

const MonthDay = z
  .string()
  .refine((monthDay) => Day.safeParse(`2024-${monthDay}`).success, 'A day of the year is expected, as MM-DD.');

/** A public holiday: the same day every year (`MM-DD`), or one day only. */
export const Holiday = z.union([
  z.strictObject({ name: z.string().min(1), every: MonthDay }).readonly(),
  z.strictObject({ name: z.string().min(1), on: Day }).readonly(),
]);
export type Holiday = z.infer<typeof Holiday>;

const atLeast = (officers: number) => dated(z.int().min(officers));
const years = dated(z.int().positive());

const Officers = z
  .strictObject({
    reasonableGroundsPositive: atLeast(1),
    reasonableGroundsNegative: atLeast(2),
    conclusiveDecision: atLeast(2),
    reflectionEndedEarly: atLeast(2),
    awardAboveThreshold: atLeast(2),
    paymentExecuted: atLeast(2),
    caseClosed: atLeast(2),
  })
  .readonly();

const Fund = z
  .strictObject({
    capInMajorUnits: dated(z.int().positive()),
    secondApprovalAboveInMajorUnits: dated(z.int().positive()),
  })
  .readonly()
  .refine(
    ({ capInMajorUnits: cap, secondApprovalAboveInMajorUnits: threshold }) => threshold.value <= cap.value,
    'A second approval cannot start above the cap.',
  );

const Deadlines = z
  .record(DeadlineName, Deadline)
  .readonly()
  .superRefine(({ reflectionMinimum, reflectionPeriod }, context) => {
    const minimum = daysOf(reflectionMinimum.standard.value);
    if (minimum < 30) context.addIssue('The reflection period is never below 30 days.');
    for (const period of [reflectionPeriod.standard, reflectionPeriod.child, reflectionPeriod.custody]) {
      if (period && daysOf(period.value) < minimum) context.addIssue('A reflection period is never below its minimum.');
    }
  });

function daysOf(length: object): number {
  return 'days' in length && typeof length.days === 'number' ? length.days : 0;
}

/** What differs per country: every value dated, with its source and how sure we are of it. */
export const CountryProfile = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    languages: z.strictObject({ desk: dated(Languages), person: dated(Languages) }).readonly(),
    timeZone: dated(TimeZone),
    weekendDays: dated(WeekendDays),
    /** Bounded, so that a working day always comes. */
    holidays: z.array(dated(Holiday)).max(100).readonly(),
    deadlines: Deadlines,
    officers: Officers,
    fund: Fund,
    /** Codes of the wage deductions the country has proven lawful; whatever is missing here is not. */
    lawfulDeductions: dated(z.array(z.string().min(1)).readonly()),
    statistics: z.strictObject({ minimumCell: dated(z.int().min(10)) }).readonly(),
    retention: z
      .strictObject({
        caseRecordYears: years,
        legalRecordYears: years,
        compensationRecordYears: years,
        accessAuditYears: years,
        incidentRecordYears: years,
        deviceReceiptDays: dated(z.int().positive()),
      })
      .readonly(),
    access: z
      .strictObject({
        tokenMinutes: dated(z.int().positive().max(60)),
        breakGlassHours: dated(z.int().positive().max(24)),
      })
      .readonly(),
  })
  .readonly();
export type CountryProfile = z.infer<typeof CountryProfile>;
