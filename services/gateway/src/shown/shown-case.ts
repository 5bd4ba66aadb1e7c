import { type CaseFacts, permits, type Tie, type Viewer } from '@nrm/access';
import type { CaseFile, CaseSummary, ConsentsFile } from '@nrm/contracts/gateway';
import { type OperationId, operationsById } from '@nrm/contracts/operations';
import type { z } from 'zod';
import { assistanceStatus } from '../views/assistance-part.ts';
import { type CaseFileRow, clocksOf } from '../views/case-file.ts';
import type { IdentificationPart } from '../views/identification-part.ts';
import { isLive } from './case-facts.ts';

interface Moment {
  readonly now: string;
  readonly today: string;
}

/** The five revisions a case file stands on, as one ETag. */
export function versionOf({ identification, assistance, remedy, compensation, access }: CaseFileRow): string {
  return [identification, assistance, remedy, compensation, access].map((part) => part?.revision ?? 0).join('.');
}

/** One line of a list. Whoever only referred the person learns how it ended, and no more. */
export function caseSummary(row: CaseFileRow, ties: readonly Tie[], { now }: Moment): CaseSummary {
  const { caseId, identification } = row;
  const shared = {
    caseId,
    reference: identification?.reference ?? '',
    childPath: identification?.childPath ?? false,
    ...(identification?.referredAt === undefined ? {} : { referredAt: identification.referredAt }),
  };
  if (isReferrerOnly(ties)) return { ...shared, status: outcomeOf(identification), overdue: false };
  const nextDueAt = clocksOf(row)[0]?.dueAt;
  return {
    ...shared,
    status: identification?.status ?? 'draft',
    ...(nextDueAt === undefined ? {} : { nextDueAt }),
    overdue: nextDueAt !== undefined && nextDueAt < now,
  };
}

const isReferrerOnly = (ties: readonly Tie[]): boolean => ties.includes('own-referral');

/** What a referrer is told: positive, negative, or that nothing is decided. */
function outcomeOf(part: IdentificationPart | undefined): 'positive' | 'negative' | 'pending' {
  if (part?.conclusion === 'not_confirmed') return 'negative';
  if (part?.conclusion !== undefined) return 'positive';
  return part?.reasonableGrounds ?? 'pending';
}

const sections: readonly OperationId[] = [
  'readIdentification',
  'readAssistance',
  'readRemedy',
  'readAllegedActs',
  'readClaim',
  'readPayments',
  'readConsents',
];

/** The case file as this viewer may see it: parts they may not open are left out. */
export function shownCase(
  row: CaseFileRow,
  viewer: Viewer,
  facts: CaseFacts,
  ties: readonly Tie[],
  { now, today }: Moment,
): CaseFile {
  const { caseId, identification, assistance, remedy, compensation, access } = row;
  const reference = identification?.reference ?? '';
  const opens = (operation: OperationId) => permits(operation, viewer, facts, today).allowed;
  if (isReferrerOnly(ties)) {
    const referred = identification?.referredAt;
    return {
      caseId,
      reference,
      identification: {
        status: outcomeOf(identification),
        childPath: identification?.childPath ?? false,
        guardianAppointed: identification?.guardianAppointed ?? false,
        ...(referred === undefined ? {} : { referredAt: referred }),
        holds: 0,
      },
      consents: [],
      clocks: [],
      sections: [],
    };
  }
  const shown: readonly (string | false)[] = [
    opens('readIdentification') && 'identification',
    opens('readAssistance') && 'assistance',
    opens('readRemedy') && 'legal-remedy',
    (opens('readClaim') || opens('readPayments')) && 'compensation',
  ];
  return {
    caseId,
    reference,
    ...(identification?.incidentId === undefined ? {} : { incidentId: identification.incidentId }),
    identification: identificationShown(identification),
    ...(assistance && opens('readAssistance')
      ? {
          assistance: {
            status: assistanceStatus(assistance),
            consented: assistance.answer === 'consented',
            emergencyDelivered: assistance.emergencyDelivered,
            placed: assistance.placed,
            planAgreed: assistance.planAgreed,
          },
        }
      : {}),
    ...(remedy && opens('readRemedy')
      ? {
          remedy: {
            informed: remedy.informed,
            mandates: remedy.mandates.length,
            proceedings: [...remedy.proceedings],
            nonPunishment: remedy.nonPunishment,
            recordRepairsOpen: remedy.openRepairs.length,
          },
        }
      : {}),
    ...(compensation && opens('readClaim')
      ? {
          compensation: {
            status: compensation.status,
            refusedRequests: compensation.refusedRequests,
            paymentsExecuted: compensation.paymentsExecuted,
            courtAwards: compensation.courtAwards,
            recoveryOpen: compensation.recoveryOpen,
          },
        }
      : {}),
    consents: opens('readConsents') ? gatesOf(row).map((gate) => ({ gate, live: isLive(row, gate, today) })) : [],
    clocks: clocksOf(row)
      .filter(({ service }) => shown.includes(service))
      .map(({ service, deadline, dueAt }) => ({ service, deadline, dueAt, overdue: dueAt < now })),
    sections: sections.filter(opens).map((operation) => operationsById[operation].path.replace('{caseId}', caseId)),
  };

  function gatesOf(of: CaseFileRow) {
    const entry = of.identification?.entryConsentBy === undefined ? [] : (['G1'] as const);
    return [...new Set([...entry, ...(access?.consents ?? []).map(({ gate }) => gate)])];
  }
}

function identificationShown(part: IdentificationPart | undefined): CaseFile['identification'] {
  if (!part) return { status: 'draft', childPath: false, guardianAppointed: false, holds: 0 };
  const { status, childPath, guardianAppointed, referredAt, screening, reasonableGrounds, reflection, conclusion } =
    part;
  return {
    status,
    childPath,
    guardianAppointed,
    ...(referredAt === undefined ? {} : { referredAt }),
    ...(screening === undefined ? {} : { screening }),
    ...(reasonableGrounds === undefined ? {} : { reasonableGrounds }),
    ...(reflection === undefined ? {} : { reflection }),
    ...(conclusion === undefined ? {} : { conclusion }),
    holds: part.liveHolds.length,
  };
}

/** The consent ledger of a case, the earliest entry first. */
export function consentsFile(row: CaseFileRow, today: string): z.infer<typeof ConsentsFile> {
  return {
    caseId: row.caseId,
    revision: row.access?.revision ?? 0,
    consents: (row.access?.consents ?? []).map(({ replaced, ...consent }) => ({
      ...consent,
      live: !replaced && isLive(row, consent.gate, today),
    })),
  };
}
