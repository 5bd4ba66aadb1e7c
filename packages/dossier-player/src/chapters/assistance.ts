import type { AssistanceConsentBody, NeedsBody, RecoveryPlanBody } from '@nrm/contracts/assistance';
import { CaseFile } from '@nrm/contracts/gateway';
import type { z } from 'zod';
import { until } from '../api.ts';
import { explained, type PersonInPlay, type Stage } from '../stage.ts';

/** Help at once for whoever is wounded; it asks for no consent and waits for no decision. */
export async function deliverEmergencyHelp(
  { dossier, mechanism }: Stage,
  { person, caseId }: PersonInPlay,
): Promise<void> {
  if (!person.wounded) return;
  const body = { help: ['medical'], occurredOn: dossier.incident.discoveredOn };
  await mechanism.ngoCaseworker.tell('deliverEmergencyHelp', { subject: caseId, params: { caseId }, body });
}

/** Assistance is offered after the screening; the person accepts it, and a plan is agreed. */
export async function acceptAssistance({ mechanism }: Stage, { caseId, speaker }: PersonInPlay): Promise<void> {
  const { ngoCaseworker } = mechanism;
  const about = { subject: caseId, params: { caseId } };
  await until(
    'assistance is offered after the screening',
    () => ngoCaseworker.ask('readCase', { params: { caseId }, answer: CaseFile }),
    ({ assistance }) => assistance !== undefined && assistance.status !== 'not_offered',
  );
  const consent: z.input<typeof AssistanceConsentBody> = { answer: 'consented', by: speaker, ...explained };
  await ngoCaseworker.tell('recordAssistanceConsent', {
    ...about,
    body: consent,
    whileRefused: ['assistance-not-offered'],
  });
  const needs: z.input<typeof NeedsBody> = {
    needs: [
      { kind: 'housing', urgency: 'now' },
      { kind: 'work', urgency: 'soon' },
    ],
  };
  await ngoCaseworker.tell('assessNeeds', { ...about, body: needs });
  const plan: z.input<typeof RecoveryPlanBody> = {
    goals: [
      { area: 'housing', goal: 'A safe room' },
      { area: 'health', goal: 'A doctor within reach' },
      { area: 'work', goal: 'Decent work' },
    ],
    agreedBy: speaker,
  };
  await ngoCaseworker.tell('agreeRecoveryPlan', { ...about, body: plan });
}
