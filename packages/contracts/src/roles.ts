import { z } from 'zod';

/** Who may sign in. What each may do stands in one table, `@nrm/access`. */
export const Role = z.enum([
  'police',
  'labour-inspector',
  'union-caseworker',
  'ngo-caseworker',
  'shelter-provider',
  'prosecutor',
  'decider',
  'assessor',
  'compensation-officer',
  'fund-board',
  'finance',
  'coordinator',
  'administrator',
  'auditor',
]);
export type Role = z.infer<typeof Role>;

export const OrganisationKind = z.enum([
  'police',
  'labour-inspectorate',
  'union',
  'ngo',
  'shelter',
  'prosecution',
  'competent-authority',
  'compensation-fund',
  'treasury',
  'oversight',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** The consent gates. Without a live consent at the gate the answer is no. */
export const Gate = z.enum(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12']);
export type Gate = z.infer<typeof Gate>;
