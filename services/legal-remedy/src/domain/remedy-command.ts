import type { AllegedAct, Outcome, Route, Verdict, VictimStatus } from '@nrm/contracts/legal-remedy';
import type { Money, RecordMissedDeadline, Speaker } from '@nrm/contracts/shared';
import type { Finding } from './finding.ts';
import type { Mandate } from './mandate.ts';
import type { Officer } from './officer.ts';

interface OfCase {
  readonly caseId: string;
  /** UTC instant. */
  readonly at: string;
}

/** `since` is the hour of the screening that found signs. */
export interface OpenRemedyFile extends OfCase {
  readonly type: 'OpenRemedyFile';
  readonly since: string;
}

export interface NoteVictimStatus extends OfCase {
  readonly type: 'NoteVictimStatus';
  readonly status: VictimStatus;
  readonly since: string;
}

export interface GiveLegalInformation extends OfCase {
  readonly type: 'GiveLegalInformation';
  readonly language: string;
  readonly explainedHow: string;
  readonly occurredOn: string;
  readonly by: Officer;
}

export interface GrantMandate extends OfCase {
  readonly type: 'GrantMandate';
  readonly mandateId: string;
  readonly scope: Mandate['scope'];
  readonly grantedBy: Speaker;
  readonly until?: string;
  readonly by: Officer;
}

export interface RevokeMandate extends OfCase {
  readonly type: 'RevokeMandate';
  readonly mandateId: string;
  readonly today: string;
  readonly by: Officer;
}

export interface RecordAllegedActs extends OfCase {
  readonly type: 'RecordAllegedActs';
  /** Used only if no assessment is open yet. */
  readonly assessmentId: string;
  readonly acts: readonly AllegedAct[];
  readonly by: Officer;
}

export interface AssessNonPunishment extends OfCase {
  readonly type: 'AssessNonPunishment';
  readonly findings: readonly Finding[];
  readonly reasons: string;
  readonly today: string;
  readonly by: Officer;
}

export interface CompleteRecordRepair extends OfCase {
  readonly type: 'CompleteRecordRepair';
  readonly repairId: string;
  readonly answer: string;
  readonly by: Officer;
}

export interface OpenProceeding extends OfCase {
  readonly type: 'OpenProceeding';
  readonly proceedingId: string;
  readonly route: Route;
  readonly against: readonly string[];
  readonly againstState: boolean;
  readonly jointAndSeveral: boolean;
  readonly filedOn?: string;
  readonly today: string;
  readonly by: Officer;
}

export interface ScheduleHearing extends OfCase {
  readonly type: 'ScheduleHearing';
  readonly proceedingId: string;
  readonly hearingOn: string;
  readonly remote: boolean;
}

/** What one person hears of a decision: nothing of what others were awarded. */
export interface RecordDecision extends OfCase {
  readonly type: 'RecordDecision';
  readonly proceedingId: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
  readonly awards: readonly { readonly awardId: string; readonly money: Money; readonly owedBy: readonly string[] }[];
  readonly by: Officer;
}

export interface RecordFinality extends OfCase {
  readonly type: 'RecordFinality';
  readonly proceedingId: string;
  readonly finalOn: string;
}

export type RemedyCommand =
  | OpenRemedyFile
  | NoteVictimStatus
  | GiveLegalInformation
  | GrantMandate
  | RevokeMandate
  | RecordAllegedActs
  | AssessNonPunishment
  | CompleteRecordRepair
  | OpenProceeding
  | ScheduleHearing
  | RecordDecision
  | RecordFinality
  | RecordMissedDeadline;
