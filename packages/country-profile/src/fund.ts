import type { CountryProfile } from './country-profile.ts';
import { currencyExponent } from './currency-exponent.ts';

/** The most the State fund pays one person, in minor units of the award's currency. Throws for an unknown currency. */
export function fundCapMinor(profile: CountryProfile, currency: string): number {
  return toMinor(profile.fund.capInMajorUnits.value, currency);
}

/** The amount above which an award needs a second approval, in minor units of its currency. Throws for an unknown currency. */
export function approvalThresholdMinor(profile: CountryProfile, currency: string): number {
  return toMinor(profile.fund.secondApprovalAboveInMajorUnits.value, currency);
}

function toMinor(major: number, currency: string): number {
  return major * 10 ** currencyExponent(currency);
}
