import type { Conclusion, IdentificationEvent, ReferredPerson, ReferrerType } from '@nrm/contracts/identification';
import type { RecordMissedDeadline, Speaker } from '@nrm/contracts/shared';
import type { ScreeningInput } from '@nrm/determinations';
import type { DecidingOfficer } from './officer.ts';

/** One fact of a case. */
export type FactOf<Type extends IdentificationEvent['type']> = Extract<IdentificationEvent, { readonly type: Type }>;

interface OnCase {
  readonly caseId: string;
  /** UTC instant. */
  readonly at: string;
}

interface ByOfficer extends OnCase {
  readonly by: DecidingOfficer;
}

interface Decision extends ByOfficer {
  /** The calendar day of `at` in the country. */
  readonly today: string;
  readonly reasons: string;
}

export interface ReferPerson extends OnCase {
  readonly type: 'ReferPerson';
  readonly incidentId: string;
  readonly person: ReferredPerson;
  readonly referrerType: ReferrerType;
  readonly by: { readonly account: string; readonly organisation: string };
  readonly removalHoldId: string;
  readonly prosecutionHoldId: string;
}

export interface CompleteScreening extends ByOfficer {
  readonly type: 'CompleteScreening';
  readonly indicators: ScreeningInput['indicators'];
  readonly forcedLabour?: ScreeningInput['forcedLabour'];
  readonly remarks?: string | undefined;
  readonly occurredOn?: string | undefined;
  readonly today: string;
}

export interface DecideReasonableGrounds extends Decision {
  readonly type: 'DecideReasonableGrounds';
  readonly decision: FactOf<'ReasonableGroundsDecided'>['decision'];
}

export interface ConfirmReasonableGrounds extends Decision {
  readonly type: 'ConfirmReasonableGrounds';
}

export interface ExtendReflection extends ByOfficer {
  readonly type: 'ExtendReflection';
  readonly endsOn: string;
  readonly reasons: string;
}

export interface AppointGuardian extends ByOfficer {
  readonly type: 'AppointGuardian';
  readonly guardian: FactOf<'GuardianAppointed'>['guardian'];
  readonly interim: boolean;
}

export interface VerifyAge extends ByOfficer {
  readonly type: 'VerifyAge';
  readonly result: FactOf<'AgeVerified'>['result'];
  readonly reasons: string;
}

export interface RequestFinalDecision extends ByOfficer {
  readonly type: 'RequestFinalDecision';
  readonly requestedBy: Speaker;
}

export interface ProposeConclusion extends Decision {
  readonly type: 'ProposeConclusion';
  readonly conclusion: Conclusion;
}

export interface ConfirmConclusion extends Decision {
  readonly type: 'ConfirmConclusion';
}

export interface ReturnConclusion extends Decision {
  readonly type: 'ReturnConclusion';
}

export interface RequestProsecutionHold extends OnCase {
  readonly type: 'RequestProsecutionHold';
  readonly holdId: string;
}

export interface LiftHold extends ByOfficer {
  readonly type: 'LiftHold';
  readonly holdId: string;
  readonly reasons: string;
}

export type CaseCommand =
  | ReferPerson
  | CompleteScreening
  | DecideReasonableGrounds
  | ConfirmReasonableGrounds
  | ExtendReflection
  | AppointGuardian
  | VerifyAge
  | RequestFinalDecision
  | ProposeConclusion
  | ConfirmConclusion
  | ReturnConclusion
  | RequestProsecutionHold
  | LiftHold
  | RecordMissedDeadline;
