import type { AllegedActsFile, RemedyEvent } from '@nrm/contracts/legal-remedy';
import type { View } from '@nrm/event-bus';

/** One row per person something is held against; nobody else has one. */
export const allegedActs: View<AllegedActsFile, RemedyEvent> = {
  name: 'legal-remedy.alleged-acts',
  version: 1,
  reads: ['legal-remedy/remedy'],
  fold(row, { data }) {
    switch (data.type) {
      case 'AllegedActRecorded':
        return {
          ...row,
          caseId: data.caseId,
          assessmentId: data.assessmentId,
          acts: [...(row?.acts ?? []), data.act],
        };
      case 'NonPunishmentAssessed':
        return row && { ...row, determination: data.determination };
      case 'RemedyFileOpened':
      case 'VictimStatusNoted':
      case 'LegalInformationGiven':
      case 'MandateGranted':
      case 'MandateRevoked':
      case 'NonPunishmentAssessmentOpened':
      case 'RecordRepairRequested':
      case 'RecordRepairCompleted':
      case 'ProceedingOpened':
      case 'HearingScheduled':
      case 'DecisionIssued':
      case 'CourtAwardMade':
      case 'DecisionFinal':
      case 'DeadlineMissed':
        return row;
    }
  },
};
