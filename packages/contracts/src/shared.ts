import { z } from 'zod';

/** A moment, ISO 8601 in UTC. */
export const Instant = z.iso.datetime().meta({ example: '2026-03-02T09:00:00.000Z' });
/** A calendar day, `YYYY-MM-DD`. */
export const Day = z.iso.date().meta({ example: '2026-03-02' });

const id = () => z.uuid().meta({ example: '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f' });
export const CaseId = id();
export const IncidentId = id();
export const OrganisationId = id();
export const AccountId = id();

/** A short name the caller chooses, unique where it is used. Never a person's name or a document number. */
export const Label = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,40}$/, 'Use 1 to 40 letters, digits, dots, dashes or underscores.')
  .meta({ example: 'employer-1' });

/** How an award names the State as the one who owes it. No party of an incident may be called so. */
export const THE_STATE = 'state';
export const PartyLabel = Label.refine((label) => label.toLowerCase() !== THE_STATE, {
  error: 'This word stands for the State itself. Give the party another label.',
});

/** Text for people: trimmed, never empty. */
export const Text = z.string().trim().min(1, 'Write at least one word.').max(4_000);
export const ShortText = z.string().trim().min(1, 'Write at least one word.').max(200);
export const Reasons = z.string().trim().min(10, 'Give reasons of at least ten characters.').max(20_000);
/** BCP 47 language tag, such as `bn` or `pt-BR`. */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as "en" or "pt-BR".')
  .meta({ example: 'bn' });

/** Whole minor units (cents), so that sums never round. */
export const Money = z
  .strictObject({
    minor: z.int().nonnegative().max(Number.MAX_SAFE_INTEGER),
    currency: z.string().regex(/^[A-Z]{3}$/, 'Use a three-letter ISO 4217 code.'),
  })
  .meta({ example: { minor: 50_000, currency: 'EUR' } });
export type Money = z.infer<typeof Money>;

/** A legal clock that runs until a fact stops it. */
export const Clock = z.object({ deadline: z.string(), dueAt: Instant });
export type Clock = z.infer<typeof Clock>;

export const Clocks = z.array(Clock).optional();

/** The authority that holds something against a person. */
export const Authority = z.enum([
  'criminal',
  'immigration',
  'administrative',
  'labour',
  'tax',
  'licensing',
  'civil_penalty',
  'disciplinary',
]);
export type Authority = z.infer<typeof Authority>;

/** Who speaks for the person: themself, or the guardian of a child. */
export const Speaker = z.enum(['person', 'guardian']);
export type Speaker = z.infer<typeof Speaker>;

/** A fact, as it is kept and travels: readers ignore fields they do not know. */
export const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape });

/** A clock ran out before the fact it waited for. */
export const DeadlineMissed = fact('DeadlineMissed', {
  caseId: CaseId,
  deadline: z.string(),
  dueAt: Instant,
  at: Instant,
});
export type DeadlineMissed = z.infer<typeof DeadlineMissed>;

/** The command of the timer; decided like any other. */
export interface RecordMissedDeadline {
  readonly type: 'RecordMissedDeadline';
  readonly caseId: string;
  readonly deadline: string;
  readonly dueAt: string;
  readonly at: string;
}
