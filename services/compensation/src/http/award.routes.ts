import {
  ApprovalBody,
  CalculationAnswer,
  CalculationBody,
  ReductionBody,
  SetOffBody,
} from '@nrm/contracts/compensation';
import { act } from '@nrm/event-store';
import { commandRoute } from '@nrm/service-host';
import { type ClaimDecider, claimStream } from '../domain/claim.ts';
import type { ClaimCommand } from '../domain/commands.ts';
import { determined } from '../domain/determined.ts';
import { type AskedForACase, caseOf } from './case-of.ts';

/** What is calculated, asked against it and decided. */
export function awardRoutes(claim: ClaimDecider) {
  const asked = (request: AskedForACase, command: ClaimCommand) => [act(claim, claimStream(caseOf(request)), command)];
  return [
    commandRoute({
      operation: 'calculateAward',
      body: CalculationBody,
      plan: (request) => ({
        acts: asked(request, {
          type: 'CalculateAward',
          caseId: caseOf(request),
          calculationId: request.newId('calculation'),
          calculation: determined(request.body.input),
          by: request.by.account,
          at: request.at,
        }),
        answer: (outcome) => CalculationAnswer.parse(outcome.of('AwardCalculated')[0]),
      }),
    }),
    commandRoute({
      operation: 'requestSetOff',
      body: SetOffBody,
      plan: (request) => ({
        acts: asked(request, {
          type: 'RequestSetOff',
          caseId: caseOf(request),
          attemptId: request.newId('attempt'),
          claimant: request.body.by,
          claim: request.body.claim,
          money: request.body.money,
          by: request.by.account,
          at: request.at,
        }),
        refusedAs: () => 'SETOFF_BARRED',
      }),
    }),
    commandRoute({
      operation: 'requestReduction',
      body: ReductionBody,
      plan: (request) => ({
        acts: asked(request, {
          type: 'RequestReduction',
          caseId: caseOf(request),
          attemptId: request.newId('attempt'),
          reason: request.body.reason,
          by: request.by.account,
          at: request.at,
        }),
        refusedAs: () => 'NP_BLOCKED',
      }),
    }),
    commandRoute({
      operation: 'approveAward',
      body: ApprovalBody,
      plan: (request) => {
        const awardId = request.newId('award');
        return {
          acts: asked(request, {
            type: 'ApproveAward',
            caseId: caseOf(request),
            awardId,
            reasons: request.body.reasons,
            by: request.by.account,
            at: request.at,
          }),
          answer: (outcome) =>
            outcome.of('AwardDecided').length > 0 ? { decided: true, awardId } : { decided: false },
        };
      },
    }),
    commandRoute({
      operation: 'returnAward',
      body: ApprovalBody,
      plan: (request) => ({
        acts: asked(request, {
          type: 'ReturnAward',
          caseId: caseOf(request),
          reasons: request.body.reasons,
          by: request.by.account,
          at: request.at,
        }),
      }),
    }),
  ];
}
