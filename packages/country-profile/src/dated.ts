import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** Where a value comes from: an instrument by title, article and year, or the platform itself. */
export const Source = z
  .strictObject({
    title: z.string().min(1),
    article: z.string().min(1).optional(),
    year: z.int().min(1800).max(2200).optional(),
  })
  .readonly();
export type Source = z.infer<typeof Source>;

/** `verified`: the source was read; `unverified`: recalled, to be checked; `product-default`: ours, until a country sets its own. */
export const SourceStatus = z.enum(['verified', 'unverified', 'product-default']);
export type SourceStatus = z.infer<typeof SourceStatus>;

/** A value of a profile together with its source, how sure we are of it, and the day it holds from. */
export interface Dated<Value> {
  readonly value: Value;
  readonly source: Source;
  readonly status: SourceStatus;
  readonly from: Day;
}

/** The schema of a dated value; a verified one must name the year of its source. */
export function dated<Value extends z.ZodType>(value: Value) {
  const origin = z.object({ source: Source, status: SourceStatus });
  return z
    .strictObject({ value, source: Source, status: SourceStatus, from: Day })
    .readonly()
    .refine((entry) => {
      const { source, status } = origin.parse(entry);
      return status !== 'verified' || source.year !== undefined;
    }, 'A verified value names the year of its source.');
}
