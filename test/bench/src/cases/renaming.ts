import type { Envelope } from '@nrm/contracts/envelope';
import { uuidOf } from './names.ts';

/** Cases found at one worksite and handled by one team of officers. */
export const CASES_PER_WORKSITE = 50;

/** What the names of a played case become in the case with this number. */
export interface Renaming {
  readonly reference: string;
  caseIdOf(number: number): string;
  /** The same officer in the team that handles this case. */
  officerOf(account: string, number: number): string;
  of(number: number): (name: string) => string;
}

/**
 * Gives every case its own id and reference. Its incident, proceedings and officers it shares with the others of its
 * worksite, so that however many cases there are, each officer has equally many.
 */
export function renaming(played: readonly Envelope[]): Renaming {
  const [first] = played;
  if (!first) throw new Error('The played case has no facts.');
  const reference = referenceIn(played);
  const known = new Map<string, string>();
  const shared = (name: string, worksite: number): string => {
    const words = `${name} ${worksite}`;
    const found = known.get(words) ?? uuidOf(words);
    if (known.size > 10_000) known.clear();
    known.set(words, found);
    return found;
  };
  const worksiteOf = (number: number) => Math.floor(number / CASES_PER_WORKSITE);
  const caseIdOf = (number: number) => uuidOf(first.key, 'case', number);
  return {
    reference,
    caseIdOf,
    officerOf: (account, number) => shared(account, worksiteOf(number)),
    of(number) {
      const caseId = caseIdOf(number);
      return (name) => {
        if (name === first.key) return caseId;
        if (name === reference) return `B-${number}`;
        return shared(name, worksiteOf(number));
      };
    },
  };
}

function referenceIn(played: readonly Envelope[]): string {
  for (const { data } of played) if ('reference' in data && typeof data.reference === 'string') return data.reference;
  throw new Error('The played case has no reference.');
}
