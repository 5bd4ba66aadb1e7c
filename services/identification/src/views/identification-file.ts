import type { IdentificationEvent, IdentificationFile } from '@nrm/contracts/identification';
import type { View } from '@nrm/event-bus';

/**
 * One row per case, as identification keeps it. Its status says what the case has reached: `referred`, `screening`
 * (screened, not yet completely), `screened_possible`, `screened_no_indicators`, `rg_pending` (a first decision waits
 * for another officer), `rg_positive`, `rg_negative`, `full_assessment` (a conclusion waits for another officer), then
 * the conclusion itself.
 */
export const identificationFile: View<IdentificationFile, IdentificationEvent> = {
  name: 'identification.file',
  version: 1,
  reads: ['identification/case'],
  fold(row, { data, revision }) {
    if (data.type === 'ReferralSubmitted') return referred(data, revision);
    return row && { ...row, ...changed(row, data), revision };
  },
};

type Referral = Extract<IdentificationEvent, { type: 'ReferralSubmitted' }>;

function referred(fact: Referral, revision: number): IdentificationFile {
  const { caseId, reference, incidentId, ageStatus, person, contact, employment, account } = fact;
  return {
    caseId,
    revision,
    reference,
    incidentId,
    status: 'referred',
    childPath: ageStatus !== 'adult',
    ageStatus,
    person,
    ...(contact === undefined ? {} : { contact }),
    ...(employment === undefined ? {} : { employment }),
    ...(account === undefined ? {} : { account }),
    holds: [],
  };
}

const statusAfterScreening = {
  possible: 'screened_possible',
  no_indicators: 'screened_no_indicators',
  incomplete: 'screening',
} as const;

function changed(row: IdentificationFile, fact: Exclude<IdentificationEvent, Referral>): Partial<IdentificationFile> {
  switch (fact.type) {
    case 'RemovalHoldPlaced':
      return { holds: [...row.holds, { holdId: fact.holdId, kind: 'removal', live: true }] };
    case 'ProsecutionHoldRequested':
      return { holds: [...row.holds, { holdId: fact.holdId, kind: 'prosecution', live: true }] };
    case 'HoldLifted':
      return { holds: row.holds.map((hold) => (hold.holdId === fact.holdId ? { ...hold, live: false } : hold)) };
    case 'PresumedChildRecorded':
      return { childPath: true };
    case 'GuardianAppointed':
      return { guardian: fact.guardian };
    case 'AgeVerified':
      return { ageStatus: fact.result, childPath: fact.result === 'child' };
    case 'ScreeningCompleted': {
      const { outcome, occurredOn, indicatorsPresent, determination } = fact;
      return {
        status: statusAfterScreening[outcome],
        screening: { outcome, occurredOn, indicatorsPresent, determination },
      };
    }
    case 'ReasonableGroundsProposed':
      return { status: 'rg_pending' };
    case 'ReasonableGroundsDecided': {
      const { decision, reasons, at: decidedAt } = fact;
      return {
        status: decision === 'positive' ? 'rg_positive' : 'rg_negative',
        reasonableGrounds: { decision, decidedAt, reasons },
      };
    }
    case 'ReflectionPeriodStarted':
      return { reflection: { startsOn: fact.startsOn, endsOn: fact.endsOn } };
    case 'ReflectionPeriodExtended':
      return row.reflection ? { reflection: { ...row.reflection, endsOn: fact.endsOn } } : {};
    case 'ConclusionProposed':
      return { status: 'full_assessment' };
    case 'ConclusionReturned':
      return { status: 'rg_positive' };
    case 'FullAssessmentCompleted': {
      const { conclusion, reasons, at: decidedAt } = fact;
      return { status: conclusion, conclusion: { conclusion, decidedAt, reasons } };
    }
    case 'FinalDecisionRequested':
    case 'DeadlineMissed':
      return {};
  }
}
