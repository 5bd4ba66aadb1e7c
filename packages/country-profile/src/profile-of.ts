import { CountryProfile } from './country-profile.ts';
import { p029Model } from './profiles/p029-model.ts';

const profiles: ReadonlyMap<string, CountryProfile> = new Map(
  [p029Model].map((data) => CountryProfile.parse(data)).map((profile) => [profile.id, profile]),
);

/** The validated profile with this id. Throws an Error that names the known ones when there is none. */
export function profileOf(id: string): CountryProfile {
  const profile = profiles.get(id);
  if (!profile) throw new Error(`There is no country profile "${id}"; known: ${[...profiles.keys()].join(', ')}.`);
  return profile;
}
