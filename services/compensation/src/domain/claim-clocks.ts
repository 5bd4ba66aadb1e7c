import type { clockStops } from '@nrm/contracts/clock-stops';
import type { Clock } from '@nrm/contracts/shared';
import { type CountryProfile, dueAt } from '@nrm/country-profile';

/** A clock of the profile, started at `from`. */
export const clock = (
  profile: CountryProfile,
  deadline: keyof typeof clockStops.compensation,
  from: string,
): Clock => ({
  deadline,
  dueAt: dueAt(profile, deadline, { from }),
});
