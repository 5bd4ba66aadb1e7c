import { LegalInformationBody, MandateBody } from '@nrm/contracts/legal-remedy';
import { act } from '@nrm/event-store';
import { type CommandRoute, commandRoute, type QueryRoute, queryRoute } from '@nrm/service-host';
import type { Remedy } from '../domain/remedy.ts';
import { remedyFile, remedyFileOn } from '../views/remedy-file.ts';
import { idIn } from './parameter.ts';

/** Information first, then mandates, and the file that shows every route. */
export function remedyFileRoutes(remedy: Remedy): readonly (CommandRoute | QueryRoute)[] {
  return [
    commandRoute({
      operation: 'giveLegalInformation',
      body: LegalInformationBody,
      plan({ params, body: { language, explainedHow, occurredOn }, by, today, at }) {
        const caseId = idIn(params, 'caseId');
        const given = { caseId, language, explainedHow, occurredOn: occurredOn ?? today, by, at };
        return { acts: [act(remedy, `remedy-${caseId}`, { type: 'GiveLegalInformation', ...given })] };
      },
    }),
    commandRoute({
      operation: 'grantMandate',
      body: MandateBody,
      plan({ params, body: { scope, grantedBy, until }, by, at, newId }) {
        const caseId = idIn(params, 'caseId');
        const mandateId = newId('mandate');
        const granted = { caseId, mandateId, scope, grantedBy, ...(until === undefined ? {} : { until }), by, at };
        return {
          acts: [act(remedy, `remedy-${caseId}`, { type: 'GrantMandate', ...granted })],
          answer: () => ({ mandateId }),
        };
      },
    }),
    commandRoute({
      operation: 'revokeMandate',
      plan({ params, by, today, at }) {
        const caseId = idIn(params, 'caseId');
        const revoked = { caseId, mandateId: idIn(params, 'mandateId'), today, by, at };
        return { acts: [act(remedy, `remedy-${caseId}`, { type: 'RevokeMandate', ...revoked })] };
      },
    }),
    queryRoute({
      operation: 'readRemedy',
      async answer({ params, views, today }) {
        const row = await views.find(remedyFile, idIn(params, 'caseId'));
        return row && remedyFileOn(row, today);
      },
    }),
  ];
}
