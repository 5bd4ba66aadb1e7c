import { permits, type Viewer } from '@nrm/access';
import type { Task } from '@nrm/contracts/gateway';
import type { OperationId } from '@nrm/contracts/operations';
import { type CaseFileRow, clocksOf } from '../views/case-file.ts';
import { caseFactsOf } from './case-facts.ts';

interface Waiting {
  readonly task: string;
  /** Whoever may do this has the task. */
  readonly operation: OperationId;
  readonly deadline?: string;
  /** Accounts that have done their part already: the next step is another officer's. */
  readonly notBy?: readonly (string | undefined)[];
}

/** What waits in a case for this viewer: only what they may do themselves, with the clock it runs under. */
export function tasksOf(row: CaseFileRow, viewer: Viewer, now: string, today: string): readonly Task[] {
  const facts = caseFactsOf(row, today);
  if (!facts) return [];
  const clocks = clocksOf(row);
  return waitingIn(row, today)
    .filter(({ notBy = [] }) => !notBy.includes(viewer.account))
    .filter(({ operation }) => permits(operation, viewer, facts, today).allowed)
    .map(({ task, deadline }) => {
      const dueAt = clocks.find((clock) => clock.deadline === deadline)?.dueAt;
      return {
        caseId: row.caseId,
        reference: row.identification?.reference ?? '',
        task,
        ...(dueAt === undefined ? {} : { dueAt }),
        overdue: dueAt !== undefined && dueAt < now,
      };
    });
}

function waitingIn(row: CaseFileRow, today: string): readonly Waiting[] {
  return [
    ...atEntry(row),
    ...inIdentification(row, today),
    ...inAssistance(row),
    ...inRemedy(row),
    ...inCompensation(row),
  ];
}

function atEntry({ identification, access }: CaseFileRow): readonly Waiting[] {
  const consentsTaken = (access?.consents ?? []).some(({ gate }) => gate !== 'G1');
  return [
    ...when((access?.assigned ?? []).length === 0, { task: 'assign-officers', operation: 'assignOfficers' }),
    ...when(identification !== undefined && !consentsTaken, { task: 'record-consents', operation: 'giveConsents' }),
  ];
}

function inIdentification({ identification: part }: CaseFileRow, today: string): readonly Waiting[] {
  if (!part) return [];
  const reflecting = part.reflection !== undefined && part.reflection.endsOn >= today && !part.finalDecisionRequested;
  const awaitsConclusion = part.reasonableGrounds === 'positive' && part.conclusion === undefined;
  const proposed = part.reasonableGroundsProposedBy;
  return [
    ...when(part.screening === undefined || part.screening === 'incomplete', {
      task: 'complete-screening',
      operation: 'completeScreening',
      deadline: 'screeningCompleted',
    }),
    ...when(part.childPath && !part.guardianAppointed, {
      task: 'appoint-guardian',
      operation: 'appointGuardian',
      deadline: 'guardianAppointed',
    }),
    ...when(part.screening === 'possible' && part.reasonableGrounds === undefined && proposed === undefined, {
      task: 'decide-reasonable-grounds',
      operation: 'decideReasonableGrounds',
      deadline: 'reasonableGroundsDecided',
      notBy: [part.referredBy],
    }),
    ...when(proposed !== undefined, {
      task: 'confirm-reasonable-grounds',
      operation: 'confirmReasonableGrounds',
      deadline: 'reasonableGroundsDecided',
      notBy: [part.referredBy, proposed],
    }),
    ...when(awaitsConclusion && !reflecting && part.conclusionProposedBy === undefined, {
      task: 'propose-conclusion',
      operation: 'proposeConclusion',
      deadline: 'conclusiveDecision',
      notBy: [part.referredBy],
    }),
    ...when(part.conclusionProposedBy !== undefined, {
      task: 'confirm-conclusion',
      operation: 'confirmConclusion',
      deadline: 'conclusiveDecision',
      notBy: [part.referredBy, part.conclusionProposedBy],
    }),
  ];
}

function inAssistance({ assistance: part }: CaseFileRow): readonly Waiting[] {
  if (!part) return [];
  const consented = part.answer === 'consented';
  return [
    ...when(part.offered && part.answer === undefined, {
      task: 'record-assistance-consent',
      operation: 'recordAssistanceConsent',
    }),
    ...when(consented && !part.needsAssessed, { task: 'assess-needs', operation: 'assessNeeds' }),
    ...when(consented && !part.planAgreed, {
      task: 'agree-recovery-plan',
      operation: 'agreeRecoveryPlan',
      deadline: 'recoveryPlanAgreed',
    }),
    ...when(part.planAgreed && part.clocks.some(({ deadline }) => deadline === 'recoveryPlanReviewed'), {
      task: 'review-recovery-plan',
      operation: 'agreeRecoveryPlan',
      deadline: 'recoveryPlanReviewed',
    }),
  ];
}

function inRemedy({ remedy: part }: CaseFileRow): readonly Waiting[] {
  if (!part) return [];
  return [
    ...when(part.fileOpened && !part.informed, {
      task: 'give-legal-information',
      operation: 'giveLegalInformation',
    }),
    ...when(part.nonPunishment === 'open', {
      task: 'assess-non-punishment',
      operation: 'assessNonPunishment',
      deadline: 'nonPunishmentAssessed',
    }),
    ...when(part.openRepairs.length > 0, { task: 'complete-record-repair', operation: 'completeRecordRepair' }),
  ];
}

function inCompensation({ compensation: part }: CaseFileRow): readonly Waiting[] {
  if (!part) return [];
  const toExecute = part.ordered.length > part.paymentsExecuted;
  return [
    ...when(part.claimOpen && part.calculatedBy === undefined, {
      task: 'calculate-award',
      operation: 'calculateAward',
      deadline: 'awardCalculated',
    }),
    ...when(part.claimOpen && part.awaitsBoard, {
      task: 'approve-award',
      operation: 'approveAward',
      deadline: 'awardDecided',
      notBy: [part.calculatedBy, ...part.approvedBy],
    }),
    ...when(part.awardDecided && !part.accountRegistered, {
      task: 'register-bank-account',
      operation: 'registerBankAccount',
    }),
    ...when(part.awardDecided && part.accountRegistered && part.ordered.length === 0, {
      task: 'order-payment',
      operation: 'orderPayment',
      deadline: 'paymentExecuted',
    }),
    ...when(toExecute, {
      task: 'execute-payment',
      operation: 'executePayment',
      deadline: 'paymentExecuted',
      notBy: [part.ordered.at(-1)?.orderedBy],
    }),
  ];
}

const when = (waits: boolean, waiting: Waiting): readonly Waiting[] => (waits ? [waiting] : []);
