export { type Dossier, readDossier, readJson } from './dossier.ts';
export { dossierFile } from './dossier-file.ts';
export { journey, type Played } from './journey.ts';
export type { Minor } from './money-sum.ts';
export type { Outcome } from './outcome.ts';
export type { Administrators, SignIn } from './people-of-the-mechanism.ts';
export { Unplayable } from './unplayable.ts';
