import { assignOfficers } from './chapters/assignment.ts';
import { acceptAssistance, deliverEmergencyHelp } from './chapters/assistance.ts';
import { awaitOpenClaim, claimAndPay, trySetOffs } from './chapters/compensation.ts';
import { appointGuardianAndConsent } from './chapters/consent.ts';
import { conclude, decideReasonableGrounds, screen } from './chapters/identification.ts';
import { assessWhatIsHeldAgainst } from './chapters/non-punishment.ts';
import { type Referred, refer } from './chapters/referral.ts';
import { informAndMandate, takeProceedings } from './chapters/remedy.ts';
import { inParallel } from './in-parallel.ts';
import type { PersonInPlay, Stage } from './stage.ts';

/** Plays a dossier from the referral to the final decision, as the officers of the mechanism would do it. */
export async function play(stage: Stage): Promise<Referred> {
  const referred = await refer(stage);
  await assignOfficers(stage, referred.people);
  const accompanied = await inParallel(referred.people, stage.concurrency, (person) => accompany(stage, person));
  const inMechanism = referred.people.filter((_, index) => accompanied[index]);
  await takeProceedings(stage, inMechanism);
  await inParallel(inMechanism, stage.concurrency, (person) => conclude(stage, person));
  return referred;
}

/** One person's way up to the payment; tells whether the screening let them go on. */
async function accompany(stage: Stage, person: PersonInPlay): Promise<boolean> {
  await appointGuardianAndConsent(stage, person);
  await deliverEmergencyHelp(stage, person);
  if (!(await screen(stage, person))) return false;
  await decideReasonableGrounds(stage, person);
  await acceptAssistance(stage, person);
  await informAndMandate(stage, person);
  await assessWhatIsHeldAgainst(stage, person);
  await awaitOpenClaim(stage, person);
  await trySetOffs(stage, person);
  await claimAndPay(stage, person);
  return true;
}
