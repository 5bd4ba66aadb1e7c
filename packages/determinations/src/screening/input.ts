import { z } from 'zod';
import { Answer } from '../input/members.ts';
import { iloCodes } from './ilo-indicators.ts';
import { operationalCodes } from './operational-indicators.ts';

export const menaceForms = [
  'violence',
  'movement_limits',
  'debt_bondage',
  'wages_withheld',
  'documents_withheld',
  'vulnerability_abuse',
  'dismissal_threat',
  'deportation_threat',
] as const;

export const involuntarinessForms = [
  'unfree_birth_or_transaction',
  'different_job',
  'overtime_not_agreed',
  'hazardous_without_consent',
  'very_low_or_no_pay',
  'degrading_living',
  'other_employer',
  'longer_than_agreed',
  'cannot_leave',
] as const;

export const childCategories = ['CH-i', 'CH-ii', 'CH-iii', 'CH-iv'] as const;

/** What each kind of exempt work requires (Forced Labour Convention, 1930 (No. 29), art. 2(2)). */
export const exceptionConditions = {
  military: ['purelyMilitary'],
  civic: ['normalCivicObligation'],
  prison: ['convictedByCourt', 'publicSupervision'],
  emergency: ['genuineEmergency'],
  communal: ['directCommunityInterest', 'communityConsulted'],
} as const;

export type ExceptionKind = keyof typeof exceptionConditions;

function exceptionOf<Kind extends ExceptionKind>(kind: Kind, conditions: readonly string[]) {
  return z.strictObject({
    kind: z.literal(kind),
    conditions: z.partialRecord(z.enum(conditions), Answer).optional(),
    privateBeneficiary: Answer.optional(),
    c105Purpose: Answer.optional(),
  });
}

const Exception = z.discriminatedUnion('kind', [
  exceptionOf('military', exceptionConditions.military),
  exceptionOf('civic', exceptionConditions.civic),
  exceptionOf('prison', exceptionConditions.prison),
  exceptionOf('emergency', exceptionConditions.emergency),
  exceptionOf('communal', exceptionConditions.communal),
]);

const ForcedLabour = z.strictObject({
  workOrService: Answer.optional(),
  menaceOfPenalty: Answer.optional(),
  involuntariness: Answer.optional(),
  menaceForms: z.array(z.enum(menaceForms)).optional(),
  involuntarinessForms: z.array(z.enum(involuntarinessForms)).optional(),
  exception: Exception.optional(),
});

/** The answers of one screening interview; a question left out counts as unknown. */
export const ScreeningInput = z.strictObject({
  person: z.strictObject({ ageStatus: z.enum(['adult', 'child', 'uncertain']) }),
  indicators: z.partialRecord(z.enum(iloCodes), Answer),
  delphi: z.partialRecord(z.enum(operationalCodes), Answer).optional(),
  forcedLabour: ForcedLabour.optional(),
  child: z
    .strictObject({
      act: Answer.optional(),
      categories: z.partialRecord(z.enum(childCategories), Answer).optional(),
    })
    .optional(),
  exploiter: z.strictObject({ publicBody: z.boolean().optional() }).optional(),
});
export type ScreeningInput = z.infer<typeof ScreeningInput>;
