import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import type { RecordMissedDeadline } from '@nrm/contracts/shared';
import type { CountryProfile } from '@nrm/country-profile';
import { type Decider, refuse } from '@nrm/decider';
import { assessNonPunishment, completeRecordRepair, recordAllegedActs } from './alleged-acts.ts';
import { isLive } from './mandate.ts';
import { openProceeding, recordDecision, recordFinality, scheduleHearing } from './own-proceeding.ts';
import type * as command from './remedy-command.ts';
import { evolve, nothingYet, type RemedyState } from './remedy-state.ts';

/** The remedies of one person. Nothing here waits for the file to be opened: information and protection come first. */
export type Remedy = Decider<RemedyState, command.RemedyCommand, RemedyEvent>;

/** Clocks run as long as the profile says. */
export function remedy(profile: CountryProfile): Remedy {
  return {
    initial: nothingYet,
    evolve,
    decide(state, asked) {
      switch (asked.type) {
        case 'OpenRemedyFile':
          return openFile(state, asked);
        case 'NoteVictimStatus':
          return noteVictimStatus(state, asked);
        case 'GiveLegalInformation':
          return giveLegalInformation(asked);
        case 'GrantMandate':
          return grantMandate(state, asked);
        case 'RevokeMandate':
          return revokeMandate(state, asked);
        case 'RecordAllegedActs':
          return recordAllegedActs(profile, state, asked);
        case 'AssessNonPunishment':
          return assessNonPunishment(state, asked);
        case 'CompleteRecordRepair':
          return completeRecordRepair(state, asked);
        case 'OpenProceeding':
          return openProceeding(state, asked);
        case 'ScheduleHearing':
          return scheduleHearing(state, asked);
        case 'RecordDecision':
          return recordDecision(state, asked);
        case 'RecordFinality':
          return recordFinality(state, asked);
        case 'RecordMissedDeadline':
          return recordMissedDeadline(state, asked);
      }
    },
  };
}

function openFile(state: RemedyState, { caseId, since, at }: command.OpenRemedyFile): RemedyEvent[] {
  const noted = noteVictimStatus(state, { type: 'NoteVictimStatus', caseId, status: 'suspected', since, at });
  return state.isOpened ? noted : [{ type: 'RemedyFileOpened', caseId, at }, ...noted];
}

/** Identification's decisions may arrive late or twice: an older one never replaces a newer one. */
function noteVictimStatus(
  { victimStatus }: RemedyState,
  { caseId, status, since, at }: command.NoteVictimStatus,
): RemedyEvent[] {
  if (victimStatus && since < victimStatus.since) return [];
  if (victimStatus && since === victimStatus.since && status === victimStatus.status) return [];
  return [{ type: 'VictimStatusNoted', caseId, status, since, at }];
}

function giveLegalInformation({
  caseId,
  language,
  explainedHow,
  occurredOn,
  by,
  at,
}: command.GiveLegalInformation): RemedyEvent[] {
  return [{ type: 'LegalInformationGiven', caseId, language, explainedHow, givenBy: by.account, occurredOn, at }];
}

function grantMandate(
  { isInformed }: RemedyState,
  { caseId, mandateId, scope, grantedBy, until, by, at }: command.GrantMandate,
): RemedyEvent[] {
  if (!isInformed) refuse('information-needed-first');
  return [
    {
      type: 'MandateGranted',
      caseId,
      mandateId,
      organisationId: by.organisation,
      scope: [...scope],
      grantedBy,
      ...(until === undefined ? {} : { until }),
      recordedBy: by.account,
      at,
    },
  ];
}

function revokeMandate(
  { mandates }: RemedyState,
  { caseId, mandateId, today, by, at }: command.RevokeMandate,
): RemedyEvent[] {
  const mandate = mandates.find((known) => known.mandateId === mandateId);
  if (!mandate || !isLive(mandate, today)) refuse('mandate-not-live');
  return [{ type: 'MandateRevoked', caseId, mandateId, recordedBy: by.account, at }];
}

function recordMissedDeadline(
  { clocks }: RemedyState,
  { caseId, deadline, dueAt: due, at }: RecordMissedDeadline,
): RemedyEvent[] {
  const runs = clocks.some((clock) => clock.deadline === deadline && clock.dueAt === due);
  return runs ? [{ type: 'DeadlineMissed', caseId, deadline, dueAt: due, at }] : [];
}
