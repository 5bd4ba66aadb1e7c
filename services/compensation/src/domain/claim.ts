import type { CompensationEvent } from '@nrm/contracts/compensation';
import type { RecordMissedDeadline } from '@nrm/contracts/shared';
import type { CountryProfile } from '@nrm/country-profile';
import type { Decider } from '@nrm/decider';
import { approveAward, calculateAward, returnAward } from './award.ts';
import { registerBankAccount } from './bank-account.ts';
import { type Claim, evolveClaim, noClaim } from './claim-state.ts';
import type { ClaimCommand } from './commands.ts';
import { applyNonPunishment, importCourtAward } from './decisions-of-others.ts';
import { keepWageHeads, noteChildPayee, noteVerifiedAdult, openClaim, openWageCheck } from './opening.ts';
import { executePayment, orderPayment } from './payment.ts';
import { receiveRecovery } from './recovery.ts';
import { requestReduction, requestSetOff } from './refused-requests.ts';

export type ClaimDecider = Decider<Claim, ClaimCommand, CompensationEvent>;

/** The stream of one person's claim. */
export const claimStream = (caseId: string): string => `claim-${caseId}`;

/** One person's claim under the rules and clocks of a country. */
export function claimUnder(profile: CountryProfile): ClaimDecider {
  return {
    initial: noClaim,
    evolve: evolveClaim,
    decide(claim, command) {
      switch (command.type) {
        case 'OpenWageCheck':
          return openWageCheck(claim, command, profile);
        case 'OpenClaim':
          return openClaim(claim, command, profile);
        case 'KeepWageHeads':
          return keepWageHeads(claim, command);
        case 'NoteChildPayee':
          return noteChildPayee(claim, command);
        case 'NoteVerifiedAdult':
          return noteVerifiedAdult(claim, command, profile);
        case 'ApplyNonPunishment':
          return applyNonPunishment(claim, command);
        case 'ImportCourtAward':
          return importCourtAward(claim, command);
        case 'CalculateAward':
          return calculateAward(claim, command, profile);
        case 'RequestSetOff':
          return requestSetOff(command);
        case 'RequestReduction':
          return requestReduction(command);
        case 'ApproveAward':
          return approveAward(claim, command, profile);
        case 'ReturnAward':
          return returnAward(claim, command, profile);
        case 'RegisterBankAccount':
          return registerBankAccount(claim, command, profile);
        case 'OrderPayment':
          return orderPayment(claim, command);
        case 'ExecutePayment':
          return executePayment(claim, command);
        case 'ReceiveRecovery':
          return receiveRecovery(claim, command);
        case 'RecordMissedDeadline':
          return recordMissedDeadline(claim, command);
      }
    },
  };
}

function recordMissedDeadline({ clocks }: Claim, { caseId, deadline, dueAt, at }: RecordMissedDeadline) {
  if (!clocks.some((clock) => clock.deadline === deadline && clock.dueAt === dueAt)) return [];
  return [{ type: 'DeadlineMissed', caseId, deadline, dueAt, at }] satisfies CompensationEvent[];
}
