import type { EmergencyHelp, Need, PlanGoal } from '@nrm/contracts/assistance';
import type { RecordMissedDeadline, Speaker } from '@nrm/contracts/shared';

/** Who does it, and for which organisation. */
export interface Officer {
  readonly account: string;
  readonly organisation: string;
}

interface OfCase {
  readonly caseId: string;
  /** UTC instant. */
  readonly at: string;
}

interface ByOfficer extends OfCase {
  readonly by: Officer;
}

/** The person may be trafficked; `screenedAt` is the instant of the screening that says so. */
export interface OfferAssistance extends OfCase {
  readonly type: 'OfferAssistance';
  readonly screenedAt: string;
}

export interface AnswerOffer extends ByOfficer {
  readonly type: 'AnswerOffer';
  readonly answer: 'consented' | 'declined';
  readonly speaker: Speaker;
  readonly language: string;
  readonly explainedHow: string;
}

export interface AssessNeeds extends ByOfficer {
  readonly type: 'AssessNeeds';
  readonly needs: Need[];
}

export interface DeliverEmergencyHelp extends ByOfficer {
  readonly type: 'DeliverEmergencyHelp';
  readonly help: EmergencyHelp[];
  readonly occurredOn: string;
  /** The calendar day of `at` in the country. */
  readonly today: string;
}

/** What the shelter takes travels with the command; a shelter never changes it after it is registered. */
export interface PlaceInShelter extends ByOfficer {
  readonly type: 'PlaceInShelter';
  readonly placementId: string;
  readonly shelterId: string;
  readonly acceptsChildren: boolean;
  readonly acceptsAdults: boolean;
}

export interface LeaveShelter extends ByOfficer {
  readonly type: 'LeaveShelter';
  readonly placementId: string;
  readonly shelterId: string;
}

export interface AgreeRecoveryPlan extends ByOfficer {
  readonly type: 'AgreeRecoveryPlan';
  readonly goals: PlanGoal[];
  readonly agreedBy: Speaker;
}

/** The reflection period runs until `endsOn`, its last calendar day; a later day extends the support. */
export interface SupportReflection extends OfCase {
  readonly type: 'SupportReflection';
  readonly endsOn: string;
}

export interface OpenChildPlan extends OfCase {
  readonly type: 'OpenChildPlan';
}

/** The person was found to be an adult at `verifiedAt`. */
export interface AnnounceChildPlanEnd extends OfCase {
  readonly type: 'AnnounceChildPlanEnd';
  readonly verifiedAt: string;
}

/** `at` is the instant of the withdrawal, so that an older consent cannot undo it. */
export interface StopSharing extends OfCase {
  readonly type: 'StopSharing';
}

/** `at` is the instant the consent was given. */
export interface ResumeSharing extends OfCase {
  readonly type: 'ResumeSharing';
}

export type AssistanceCommand =
  | OfferAssistance
  | AnswerOffer
  | AssessNeeds
  | DeliverEmergencyHelp
  | PlaceInShelter
  | LeaveShelter
  | AgreeRecoveryPlan
  | SupportReflection
  | OpenChildPlan
  | AnnounceChildPlanEnd
  | StopSharing
  | ResumeSharing
  | RecordMissedDeadline;
