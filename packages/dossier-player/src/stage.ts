import type { Dossier, Person } from './dossier.ts';
import type { Mechanism } from './people-of-the-mechanism.ts';

/** What every chapter works with. */
export interface Stage {
  readonly dossier: Dossier;
  readonly mechanism: Mechanism;
  /** How many people are accompanied at once. */
  readonly concurrency: number;
  /** The day of the run, `YYYY-MM-DD`. */
  readonly today: string;
}

/** One person of the dossier and the case the platform opened for them. */
export interface PersonInPlay {
  readonly person: Person;
  readonly caseId: string;
  readonly reference: string;
  /** Who speaks for the person. */
  readonly speaker: 'person' | 'guardian';
}

export const explained = { language: 'en', explainedHow: 'In person, alone, with an independent interpreter' } as const;

/** The reasons written under every decision of the run. */
export const reasons = 'The accounts are coherent and agree with what was found at the site.';
