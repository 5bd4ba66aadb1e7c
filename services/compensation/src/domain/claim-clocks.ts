import type { Clock } from '@nrm/contracts/shared';
import { type CountryProfile, dueAt } from '@nrm/country-profile';
import type { ClockStops } from '@nrm/decider';

/** The clocks of a claim, and the facts each of them waits for. */
export const clockStops = {
  claimOpened: ['ClaimOpened'],
  awardCalculated: ['AwardCalculated'],
  awardDecided: ['AwardDecided', 'AwardReturned'],
  paymentExecuted: ['PaymentExecuted'],
} as const satisfies ClockStops;

/** A clock of the profile, started at `from`. */
export const clock = (profile: CountryProfile, deadline: keyof typeof clockStops, from: string): Clock => ({
  deadline,
  dueAt: dueAt(profile, deadline, { from }),
});
