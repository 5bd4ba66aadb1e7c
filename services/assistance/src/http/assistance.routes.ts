import { AssistanceConsentBody, EmergencyBody, NeedsBody, RecoveryPlanBody } from '@nrm/contracts/assistance';
import { CaseId } from '@nrm/contracts/shared';
import { act } from '@nrm/event-store';
import { type CommandRoute, commandRoute, type QueryRoute, queryRoute } from '@nrm/service-host';
import type { AssistanceCase } from '../domain/assistance-case.ts';
import type { AssistanceCommand } from '../domain/assistance-commands.ts';
import { assistanceStream } from '../domain/streams.ts';
import { assistanceFile } from '../views/assistance-file.ts';

/** The answer to the offer, needs, emergency help and the plan of one person. */
export function assistanceRoutes(cases: AssistanceCase): readonly (CommandRoute | QueryRoute)[] {
  const onCase = (command: AssistanceCommand) => ({ acts: [act(cases, assistanceStream(command.caseId), command)] });

  return [
    commandRoute({
      operation: 'recordAssistanceConsent',
      body: AssistanceConsentBody,
      plan({ params, body: { answer, by: speaker, language, explainedHow }, by, at }) {
        const caseId = CaseId.parse(params.caseId);
        return onCase({ type: 'AnswerOffer', caseId, answer, speaker, language, explainedHow, by, at });
      },
    }),
    commandRoute({
      operation: 'assessNeeds',
      body: NeedsBody,
      plan: ({ params, body: { needs }, by, at }) =>
        onCase({ type: 'AssessNeeds', caseId: CaseId.parse(params.caseId), needs, by, at }),
    }),
    commandRoute({
      operation: 'deliverEmergencyHelp',
      body: EmergencyBody,
      plan({ params, body, by, today, at }) {
        const caseId = CaseId.parse(params.caseId);
        const { help, occurredOn = today } = body;
        return onCase({ type: 'DeliverEmergencyHelp', caseId, help, occurredOn, today, by, at });
      },
    }),
    commandRoute({
      operation: 'agreeRecoveryPlan',
      body: RecoveryPlanBody,
      plan: ({ params, body: { goals, agreedBy }, by, at }) =>
        onCase({ type: 'AgreeRecoveryPlan', caseId: CaseId.parse(params.caseId), goals, agreedBy, by, at }),
    }),
    queryRoute({
      operation: 'readAssistance',
      answer: ({ params, views }) => views.find(assistanceFile, CaseId.parse(params.caseId)),
    }),
  ];
}
