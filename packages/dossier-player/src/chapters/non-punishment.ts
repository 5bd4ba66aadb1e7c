import { AllegedActsAnswer, type AllegedActsBody, type NonPunishmentBody } from '@nrm/contracts/legal-remedy';
import type { z } from 'zod';
import { concerns } from '../dossier.ts';
import { type PersonInPlay, reasons, type Stage } from '../stage.ts';

const ageAtAct = { adult: 'adult', child: 'child', uncertain: 'uncertain_child' } as const;

/** Records what authorities hold against the person and has an assessor, who recorded none of it, assess every act. */
export async function assessWhatIsHeldAgainst(
  { dossier, mechanism }: Stage,
  { person, caseId }: PersonInPlay,
): Promise<void> {
  const held = dossier.actsHeldAgainst.filter(({ appliesTo }) => concerns(appliesTo, person.label));
  if (held.length === 0) return;
  const about = { subject: caseId, params: { caseId } };
  const recorded: z.input<typeof AllegedActsBody> = {
    acts: held.map(({ category, authority }) => ({ category, authority, stage: 'suspected' })),
  };
  const { actIds } = await mechanism.unionCaseworker.tell('recordAllegedActs', {
    ...about,
    body: recorded,
    answer: AllegedActsAnswer,
  });
  if (actIds.length !== held.length) throw new Error(`${held.length} acts were recorded as ${actIds.length}.`);
  const assessed: z.input<typeof NonPunishmentBody> = {
    findings: held.map(({ nexus }, index) => ({
      actId: String(actIds[index]),
      nexus,
      ageAtAct: ageAtAct[person.ageStatus],
    })),
    reasons,
  };
  await mechanism.assessor.tell('assessNonPunishment', { ...about, body: assessed });
}
