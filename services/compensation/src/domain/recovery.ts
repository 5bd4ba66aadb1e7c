import type { CompensationEvent } from '@nrm/contracts/compensation';
import { refuse } from '@nrm/decider';
import type { Claim } from './claim-state.ts';
import type { ReceiveRecovery } from './commands.ts';

/** All in minor units of one currency. */
export interface Distribution {
  readonly toPerson: number;
  readonly toState: number;
  readonly backToPayer: number;
}

/** Shares out what was recovered: first the person up to the award, then the State up to what it paid, the rest goes back. */
export function distribute(received: number, owedToPerson: number, owedToState: number): Distribution {
  const toPerson = Math.min(received, Math.max(0, owedToPerson));
  const toState = Math.min(received - toPerson, Math.max(0, owedToState));
  return { toPerson, toState, backToPayer: received - toPerson - toState };
}

/** Books money that a liable party paid, and shares it out in the same step. */
export function receiveRecovery(claim: Claim, command: ReceiveRecovery) {
  const { caseId, recoveryId, receiptId, from, money, receivedOn, by, at } = command;
  const { award, recovery } = claim;
  if (award.status !== 'decided' || recovery?.recoveryId !== recoveryId) refuse('recovery-not-open');
  if (recovery.against.length > 0 && !recovery.against.includes(from)) refuse('recovery-party-unknown');
  const { total } = award.decided;
  if (money.currency !== total.currency) {
    refuse('CURRENCY_MISMATCH', `The award is in ${total.currency}, the receipt in ${money.currency}.`);
  }
  const shares = distribute(money.minor, total.minor - claim.reachedPerson, recovery.subrogated - recovery.toState);
  const inCurrency = (minor: number) => ({ minor, currency: total.currency });
  return [
    { type: 'RecoveryReceived', caseId, recoveryId, receiptId, from, money, recordedBy: by, receivedOn, at },
    {
      type: 'RecoveryDistributed',
      caseId,
      recoveryId,
      receiptId,
      toPerson: inCurrency(shares.toPerson),
      toState: inCurrency(shares.toState),
      backToPayer: inCurrency(shares.backToPayer),
      at,
    },
  ] satisfies CompensationEvent[];
}
