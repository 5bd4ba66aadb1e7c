import { z } from 'zod';
import { Answer, Day, Id } from '../input/members.ts';

const authorities = [
  'criminal',
  'administrative',
  'immigration',
  'tax',
  'labour',
  'licensing',
  'civil_penalty',
  'disciplinary',
] as const;
export type Authority = (typeof authorities)[number];

const Age = z.enum(['child', 'uncertain_child', 'adult']);
const flag = z.boolean().optional();

const ActModifiers = z.strictObject({
  convicted: flag,
  priorStatement: z
    .array(z.enum(['guilty_plea', 'confession', 'denial_of_victimhood']))
    .min(1)
    .optional(),
  authoritySetOff: z.strictObject({ paid: z.boolean() }).optional(),
  employerClaim: z
    .array(z.enum(['damage', 'theft', 'unpaid_fee', 'broken_contract', 'absconding']))
    .min(1)
    .optional(),
  proceedsFound: z.strictObject({ belongsToPerson: z.boolean() }).optional(),
  statusProcedurePending: z
    .array(z.enum(['permit', 'asylum', 'nationality', 'licence', 'job_check']))
    .min(1)
    .optional(),
});

const Act = z.strictObject({
  id: Id,
  category: z.string().regex(/^[a-z_]{1,40}$/),
  authority: z.enum(authorities).optional(),
  excludedListed: flag,
  securitySensitive: flag,
  from: Day.optional(),
  to: Day.optional(),
  ageAtAct: Age.optional(),
  nexus: z.enum([
    'unknown',
    'compelled_by_person',
    'compelled_by_circumstances',
    'compelled_by_both',
    'consequence_only',
    'mixed',
    'none',
  ]),
  coverage: z.enum(['whole', 'part']).optional(),
  criminalLawNeedsAlternativeTest: flag,
  noRealisticAlternative: Answer.optional(),
  negativeBasis: z.strictObject({ positiveEvidence: z.boolean(), secondAssessorAgrees: z.boolean() }).optional(),
  treatedAsChildBefore: flag,
  omission: flag,
  strictLiability: flag,
  accused: z.enum(['person', 'family_member']).optional(),
  foreign: z
    .strictObject({ g7Consent: z.boolean(), exploiterState: z.boolean(), riskAssessed: z.boolean() })
    .optional(),
  modifiers: ActModifiers.optional(),
});
export type Act = z.infer<typeof Act>;

/** The acts held against one person, each assessed on its own. */
export const NonPunishmentInput = z.strictObject({
  assessedOn: Day.optional(),
  victimStatus: z.enum([
    'suspected',
    'reasonable_grounds',
    'confirmed',
    'refused_pending_reconsideration',
    'refused_final',
    'none',
  ]),
  person: z
    .strictObject({
      birthDate: Day.optional(),
      birthDateEarliest: Day.optional(),
      birthDateLatest: Day.optional(),
      ageNow: Age.optional(),
    })
    .optional(),
  people: z
    .strictObject({
      assessor: Id.optional(),
      secondAssessor: Id.optional(),
      applier: Id.optional(),
      investigator: Id.optional(),
    })
    .optional(),
  acts: z.array(Act).min(1),
  circumstances: z
    .strictObject({ stateImposed: flag, deceased: flag, falseClaimAlleged: flag, reTrafficking: flag })
    .optional(),
  modifiers: z
    .strictObject({
      refusesCooperation: flag,
      detained: flag,
      reductionProposed: z
        .string()
        .regex(/^[A-Za-z]{1,40}$/)
        .optional(),
      awardPaid: z.strictObject({ fraudProvenByCourt: z.boolean() }).optional(),
    })
    .optional(),
});
export type NonPunishmentInput = z.infer<typeof NonPunishmentInput>;
