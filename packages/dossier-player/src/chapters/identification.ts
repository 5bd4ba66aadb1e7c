import { ScreeningBody, ScreeningOutcome } from '@nrm/contracts/identification';
import { z } from 'zod';
import { type PersonInPlay, reasons, type Stage } from '../stage.ts';

const ScreeningAnswer = z.object({ outcome: ScreeningOutcome });

/** Screens with the indicators of the dossier found and the others left unknown; tells whether the outcome is possible. */
export async function screen({ dossier, mechanism }: Stage, { caseId }: PersonInPlay): Promise<boolean> {
  const found = dossier.indicators.map((code) => [code, 'yes'] as const);
  const known = ScreeningBody.shape.indicators.safeParse(Object.fromEntries(found));
  const indicators = known.data ?? Object.fromEntries(found.filter(([code]) => /^ILO-(0[1-9]|1[01])$/.test(code)));
  const screening = {
    subject: caseId,
    params: { caseId },
    body: { indicators, interviewedAlone: true, interpreterIndependent: true },
    answer: ScreeningAnswer,
  };
  const { outcome } = await mechanism.unionCaseworker.tell('completeScreening', screening);
  return outcome === 'possible';
}

/** A positive decision by one trained officer, who neither referred nor screened; the reflection period begins. */
export async function decideReasonableGrounds({ mechanism }: Stage, { caseId }: PersonInPlay): Promise<void> {
  const body = { decision: 'positive', reasons };
  await mechanism.firstDecider.tell('decideReasonableGrounds', { subject: caseId, params: { caseId }, body });
}

/** The final decision, asked for by the person before the reflection period ends: proposed by one officer, confirmed by another. */
export async function conclude({ mechanism }: Stage, { caseId, speaker }: PersonInPlay): Promise<void> {
  const about = { subject: caseId, params: { caseId } };
  await mechanism.unionCaseworker.tell('requestFinalDecision', { ...about, body: { requestedBy: speaker } });
  const conclusion = { conclusion: 'confirmed_forced_labour', reasons };
  await mechanism.secondDecider.tell('proposeConclusion', { ...about, body: conclusion });
  await mechanism.thirdDecider.tell('confirmConclusion', { ...about, body: { reasons } });
}
