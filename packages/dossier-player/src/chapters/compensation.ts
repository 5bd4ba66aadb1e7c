import {
  ApprovalAnswer,
  type BankAccountBody,
  CalculationAnswer,
  PaymentAnswer,
  SetOffBy,
  SetOffClaim,
} from '@nrm/contracts/compensation';
import { CaseFile } from '@nrm/contracts/gateway';
import type { z } from 'zod';
import { Refused, until } from '../api.ts';
import { concerns } from '../dossier.ts';
import { type PersonInPlay, reasons, type Stage } from '../stage.ts';

/** Waits until compensation has heard of the positive first decision. */
export async function awaitOpenClaim({ mechanism }: Stage, { caseId }: PersonInPlay): Promise<void> {
  await until(
    'a claim is open after the reasonable-grounds decision',
    () => mechanism.unionCaseworker.ask('readCase', { params: { caseId }, answer: CaseFile }),
    ({ compensation }) => compensation !== undefined && !['not_open', 'check_open'].includes(compensation.status),
  );
}

/** Passes on every sum somebody wants set off, and insists that each is refused. */
export async function trySetOffs({ dossier, mechanism }: Stage, { person, caseId }: PersonInPlay): Promise<void> {
  for (const [index, { by, claim, money, appliesTo }] of dossier.setOffsAttempted.entries()) {
    if (!concerns(appliesTo, person.label)) continue;
    const body = {
      by: SetOffBy.safeParse(by).data ?? 'other',
      claim: SetOffClaim.safeParse(claim).data ?? 'other',
      money,
    };
    const request = { subject: `${caseId} ${index}`, params: { caseId }, body };
    const refusal = await mechanism.compensationOfficer.tell('requestSetOff', request).catch((error: unknown) => error);
    if (!(refusal instanceof Refused)) throw refusal instanceof Error ? refusal : new Error('A set-off was accepted.');
    if (refusal.code !== 'SETOFF_BARRED') throw refusal;
  }
}

const decidedElsewhere = ['requests', 'fund', 'interim', 'recoveries', 'previousAward'];

/** A calculation without the parts that the mechanism asks, decides and pays in steps of their own. */
const factsOfClaim = (input: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([member]) => !decidedElsewhere.includes(member)));

/** The wage claim, calculated by one officer and approved by the board, is paid from the fund before any conviction. */
export async function claimAndPay(stage: Stage, inPlay: PersonInPlay): Promise<void> {
  const { dossier, mechanism } = stage;
  const { person, caseId } = inPlay;
  if (person.claimInput === undefined) return;
  const about = { subject: caseId, params: { caseId } };
  const { total } = await mechanism.compensationOfficer.tell('calculateAward', {
    ...about,
    body: { input: factsOfClaim(dossier.claimInputs[person.claimInput]) },
    answer: CalculationAnswer,
  });
  await approve(stage, inPlay);
  if (total.minor > 0) await pay(stage, inPlay);
}

async function approve({ mechanism }: Stage, { caseId }: PersonInPlay): Promise<void> {
  const approval = { subject: caseId, params: { caseId }, body: { reasons }, answer: ApprovalAnswer };
  const { decided } = await mechanism.firstBoardMember.tell('approveAward', {
    ...approval,
    whileRefused: ['reasonable-grounds-needed-to-pay'],
  });
  if (!decided) await mechanism.secondBoardMember.tell('approveAward', approval);
}

async function pay({ mechanism }: Stage, { person, caseId, speaker }: PersonInPlay): Promise<void> {
  const params = { caseId };
  const account: z.input<typeof BankAccountBody> = {
    holder: 'W. Sample',
    number: `SAMPLE ${person.label}`.slice(0, 40),
    country: 'ZZ',
    confirmedBy: speaker,
    guardianSupervised: speaker === 'guardian',
  };
  await mechanism.compensationOfficer.tell('registerBankAccount', { subject: caseId, params, body: account });
  const ordered = { subject: caseId, params, answer: PaymentAnswer };
  const { paymentId } = await mechanism.firstFinanceOfficer.tell('orderPayment', ordered);
  const executed = { subject: paymentId, params: { caseId, paymentId }, body: { bankReference: 'SAMPLE' } };
  await mechanism.secondFinanceOfficer.tell('executePayment', executed);
}
