import { inPieces } from '../in-parallel.ts';
import type { PersonInPlay, Stage } from '../stage.ts';

const CASES_PER_ASSIGNMENT = 100;

/** The coordinator assigns officers to every case, and one caseworker of another organisation to the first case only. */
export async function assignOfficers({ mechanism }: Stage, people: readonly PersonInPlay[]): Promise<void> {
  const { coordinator } = mechanism;
  const accountIds = [
    mechanism.unionCaseworker,
    mechanism.ngoCaseworker,
    mechanism.shelterProvider,
    mechanism.prosecutor,
    mechanism.firstDecider,
    mechanism.secondDecider,
    mechanism.thirdDecider,
    mechanism.assessor,
    mechanism.compensationOfficer,
    mechanism.firstBoardMember,
    mechanism.secondBoardMember,
  ].map(({ accountId }) => accountId);
  for (const [index, piece] of inPieces(people, CASES_PER_ASSIGNMENT).entries()) {
    const body = { caseIds: piece.map(({ caseId }) => caseId), accountIds };
    await coordinator.tell('assignOfficers', { subject: `everyone ${index}`, body });
  }
  const [first] = people;
  if (!first) return;
  const body = { caseIds: [first.caseId], accountIds: [mechanism.otherNgoCaseworker.accountId] };
  await coordinator.tell('assignOfficers', { subject: 'first person only', body });
}
