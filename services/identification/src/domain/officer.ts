import { refuse } from '@nrm/decider';

/** What a rule needs to know of the officer who asks. */
export interface DecidingOfficer {
  readonly account: string;
  /** Last day on which the officer's training counts; left out, none is on record. */
  readonly trainedUntil?: string;
}

/**
 * Refuses an officer whose training is not on record or has run out on this day (Council of Europe Convention on
 * Action against Trafficking in Human Beings, art. 10(1), 2005).
 */
export function requireTraining({ trainedUntil }: DecidingOfficer, today: string): void {
  if (trainedUntil === undefined || trainedUntil < today) refuse('training-expired');
}
