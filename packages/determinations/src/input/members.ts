import { z } from 'zod';
import { isCalendarDay } from '../exact/calendar.ts';

/** A real calendar day, YYYY-MM-DD. */
export const Day = z.string().refine(isCalendarDay, 'Not a day of the calendar.');

/** Three values; a question left out counts as unknown. */
export const Answer = z.enum(['yes', 'no', 'unknown']);
export type Answer = z.infer<typeof Answer>;

/** Chosen by the caller; never a name or a document number. */
export const Id = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/);

/** ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/);

/** Whole minor units, as an integer or as a string of digits. */
export const Money = z.strictObject({
  minor: z.union([z.int().nonnegative(), z.string().regex(/^(0|[1-9][0-9]{0,14})$/)]),
  currency: Currency,
});
export type Money = z.infer<typeof Money>;

/** An exact decimal in major units, or a share or rate as a fraction of one. */
export const Decimal = z.string().regex(/^(0|[1-9][0-9]{0,11})(\.[0-9]{1,12})?$/);

/** A decimal, or a fraction such as "1/3". */
export const Share = z.string().regex(/^((0|[1-9][0-9]{0,5})(\.[0-9]{1,12})?|[0-9]{1,6}\/[1-9][0-9]{0,5})$/);

export const Count = z.int().nonnegative();
export const Positive = z.int().positive();
