import type { AssistanceEvent } from '@nrm/contracts/assistance';
import type { Clock } from '@nrm/contracts/shared';
import { runningClocks } from './running-clocks.ts';

/** What the gateway knows of a case from assistance; of a shelter only that there is a place. */
export interface AssistancePart {
  readonly revision: number;
  readonly clocks: readonly Clock[];
  readonly offered: boolean;
  readonly answer?: 'consented' | 'declined';
  readonly needsAssessed: boolean;
  readonly emergencyDelivered: number;
  readonly reflectionSupport: boolean;
  readonly placed: boolean;
  readonly planAgreed: boolean;
}

const untouched: AssistancePart = {
  revision: 0,
  clocks: [],
  offered: false,
  needsAssessed: false,
  emergencyDelivered: 0,
  reflectionSupport: false,
  placed: false,
  planAgreed: false,
};

export function assistancePart(
  before: AssistancePart = untouched,
  fact: AssistanceEvent,
  revision: number,
): AssistancePart {
  const part = { ...before, revision, clocks: runningClocks(before.clocks, fact) };
  switch (fact.type) {
    case 'AssistanceOffered':
      return { ...part, offered: true };
    case 'AssistanceConsented':
      return { ...part, answer: 'consented' };
    case 'AssistanceDeclined':
      return { ...part, answer: 'declined' };
    case 'NeedsAssessed':
      return { ...part, needsAssessed: true };
    case 'EmergencyAssistanceDelivered':
      return { ...part, emergencyDelivered: part.emergencyDelivered + 1 };
    case 'ReflectionSupportStarted':
      return { ...part, reflectionSupport: true };
    case 'ShelterPlaced':
      return { ...part, placed: true };
    case 'ShelterLeft':
      return { ...part, placed: false };
    case 'RecoveryPlanAgreed':
      return { ...part, planAgreed: true };
    case 'ChildPlanEndAnnounced':
    case 'ChildPlanOpened':
    case 'DeadlineMissed':
    case 'ReflectionSupportExtended':
    case 'SharingResumed':
    case 'SharingStopped':
      break;
  }
  // A fact of a newer version changes nothing here.
  return part;
}

/** Where the person stands in assistance, by the furthest step reached. */
export function assistanceStatus(part: AssistancePart): string {
  if (part.planAgreed) return 'recovery_plan_active';
  if (part.answer === 'consented' && part.reflectionSupport) return 'reflection_active';
  if (part.answer) return part.answer;
  if (part.emergencyDelivered > 0) return 'emergency_active';
  return part.offered ? 'offered' : 'not_offered';
}
