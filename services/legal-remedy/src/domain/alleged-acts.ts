import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import { type CountryProfile, dueAt } from '@nrm/country-profile';
import { refuse } from '@nrm/decider';
import { matched } from './finding.ts';
import { assessed, repairsNeeded, settledActs } from './non-punishment-assessment.ts';
import type * as command from './remedy-command.ts';
import type { RemedyState } from './remedy-state.ts';

/** The assessment opens by itself: nobody has to ask for it. One that is open takes the new acts in. */
export function recordAllegedActs(
  profile: CountryProfile,
  { assessment }: RemedyState,
  { caseId, assessmentId: newId, acts, by, at }: command.RecordAllegedActs,
): RemedyEvent[] {
  const assessmentId = assessment?.isOpen ? assessment.assessmentId : newId;
  const recorded = acts.map(
    (act): RemedyEvent => ({ type: 'AllegedActRecorded', caseId, act, assessmentId, recordedBy: by.account, at }),
  );
  if (assessment?.isOpen) return recorded;
  const deadline = 'nonPunishmentAssessed';
  const custody = acts.some(({ stage }) => stage === 'detained');
  const clocks = [{ deadline, dueAt: dueAt(profile, deadline, { from: at, custody }) }];
  return [...recorded, { type: 'NonPunishmentAssessmentOpened', caseId, assessmentId, at, clocks }];
}

/** A trained assessor who recorded none of the acts answers for each open one; what was punished wrongly is to be repaired. */
export function assessNonPunishment(
  state: RemedyState,
  { caseId, findings, reasons, today, by, at }: command.AssessNonPunishment,
): RemedyEvent[] {
  const { assessment, openActs } = state;
  if (by.trainedUntil === undefined || by.trainedUntil < today) refuse('training-expired');
  if (!assessment || openActs.length === 0) return refuse('no-acts-to-assess');
  const found = matched(openActs, findings);
  if (found.some(({ recordedBy }) => recordedBy === by.account)) refuse('assessor-recorded-act');
  const determination = assessed(state, found, today);
  return [
    {
      type: 'NonPunishmentAssessed',
      caseId,
      assessmentId: assessment.assessmentId,
      result: determination.result,
      determination: { ...determination },
      reasons,
      settledActs: settledActs(found, determination),
      assessedBy: by.account,
      at,
    },
    ...repairsNeeded(found, determination).map(
      (repair): RemedyEvent => ({ type: 'RecordRepairRequested', caseId, ...repair, at }),
    ),
  ];
}

/** The authority's answer ends the request. */
export function completeRecordRepair(
  { openRepairs }: RemedyState,
  { caseId, repairId, answer, by, at }: command.CompleteRecordRepair,
): RemedyEvent[] {
  if (!openRepairs.includes(repairId)) refuse('record-repair-not-open');
  return [{ type: 'RecordRepairCompleted', caseId, repairId, answer, recordedBy: by.account, at }];
}
