import type { ConsentsBody } from '@nrm/contracts/gateway';
import type { z } from 'zod';
import { explained, type PersonInPlay, type Stage } from '../stage.ts';

const gates = [
  ['G1', 'Entering the mechanism', 'Competent authority'],
  ['G2', 'Statement to the prosecutor', 'Prosecution'],
  ['G3', 'Shelter and care', 'Shelter and health providers'],
  ['G4', 'Legal mandate', 'Representative'],
  ['G5', 'Representation by the union', 'Union'],
  ['G6', 'Compensation and payment', 'Compensation fund'],
  ['G12', 'Claim shown to the employer', 'Court and respondents'],
] as const;

/** A guardian for a child or presumed child, then the consents: the person's own, or the guardian's. */
export async function appointGuardianAndConsent(
  { mechanism }: Stage,
  { caseId, speaker }: PersonInPlay,
): Promise<void> {
  const params = { caseId };
  if (speaker === 'guardian') {
    const body = { name: 'Gale Sample', organisation: 'Sample guardians', linkedToExploiter: false };
    await mechanism.coordinator.tell('appointGuardian', { subject: caseId, params, body });
  }
  const body: z.input<typeof ConsentsBody> = {
    consents: gates.map(([gate, purpose, recipient]) => ({ gate, purpose, recipient })),
    ...explained,
    givenBy: speaker,
  };
  const consents = { subject: caseId, params, body, whileRefused: ['consent-of-a-child-needs-guardian'] } as const;
  await mechanism.unionCaseworker.tell('giveConsents', consents);
}
