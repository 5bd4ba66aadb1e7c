import type { Fact } from '@nrm/contracts/envelope';
import { AllegedActsBody, NonPunishmentBody, RecordRepairBody, type RemedyEvent } from '@nrm/contracts/legal-remedy';
import { act } from '@nrm/event-store';
import { type CommandRoute, commandRoute, type QueryRoute, queryRoute } from '@nrm/service-host';
import type { Remedy } from '../domain/remedy.ts';
import { allegedActs } from '../views/alleged-acts.ts';
import { idIn } from './parameter.ts';

type AllegedActRecorded = Extract<RemedyEvent, { readonly type: 'AllegedActRecorded' }>;
type NonPunishmentAssessed = Extract<RemedyEvent, { readonly type: 'NonPunishmentAssessed' }>;

const isRecorded = (fact: Fact): fact is AllegedActRecorded => fact.type === 'AllegedActRecorded';
const isAssessed = (fact: Fact): fact is NonPunishmentAssessed => fact.type === 'NonPunishmentAssessed';

/** What is held against the person, the assessment of it, and the repair of what it did. */
export function allegedActsRoutes(remedy: Remedy): readonly (CommandRoute | QueryRoute)[] {
  return [
    commandRoute({
      operation: 'recordAllegedActs',
      body: AllegedActsBody,
      plan({ params, body, by, at, newId }) {
        const caseId = idIn(params, 'caseId');
        const acts = body.acts.map((held, index) => ({ actId: newId(`act-${index}`), ...held }));
        const recorded = { caseId, assessmentId: newId('assessment'), acts, by, at };
        return {
          acts: [act(remedy, `remedy-${caseId}`, { type: 'RecordAllegedActs', ...recorded })],
          answer: ({ facts }) => ({
            assessmentId: facts.find(isRecorded)?.assessmentId,
            actIds: acts.map(({ actId }) => actId),
          }),
        };
      },
    }),
    commandRoute({
      operation: 'assessNonPunishment',
      body: NonPunishmentBody,
      plan({ params, body: { findings, reasons }, by, today, at, newId }) {
        const caseId = idIn(params, 'caseId');
        const found = findings.map((finding) => ({ ...finding, repairId: newId(`repair-${finding.actId}`) }));
        const assessed = { caseId, findings: found, reasons, today, by, at };
        return {
          acts: [act(remedy, `remedy-${caseId}`, { type: 'AssessNonPunishment', ...assessed })],
          answer: ({ facts }) => ({ result: facts.find(isAssessed)?.result }),
        };
      },
    }),
    commandRoute({
      operation: 'completeRecordRepair',
      body: RecordRepairBody,
      plan({ params, body: { answer }, by, at }) {
        const caseId = idIn(params, 'caseId');
        const completed = { caseId, repairId: idIn(params, 'repairId'), answer, by, at };
        return { acts: [act(remedy, `remedy-${caseId}`, { type: 'CompleteRecordRepair', ...completed })] };
      },
    }),
    queryRoute({
      operation: 'readAllegedActs',
      answer: ({ params, views }) => views.find(allegedActs, idIn(params, 'caseId')),
    }),
  ];
}
