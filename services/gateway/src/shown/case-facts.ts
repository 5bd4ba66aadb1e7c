import type { CaseFacts } from '@nrm/access';
import { Gate } from '@nrm/contracts/roles';
import type { CaseFileRow } from '../views/case-file.ts';

/** What access needs to know of a case, as of that day. Undefined for a case that nobody has referred. */
export function caseFactsOf(row: CaseFileRow | undefined, today: string): CaseFacts | undefined {
  const { identification, access, remedy, compensation } = row ?? {};
  if (!row || !identification?.referredAt) return undefined;
  const { referredBy, referringOrganisation, childPath } = identification;
  return {
    caseId: row.caseId,
    ...(referredBy === undefined ? {} : { referredBy }),
    ...(referringOrganisation === undefined ? {} : { referringOrganisation }),
    childPath,
    assigned: access?.assigned ?? [],
    liveGates: Gate.options.filter((gate) => isLive(row, gate, today)),
    mandatedOrganisations: (remedy?.mandates ?? [])
      .filter(({ until }) => until === undefined || until >= today)
      .map(({ organisation }) => organisation),
    awaitsBoard: compensation?.awaitsBoard ?? false,
    approvedBy: compensation?.approvedBy ?? [],
    awardDecided: compensation?.awardDecided ?? false,
  };
}

/**
 * Whether the consent at this gate counts on that day. On the child path only what a guardian agreed to counts. The
 * entry consent of the referral counts until the ledger knows better.
 */
export function isLive({ identification, access }: CaseFileRow, gate: Gate, today: string): boolean {
  const childPath = identification?.childPath ?? false;
  const counts = (givenBy: string) => !childPath || givenBy === 'guardian';
  const consent = access?.consents.findLast((kept) => kept.gate === gate);
  if (consent)
    return (
      consent.withdrawnAt === undefined &&
      (consent.until === undefined || consent.until >= today) &&
      counts(consent.givenBy)
    );
  const entry = gate === 'G1' ? identification?.entryConsentBy : undefined;
  return entry !== undefined && counts(entry) && !(access?.withdrawn ?? []).includes(gate);
}
