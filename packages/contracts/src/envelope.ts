import { z } from 'zod';
import { Instant } from './shared.ts';

export const ServiceName = z.enum(['identification', 'assistance', 'legal-remedy', 'compensation', 'gateway']);
export type ServiceName = z.infer<typeof ServiceName>;

/** What every kept or travelling fact says beside its own members. CloudEvents 1.0 attributes are derived from it. */
export const Envelope = z.object({
  /** `service/stream@revision`: the same fact has the same id wherever it is seen. */
  id: z.string(),
  source: ServiceName,
  stream: z.string(),
  /** 1 for the first fact of a stream, without gaps. */
  revision: z.int().positive(),
  /** Where it stands in its owner's log; grows, and is compared with nothing but positions of the same owner. */
  position: z.int().positive(),
  type: z.string(),
  /** What it is about and ordered by: the case, the incident or whatever the stream belongs to. */
  key: z.string(),
  recordedAt: Instant,
  correlationId: z.string(),
  causationId: z.string().optional(),
  traceparent: z.string().optional(),
  actor: z.object({ account: z.string(), role: z.string(), organisation: z.string() }),
  purpose: z.string().optional(),
});

export type Envelope<Data = Fact> = z.infer<typeof Envelope> & { readonly data: Data };

/** The least every fact is. */
export interface Fact {
  readonly type: string;
}
