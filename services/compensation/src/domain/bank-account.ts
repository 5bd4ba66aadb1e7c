import type { CompensationEvent } from '@nrm/contracts/compensation';
import { type CountryProfile, dueAt } from '@nrm/country-profile';
import { refuse } from '@nrm/decider';
import type { Account, Claim } from './claim-state.ts';
import type { RegisterBankAccount } from './commands.ts';

/**
 * Registers the person's own account. The first one can be paid at once; a changed one after the hold of the profile,
 * so that a stolen session cannot divert an award. A child's account is supervised and confirmed by the guardian.
 */
export function registerBankAccount(claim: Claim, command: RegisterBankAccount, profile: CountryProfile) {
  const { caseId, account, guardianSupervised, confirmedBy, by, at } = command;
  if (claim.opened === 'no') refuse('claim-not-open');
  if (isChild(claim, at)) {
    if (!guardianSupervised || confirmedBy !== 'guardian') refuse('guardian-supervision-needed');
  } else if (confirmedBy !== 'person') refuse('person-confirms-account');
  if (claim.account && isSame(claim.account, command)) return [];
  const usableFrom = claim.account ? dueAt(profile, 'bankChangeHold', { from: at }) : at;
  return [
    {
      type: 'BankAccountRegistered',
      caseId,
      account,
      guardianSupervised,
      confirmedBy,
      registeredBy: by,
      usableFrom,
      at,
    },
  ] satisfies CompensationEvent[];
}

/** Refuses unless there is an account that may be paid at this moment. */
export function refuseUnlessPayable(claim: Claim, at: string): void {
  const { account } = claim;
  if (!account) refuse('bank-account-needed');
  if (Date.parse(at) < Date.parse(account.usableFrom)) {
    refuse('bank-account-on-hold', `The hold ends at ${account.usableFrom}.`);
  }
  if (isChild(claim, at) && !account.guardianSupervised) refuse('guardian-supervision-needed');
}

function isChild({ child }: Claim, at: string): boolean {
  return child !== undefined && (child.until === undefined || Date.parse(at) <= Date.parse(child.until));
}

function isSame(known: Account, { account, guardianSupervised }: RegisterBankAccount): boolean {
  return (
    known.holder === account.holder &&
    known.number === account.number &&
    known.bank === account.bank &&
    known.country === account.country &&
    known.guardianSupervised === guardianSupervised
  );
}
