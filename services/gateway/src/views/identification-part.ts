import type { IdentificationEvent } from '@nrm/contracts/identification';
import type { Clock, Speaker } from '@nrm/contracts/shared';
import { runningClocks } from './running-clocks.ts';

/** What the gateway knows of a case from identification: its course, never its content. */
export interface IdentificationPart {
  readonly revision: number;
  readonly clocks: readonly Clock[];
  readonly status: string;
  readonly reference: string;
  readonly incidentId?: string;
  readonly referredBy?: string;
  readonly referringOrganisation?: string;
  readonly referredAt?: string;
  readonly entryConsentBy?: Speaker;
  readonly childPath: boolean;
  readonly guardianAppointed: boolean;
  readonly screening?: 'possible' | 'no_indicators' | 'incomplete';
  readonly reasonableGrounds?: 'positive' | 'negative';
  readonly reasonableGroundsProposedBy?: string;
  readonly reflection?: { readonly startsOn: string; readonly endsOn: string };
  readonly finalDecisionRequested: boolean;
  readonly conclusion?: string;
  readonly conclusionProposedBy?: string;
  readonly liveHolds: readonly string[];
}

const unknownCase: IdentificationPart = {
  revision: 0,
  clocks: [],
  status: 'draft',
  reference: '',
  childPath: false,
  guardianAppointed: false,
  finalDecisionRequested: false,
  liveHolds: [],
};

export function identificationPart(
  before: IdentificationPart = unknownCase,
  fact: IdentificationEvent,
  revision: number,
): IdentificationPart {
  return course({ ...before, revision, clocks: runningClocks(before.clocks, fact) }, fact);
}

function course(part: IdentificationPart, fact: IdentificationEvent): IdentificationPart {
  switch (fact.type) {
    case 'ReferralSubmitted':
      return {
        ...part,
        status: 'referred',
        reference: fact.reference,
        incidentId: fact.incidentId,
        referredBy: fact.referredBy,
        referringOrganisation: fact.referringOrganisation,
        referredAt: fact.at,
        ...(fact.entryConsent.givenBy === 'not-needed' ? {} : { entryConsentBy: fact.entryConsent.givenBy }),
      };
    case 'RemovalHoldPlaced':
    case 'ProsecutionHoldRequested':
      return { ...part, liveHolds: [...part.liveHolds.filter((hold) => hold !== fact.holdId), fact.holdId] };
    case 'HoldLifted':
      return { ...part, liveHolds: part.liveHolds.filter((hold) => hold !== fact.holdId) };
    case 'PresumedChildRecorded':
      return { ...part, childPath: true };
    case 'GuardianAppointed':
      return { ...part, guardianAppointed: true };
    case 'AgeVerified':
      return { ...part, childPath: fact.result === 'child' };
    case 'ScreeningCompleted':
      return { ...part, screening: fact.outcome, status: screened[fact.outcome] };
    case 'ReasonableGroundsProposed':
      return { ...part, status: 'rg_pending', reasonableGroundsProposedBy: fact.proposedBy };
    case 'ReasonableGroundsDecided': {
      const { reasonableGroundsProposedBy: _, ...rest } = part;
      return { ...rest, reasonableGrounds: fact.decision, status: `rg_${fact.decision}` };
    }
    case 'ReflectionPeriodStarted':
      return { ...part, reflection: { startsOn: fact.startsOn, endsOn: fact.endsOn } };
    case 'ReflectionPeriodExtended':
      return part.reflection ? { ...part, reflection: { ...part.reflection, endsOn: fact.endsOn } } : part;
    case 'FinalDecisionRequested':
      return { ...part, finalDecisionRequested: true };
    case 'ConclusionProposed':
      return { ...part, status: 'full_assessment', conclusionProposedBy: fact.proposedBy };
    case 'ConclusionReturned': {
      const { conclusionProposedBy: _, ...rest } = part;
      return { ...rest, status: 'rg_positive' };
    }
    case 'FullAssessmentCompleted': {
      const { conclusionProposedBy: _, ...rest } = part;
      return { ...rest, conclusion: fact.conclusion, status: fact.conclusion };
    }
    case 'DeadlineMissed':
      break;
  }
  // A fact of a newer version changes nothing here.
  return part;
}

const screened = {
  possible: 'screened_possible',
  no_indicators: 'screened_no_indicators',
  incomplete: 'screening',
} as const;
