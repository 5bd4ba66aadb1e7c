import {
  AgeBody,
  ConclusionBody,
  ConfirmationBody,
  ExtensionBody,
  FinalDecisionRequestBody,
  GuardianBody,
  LiftHoldBody,
  ReasonableGroundsBody,
  ScreeningBody,
} from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import {
  type CommandRequest,
  type CommandRoute,
  commandRoute,
  type Plan,
  type QueryRoute,
  queryRoute,
} from '@nrm/service-host';
import type { CaseCommand, FactOf } from '../domain/case-command.ts';
import type { PersonCase } from '../domain/person-case.ts';
import { identificationFile } from '../views/identification-file.ts';

/** What is done with one case, from its screening to the final decision, and its file. */
export function caseRoutes(cases: PersonCase): readonly (CommandRoute | QueryRoute)[] {
  const onCase = (command: CaseCommand): Plan => ({ acts: [act(cases, `case-${command.caseId}`, command)] });
  return [
    commandRoute({
      operation: 'completeScreening',
      body: ScreeningBody,
      plan(request) {
        const { indicators, forcedLabour, remarks, occurredOn } = request.body;
        const answers = { indicators, forcedLabour, remarks, occurredOn };
        return {
          ...onCase({ type: 'CompleteScreening', ...shared(request), ...answers }),
          answer: ({ of }) => screeningAnswer(of('ScreeningCompleted') as readonly FactOf<'ScreeningCompleted'>[]),
        };
      },
    }),
    commandRoute({
      operation: 'decideReasonableGrounds',
      body: ReasonableGroundsBody,
      plan: (request) => onCase({ type: 'DecideReasonableGrounds', ...shared(request), ...request.body }),
    }),
    commandRoute({
      operation: 'confirmReasonableGrounds',
      body: ConfirmationBody,
      plan: (request) => onCase({ type: 'ConfirmReasonableGrounds', ...shared(request), ...request.body }),
    }),
    commandRoute({
      operation: 'extendReflection',
      body: ExtensionBody,
      plan: (request) => onCase({ type: 'ExtendReflection', ...shared(request), ...request.body }),
    }),
    commandRoute({
      operation: 'appointGuardian',
      body: GuardianBody,
      plan(request) {
        const { name, organisation, interim } = request.body;
        const guardian = { name, ...(organisation === undefined ? {} : { organisation }) };
        return onCase({ type: 'AppointGuardian', ...shared(request), guardian, interim });
      },
    }),
    commandRoute({
      operation: 'verifyAge',
      body: AgeBody,
      plan: (request) => onCase({ type: 'VerifyAge', ...shared(request), ...request.body }),
    }),
    commandRoute({
      operation: 'requestFinalDecision',
      body: FinalDecisionRequestBody,
      plan: (request) => onCase({ type: 'RequestFinalDecision', ...shared(request), ...request.body }),
    }),
    commandRoute({
      operation: 'proposeConclusion',
      body: ConclusionBody,
      plan: (request) => onCase({ type: 'ProposeConclusion', ...shared(request), ...request.body }),
    }),
    commandRoute({
      operation: 'confirmConclusion',
      body: ConfirmationBody,
      plan: (request) => onCase({ type: 'ConfirmConclusion', ...shared(request), ...request.body }),
    }),
    commandRoute({
      operation: 'returnConclusion',
      body: ConfirmationBody,
      plan: (request) => onCase({ type: 'ReturnConclusion', ...shared(request), ...request.body }),
    }),
    commandRoute({
      operation: 'liftHold',
      body: LiftHoldBody,
      plan(request) {
        const { holdId = '' } = request.params;
        return onCase({ type: 'LiftHold', ...shared(request), holdId, ...request.body });
      },
    }),
    queryRoute({
      operation: 'readIdentification',
      answer: ({ params: { caseId = '' }, views }) => views.find(identificationFile, caseId),
    }),
  ];
}

const shared = ({ params: { caseId = '' }, by, at, today }: CommandRequest<unknown>) => ({ caseId, by, at, today });

function screeningAnswer([screened]: readonly FactOf<'ScreeningCompleted'>[]) {
  return { outcome: screened?.outcome, routes: screened?.determination.routes };
}
