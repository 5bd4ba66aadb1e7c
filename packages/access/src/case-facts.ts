import type { Gate } from '@nrm/contracts/roles';

/** What access needs to know of one case: who is tied to it, and what the person agrees to. Nothing of its content. */
export interface CaseFacts {
  readonly caseId: string;
  /** The account that referred the person. */
  readonly referredBy?: string;
  readonly referringOrganisation?: string;
  readonly childPath: boolean;
  readonly assigned: readonly { readonly account: string; readonly organisation: string }[];
  /** Gates with a consent that is given, not withdrawn and not past its last day. */
  readonly liveGates: readonly Gate[];
  /** Organisations that hold a live mandate of the person. */
  readonly mandatedOrganisations: readonly string[];
  /** A calculated award lies before the fund board. */
  readonly awaitsBoard: boolean;
  /** Members of the fund board who have approved the award: their file stays theirs, also for a repeated request. */
  readonly approvedBy: readonly string[];
  /** An award is decided, so that there is something to pay. */
  readonly awardDecided: boolean;
}
