import type { AssistanceFile } from '@nrm/contracts/assistance';

type Told = Pick<AssistanceFile, 'plan' | 'reflectionEndsOn' | 'emergency' | 'answer' | 'offeredAt'>;

export type AssistanceStatus =
  | 'not_offered'
  | 'offered'
  | 'consented'
  | 'declined'
  | 'emergency_active'
  | 'reflection_active'
  | 'recovery_plan_active';

/** The furthest state of the help; what the person answered stands beside it, whatever the state. */
export function assistanceStatus({ plan, reflectionEndsOn, emergency, answer, offeredAt }: Told): AssistanceStatus {
  if (plan) return 'recovery_plan_active';
  if (reflectionEndsOn !== undefined) return 'reflection_active';
  if (emergency.length > 0) return 'emergency_active';
  if (answer) return answer;
  return offeredAt === undefined ? 'not_offered' : 'offered';
}
