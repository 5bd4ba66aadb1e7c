import type { AwardLine, CompensationEvent } from '@nrm/contracts/compensation';
import type { Money } from '@nrm/contracts/shared';
import { approvalThresholdMinor, type CountryProfile, fundCapMinor } from '@nrm/country-profile';
import { refuse } from '@nrm/decider';
import { lineBeyondWages } from './calculation.ts';
import { clock } from './claim-clocks.ts';
import type { Calculated, Claim } from './claim-state.ts';
import type { ApproveAward, CalculateAward, ReturnAward } from './commands.ts';

/** Keeps a calculation as the proposal to be decided on; a new one replaces it until the award is decided. */
export function calculateAward(claim: Claim, command: CalculateAward, profile: CountryProfile) {
  const { caseId, calculationId, calculation, by, at } = command;
  if (claim.opened === 'no') refuse('claim-not-open');
  if (claim.award.status === 'decided') refuse('NO_REFORMATIO_IN_PEIUS');
  refuseHeadsBeyondWages(claim, calculation.lines);
  const { input, result, lines, total, alreadyReceived } = calculation;
  return [
    {
      type: 'AwardCalculated',
      caseId,
      calculationId,
      input,
      result,
      lines: [...lines],
      total,
      ...(alreadyReceived ? { alreadyReceived } : {}),
      calculatedBy: by,
      at,
      ...(waitsForDecision(claim) ? { clocks: [clock(profile, 'awardDecided', at)] } : {}),
    },
  ] satisfies CompensationEvent[];
}

/**
 * Approves the calculation as an officer who did not make it; above the profile's threshold as many different officers
 * as it names. No conviction is asked for (European Convention on the Compensation of Victims of Violent Crimes,
 * art. 2(2), 1983), nor the end of a non-punishment assessment.
 */
export function approveAward(claim: Claim, command: ApproveAward, profile: CountryProfile) {
  const { caseId, awardId, reasons, by, at } = command;
  if (claim.award.status === 'decided') refuse('award-already-decided');
  if (claim.award.status === 'none') refuse('claim-not-calculated');
  const { calculated, approvedBy } = claim.award;
  if (calculated.calculatedBy === by) refuse('FOUR_EYES', 'The officer who calculated an award cannot approve it.');
  if (approvedBy.includes(by)) refuse('FOUR_EYES', 'A second, different officer has to approve this award.');
  if (claim.opened !== 'claim') refuse('reasonable-grounds-needed-to-pay');
  refuseHeadsBeyondWages(claim, calculated.lines);

  const { calculationId, total } = calculated;
  const decidedBy = [...approvedBy, by];
  if (decidedBy.length < officersNeeded(profile, total)) {
    return [
      { type: 'AwardApproved', caseId, calculationId, reasons, approvedBy: by, at },
    ] satisfies CompensationEvent[];
  }
  const fundPays = payableByFund(profile, calculated);
  return [
    {
      type: 'AwardDecided',
      caseId,
      awardId,
      calculationId,
      total,
      fundPays,
      ...(calculated.alreadyReceived > 0 ? { alreadyReceived: { ...total, minor: calculated.alreadyReceived } } : {}),
      reasons,
      decidedBy,
      at,
      ...(fundPays.minor > 0 ? { clocks: [clock(profile, 'paymentExecuted', at)] } : {}),
    },
  ] satisfies CompensationEvent[];
}

/** Sends a calculation back to the officer, with reasons; approvals given so far lapse with it. */
export function returnAward(claim: Claim, { caseId, reasons, by, at }: ReturnAward, profile: CountryProfile) {
  if (claim.award.status === 'decided') refuse('award-already-decided');
  if (claim.award.status === 'none') refuse('claim-not-calculated');
  const { calculationId } = claim.award.calculated;
  const clocks = [clock(profile, 'awardCalculated', at)];
  return [
    { type: 'AwardReturned', caseId, calculationId, reasons, returnedBy: by, at, clocks },
  ] satisfies CompensationEvent[];
}

/** Calculating anew does not put off the day by which the award has to be decided. */
function waitsForDecision({ opened, clocks }: Claim): boolean {
  return opened === 'claim' && !clocks.some(({ deadline }) => deadline === 'awardDecided');
}

function refuseHeadsBeyondWages(claim: Claim, lines: readonly AwardLine[]): void {
  const beyond = claim.wageHeadsOnly ? lineBeyondWages(lines) : undefined;
  if (beyond) refuse('wage-heads-only', `Line ${beyond.lineId} is of head ${beyond.head}.`);
}

function officersNeeded(profile: CountryProfile, total: Money): number {
  return total.minor > approvalThresholdMinor(profile, total.currency) ? profile.officers.awardAboveThreshold.value : 1;
}

/** The cap limits what the fund pays, not what is owed; what debtors paid before lowers the base, not the cap. */
function payableByFund(profile: CountryProfile, { total, alreadyReceived }: Calculated): Money {
  const base = Math.max(0, total.minor - alreadyReceived);
  return { minor: Math.min(base, fundCapMinor(profile, total.currency)), currency: total.currency };
}
