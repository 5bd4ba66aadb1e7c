import type { Role } from '@nrm/contracts/roles';

/** Who acts, as far as the rules here ask. */
export interface Officer {
  readonly account: string;
  readonly organisation: string;
  /** The role in which this is done. */
  readonly role: Role;
  /** Last day on which the officer's training counts, if any is on record. */
  readonly trainedUntil?: string;
}
