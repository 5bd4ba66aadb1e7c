import { readFileSync } from 'node:fs';
import { Nexus, Route, Sanction, Verdict } from '@nrm/contracts/legal-remedy';
import { Authority, Day, Label, Language, Money } from '@nrm/contracts/shared';
import { z } from 'zod';
import { Unplayable } from './unplayable.ts';

/** Whom something concerns: everyone, or the people with these labels. */
const AppliesTo = z.union([z.literal('all'), z.array(Label)]).default('all');
export type AppliesTo = z.infer<typeof AppliesTo>;

const LiableParty = z.object({
  label: Label,
  role: z.string().default('other'),
  owesWages: z.boolean().default(false),
});

const Incident = z.object({
  kind: z.string().default('other'),
  sectorIsic: z.string().optional(),
  place: z.string().optional(),
  discoveredOn: Day,
  referredBy: z.enum(['union', 'inspector', 'ngo', 'police']),
  liableParties: z.array(LiableParty).default([]),
  terms: z.record(z.string(), z.unknown()).default({}),
});

const Person = z.object({
  label: Label,
  citizenship: z.string().optional(),
  sex: z.string().optional(),
  ageStatus: z.enum(['adult', 'child', 'uncertain']).default('adult'),
  wounded: z.boolean().default(false),
  inCustody: z.boolean().default(false),
  language: Language.default('en'),
  employedFrom: Day.optional(),
  employedTo: Day.optional(),
  claimInput: z.string().optional(),
});
export type Person = z.infer<typeof Person>;

const ActHeldAgainst = z.object({
  category: z.string(),
  authority: Authority.default('criminal'),
  appliesTo: AppliesTo,
  nexus: Nexus.default('unknown'),
});

const SetOffAttempted = z.object({
  by: z.string().default('other'),
  claim: z.string().default('other'),
  money: Money,
  appliesTo: AppliesTo,
});

const Award = z.object({ appliesTo: AppliesTo, money: Money, owedBy: z.array(Label).min(1).optional() });

const Proceeding = z
  .object({
    route: Route,
    appliesTo: AppliesTo,
    against: z.array(Label).default([]),
    againstState: z.boolean().default(false),
    jointAndSeveral: z.boolean().default(false),
    decidedBy: z.string().optional(),
    decidedOn: Day.optional(),
    outcome: z.string().optional(),
    verdicts: z.array(z.object(Verdict.shape)).default([]),
    sanctions: z.array(z.object(Sanction.shape)).catch([]).default([]),
    awards: z.array(Award).default([]),
  })
  .refine(({ against, againstState }) => againstState || against.length > 0, {
    error: 'names no party in "against" and does not set "againstState"',
  });
export type Proceeding = z.infer<typeof Proceeding>;

/** A published case retold as input for the platform. Members it does not know are passed over. */
export const Dossier = z
  .object({
    dossier: z.string().min(1),
    title: z.string().optional(),
    currency: z.string().optional(),
    incident: Incident,
    people: z.array(Person).min(1),
    indicators: z.array(z.string()).default([]),
    actsHeldAgainst: z.array(ActHeldAgainst).default([]),
    setOffsAttempted: z.array(SetOffAttempted).default([]),
    proceedings: z.array(Proceeding).default([]),
    claimInputs: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  })
  .check(({ value: dossier, issues }) => {
    const complain = (message: string) => issues.push({ code: 'custom', input: dossier, message, path: [] });
    const labels = new Set(dossier.people.map(({ label }) => label));
    if (labels.size < dossier.people.length) complain('two people share a label');
    for (const { label, claimInput } of dossier.people)
      if (claimInput !== undefined && !(claimInput in dossier.claimInputs))
        complain(`"${label}" has the claim input "${claimInput}", which "claimInputs" does not hold`);
    const named = [
      ...dossier.actsHeldAgainst,
      ...dossier.setOffsAttempted,
      ...dossier.proceedings,
      ...dossier.proceedings.flatMap(({ awards }) => awards),
    ].flatMap(({ appliesTo }) => (appliesTo === 'all' ? [] : appliesTo));
    const unknown = named.find((label) => !labels.has(label));
    if (unknown !== undefined) complain(`"${unknown}" stands in an "appliesTo" but not among the people`);
  });
export type Dossier = z.infer<typeof Dossier>;

/** Whether something with this `appliesTo` concerns the person. */
export const concerns = (appliesTo: AppliesTo, label: string): boolean =>
  appliesTo === 'all' || appliesTo.includes(label);

/** Reads a dossier. Throws `Unplayable` with one sentence when the file is not one. */
export function readDossier(file: string): Dossier {
  const parsed = Dossier.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? ` at "${issue.path.join('.')}"` : '';
  throw new Unplayable(`${file} is not a dossier${where}: ${issue?.message ?? 'it has another form'}.`);
}

/** Reads a JSON file. Throws `Unplayable` with one sentence when it is missing or not JSON. */
export function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Unplayable(`${file} cannot be read; name a dossier such as "manolada" or a path to a file.`, { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Unplayable(`${file} is not valid JSON.`, { cause });
  }
}
