import type { MandateScope, Route } from '@nrm/contracts/legal-remedy';
import type { Role } from '@nrm/contracts/roles';
import { refuse } from '@nrm/decider';
import type { Officer } from './officer.ts';

export interface Mandate {
  readonly mandateId: string;
  readonly organisationId: string;
  readonly scope: readonly MandateScope[];
  /** The last day it counts; without one it counts until it is revoked. */
  readonly until?: string | undefined;
}

/** Whether a mandate that nobody revoked counts on this calendar day. */
export const isLive = ({ until }: Pick<Mandate, 'until'>, today: string): boolean =>
  until === undefined || today <= until;

/** What an office brings of its own motion; everything else is brought for the person, and only as they wish. */
const ofOwnMotion: Partial<Record<Role, readonly Route[]>> = {
  prosecutor: ['criminal'],
  'labour-inspector': ['labour', 'administrative'],
};

/** Refuses a filing that neither belongs to the office nor rests on a live mandate to the officer's organisation. */
export function mayFile(mandates: readonly Mandate[], route: Route, by: Officer, today: string): void {
  if (ofOwnMotion[by.role]?.includes(route)) return;
  const needed: readonly MandateScope[] = route === 'international' ? ['international'] : ['claim', 'represent'];
  const covered = mandates.some(
    (mandate) =>
      mandate.organisationId === by.organisation &&
      isLive(mandate, today) &&
      mandate.scope.some((scope) => needed.includes(scope)),
  );
  if (!covered) refuse('mandate-needed', `This route needs a mandate for "${needed.join('" or "')}".`);
}
