import type { CountryProfile } from '@nrm/country-profile';
import type { Moment } from './definition.ts';
import { localDay } from './local-day.ts';

/** Everything a plan or a reaction may know of now. An id asked for twice under one name is the same id. */
export function momentAt(at: string, profile: CountryProfile): Moment {
  const ids = new Map<string, string>();
  return {
    at,
    today: localDay(at, profile),
    profile,
    newId(name) {
      const id = ids.get(name) ?? crypto.randomUUID();
      ids.set(name, id);
      return id;
    },
  };
}
