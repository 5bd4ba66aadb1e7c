import { BankAccountBody, ExecutionBody, PaymentAnswer, ReceiptBody } from '@nrm/contracts/compensation';
import { act } from '@nrm/event-store';
import { commandRoute } from '@nrm/service-host';
import { type ClaimDecider, claimStream } from '../domain/claim.ts';
import type { ClaimCommand } from '../domain/commands.ts';
import { type AskedForACase, caseOf } from './case-of.ts';

/** How the money reaches the person, and how it comes back from those who owe it. */
export function paymentRoutes(claim: ClaimDecider) {
  const asked = (request: AskedForACase, command: ClaimCommand) => [act(claim, claimStream(caseOf(request)), command)];
  return [
    commandRoute({
      operation: 'registerBankAccount',
      body: BankAccountBody,
      plan: (request) => {
        const { confirmedBy, guardianSupervised, ...account } = request.body;
        return {
          acts: asked(request, {
            type: 'RegisterBankAccount',
            caseId: caseOf(request),
            account,
            confirmedBy,
            guardianSupervised,
            by: request.by.account,
            at: request.at,
          }),
        };
      },
    }),
    commandRoute({
      operation: 'orderPayment',
      plan: (request) => ({
        acts: asked(request, {
          type: 'OrderPayment',
          caseId: caseOf(request),
          paymentId: request.newId('payment'),
          by: request.by.account,
          at: request.at,
        }),
        answer: (outcome) => PaymentAnswer.parse(outcome.of('PaymentOrdered')[0]),
      }),
    }),
    commandRoute({
      operation: 'executePayment',
      body: ExecutionBody,
      plan: (request) => ({
        acts: asked(request, {
          type: 'ExecutePayment',
          caseId: caseOf(request),
          paymentId: String(request.params.paymentId),
          recoveryId: request.newId('recovery'),
          bankReference: request.body.bankReference,
          by: request.by.account,
          at: request.at,
        }),
      }),
    }),
    commandRoute({
      operation: 'receiveRecovery',
      body: ReceiptBody,
      plan: (request) => ({
        acts: asked(request, {
          type: 'ReceiveRecovery',
          caseId: caseOf(request),
          recoveryId: String(request.params.recoveryId),
          receiptId: request.newId('receipt'),
          from: request.body.from,
          money: request.body.money,
          receivedOn: request.body.receivedOn,
          by: request.by.account,
          at: request.at,
        }),
      }),
    }),
  ];
}
