import { DecisionBody, FinalityBody, HearingBody, ProceedingBody } from '@nrm/contracts/legal-remedy';
import { act, type StateReader } from '@nrm/event-store';
import { type CommandRoute, commandRoute } from '@nrm/service-host';
import { awardsOwed, type OwedAward } from '../domain/court-award.ts';
import { proceeding, registered, undecided } from '../domain/proceeding.ts';
import type { Remedy } from '../domain/remedy.ts';
import { idIn } from './parameter.ts';

const streamOf = (proceedingId: string) => `proceeding-${proceedingId}`;

/** One step in a proceeding is one commit: on the proceeding, and in the file of each person it concerns. */
export function proceedingRoutes(remedy: Remedy): readonly CommandRoute[] {
  const inEach = <Command extends Parameters<Remedy['decide']>[1]>(
    caseIds: readonly string[],
    command: (caseId: string) => Command,
  ) => caseIds.map((caseId) => act(remedy, `remedy-${caseId}`, command(caseId)));

  return [
    commandRoute({
      operation: 'openProceeding',
      body: ProceedingBody,
      plan({ body, by, today, at, newId }) {
        const proceedingId = newId('proceeding');
        const { caseIds, incidentId, route, against, againstState, jointAndSeveral, filedOn } = body;
        const opened = { proceedingId, route, against, againstState, jointAndSeveral, by, at };
        const register = { ...opened, caseIds, ...(incidentId === undefined ? {} : { incidentId }) };
        const open = { ...opened, today, ...(filedOn === undefined ? {} : { filedOn }) };
        return {
          acts: [
            act(proceeding, streamOf(proceedingId), { type: 'RegisterProceeding', ...register }),
            ...inEach(caseIds, (caseId) => ({ type: 'OpenProceeding', caseId, ...open })),
          ],
          answer: () => ({ proceedingId }),
        };
      },
    }),
    commandRoute({
      operation: 'scheduleHearing',
      body: HearingBody,
      async plan({ params, body: { hearingOn, remote }, by, at, read }) {
        const proceedingId = idIn(params, 'proceedingId');
        const hearing = { proceedingId, hearingOn, remote, at };
        return {
          acts: [
            act(proceeding, streamOf(proceedingId), { type: 'SetHearing', ...hearing, by }),
            ...inEach(await casesOf(read, proceedingId), (caseId) => ({ type: 'ScheduleHearing', caseId, ...hearing })),
          ],
        };
      },
    }),
    commandRoute({
      operation: 'recordDecision',
      body: DecisionBody,
      async plan({ params, body, by, at, newId, read }) {
        const proceedingId = idIn(params, 'proceedingId');
        const known = undecided(await read(proceeding, streamOf(proceedingId)));
        const awardsTo = perCase(awardsOwed(known, body), newId);
        const { decidedBy, decidedOn, outcome, verdicts } = body;
        const issued = { proceedingId, decidedBy, decidedOn, outcome, verdicts, by, at };
        return {
          acts: [
            act(proceeding, streamOf(proceedingId), { type: 'DecideProceeding', proceedingId, ...body, by, at }),
            ...inEach(known.caseIds, (caseId) => ({
              type: 'RecordDecision',
              caseId,
              ...issued,
              awards: awardsTo.get(caseId) ?? [],
            })),
          ],
        };
      },
    }),
    commandRoute({
      operation: 'recordFinality',
      body: FinalityBody,
      async plan({ params, body: { finalOn }, by, at, read }) {
        const proceedingId = idIn(params, 'proceedingId');
        const final = { proceedingId, finalOn, at };
        return {
          acts: [
            act(proceeding, streamOf(proceedingId), { type: 'MakeProceedingFinal', ...final, by }),
            ...inEach(await casesOf(read, proceedingId), (caseId) => ({ type: 'RecordFinality', caseId, ...final })),
          ],
        };
      },
    }),
  ];
}

/** Which cases a proceeding concerns never changes, so that reading it beside the act is safe. */
async function casesOf(read: StateReader, proceedingId: string): Promise<readonly string[]> {
  return registered(await read(proceeding, streamOf(proceedingId))).caseIds;
}

type CaseAward = Omit<OwedAward, 'caseIds'> & { readonly awardId: string };

function perCase(awards: readonly OwedAward[], newId: (name: string) => string): ReadonlyMap<string, CaseAward[]> {
  const found = new Map<string, CaseAward[]>();
  for (const [index, { caseIds, money, owedBy }] of awards.entries()) {
    for (const caseId of caseIds) {
      const award = { awardId: newId(`award-${index}-${caseId}`), money, owedBy };
      found.set(caseId, [...(found.get(caseId) ?? []), award]);
    }
  }
  return found;
}
