import { Route } from '@nrm/contracts/legal-remedy';
import { type CaseRecord, casesOf, readRecord } from './case-record.ts';
import type { Referred } from './chapters/referral.ts';
import { inParallel } from './in-parallel.ts';
import { type Minor, sumOf } from './money-sum.ts';
import { otherCasesVisible } from './other-cases-visible.ts';
import type { Stage } from './stage.ts';

type Counts = Readonly<Record<string, number>>;

/** What the platform reports of a played dossier. */
export interface Outcome {
  readonly dossier: string;
  readonly incidents: number;
  readonly cases: number;
  readonly screening: Counts;
  readonly childPath: number;
  readonly guardiansAppointed: number;
  readonly reasonableGrounds: Counts;
  readonly reflectionPeriodsStarted: number;
  readonly conclusive: Counts;
  readonly emergencyAssistanceDelivered: number;
  readonly assistanceConsented: number;
  readonly nonPunishment: { readonly assessed: number; readonly positive: number };
  readonly setOffsRefused: number;
  readonly wageClaims: {
    readonly count: number;
    readonly currency?: string;
    readonly claimedMinor: Minor;
    readonly byClaimInput: Readonly<Record<string, number | readonly number[]>>;
  };
  readonly fund: { readonly payments: number; readonly paidMinor: Minor };
  readonly recovery: {
    readonly against: readonly string[];
    readonly openMinor: Minor;
    readonly jointAndSeveral: boolean;
  };
  readonly courtAwards: Readonly<
    Record<string, { readonly count: number; readonly minor: Minor; readonly currency?: string }>
  >;
  readonly partiesConvicted: number;
  readonly otherCasesVisibleFromOneCase: number;
}

/**
 * Reads everything back over the public interface. Of the dossier itself it takes nothing but its name, which case
 * belongs to which label, the claim input each person has, and its currency where nobody claims anything.
 */
export async function readOutcome(stage: Stage, { incidentId, people }: Referred): Promise<Outcome> {
  const caseIds = await casesOf(stage.mechanism, incidentId);
  const records = await inParallel(caseIds, stage.concurrency, (caseId) => readRecord(stage.mechanism, caseId));
  const claimInputs = new Map(people.map(({ caseId, person }) => [caseId, person.claimInput]));
  const [first, ...others] = people;
  return {
    ...identificationOf(stage.dossier.dossier, records),
    ...helpOf(records),
    ...moneyOf(records, claimInputs, stage.dossier.currency),
    partiesConvicted: partiesConvicted(records),
    otherCasesVisibleFromOneCase: first
      ? await otherCasesVisible(stage.mechanism.otherNgoCaseworker, first, others)
      : 0,
  };
}

function identificationOf(dossier: string, records: readonly CaseRecord[]) {
  const files = records.map(({ file }) => file);
  const identified = files.map(({ identification }) => identification);
  return {
    dossier,
    incidents: new Set(files.map(({ incidentId }) => incidentId)).size,
    cases: records.length,
    screening: tally(identified.map(({ screening }) => screening)),
    childPath: identified.filter(({ childPath }) => childPath).length,
    guardiansAppointed: identified.filter(({ guardianAppointed }) => guardianAppointed).length,
    reasonableGrounds: tally(identified.map(({ reasonableGrounds }) => reasonableGrounds)),
    reflectionPeriodsStarted: identified.filter(({ reflection }) => reflection !== undefined).length,
    conclusive: tally(identified.map(({ conclusion }) => conclusion?.replace(/^confirmed_.*$/, 'confirmed'))),
  };
}

function helpOf(records: readonly CaseRecord[]) {
  const assistance = records.map(({ file }) => file.assistance);
  const nonPunishment = records.map(({ remedy }) => remedy?.nonPunishment);
  return {
    emergencyAssistanceDelivered: assistance.filter((file) => file !== undefined && file.emergencyDelivered > 0).length,
    assistanceConsented: assistance.filter((file) => file?.consented === true).length,
    nonPunishment: {
      assessed: nonPunishment.filter((file) => file?.status === 'assessed').length,
      positive: nonPunishment.filter((file) => file?.status === 'assessed' && file.result === 'positive').length,
    },
  };
}

function moneyOf(
  records: readonly CaseRecord[],
  claimInputs: ReadonlyMap<string, string | undefined>,
  ownCurrency: string | undefined,
) {
  const claims = records.flatMap(({ claim }) => (claim ? [claim] : []));
  const calculated = claims.flatMap(({ caseId, calculation }) => (calculation ? [{ caseId, ...calculation }] : []));
  // Where nobody claims, there is no amount to take the currency from but the dossier's own.
  const { minor: claimedMinor, currency = ownCurrency } = sumOf(calculated.map(({ total }) => total));
  const executed = claims.flatMap(({ payments }) => payments).filter(({ status }) => status === 'executed');
  const recoveries = claims.flatMap((claim) => claim.recoveries);
  const courtAwards = claims.flatMap((claim) => claim.courtAwards);
  return {
    setOffsRefused: claims.flatMap((claim) => claim.refusedRequests).filter(({ code }) => code === 'SETOFF_BARRED')
      .length,
    wageClaims: {
      count: calculated.length,
      ...(currency === undefined ? {} : { currency }),
      claimedMinor,
      byClaimInput: perClaimInput(calculated.map(({ caseId, total }) => [claimInputs.get(caseId), total.minor])),
    },
    fund: { payments: executed.length, paidMinor: sumOf(executed.map(({ money }) => money)).minor },
    recovery: {
      against: [...new Set(recoveries.flatMap(({ against }) => against))].toSorted(),
      openMinor: sumOf(recoveries.map(({ open }) => open)).minor,
      jointAndSeveral: recoveries.some(({ jointAndSeveral }) => jointAndSeveral),
    },
    courtAwards: Object.fromEntries(
      Route.options.flatMap((route) => {
        const awards = courtAwards.filter((award) => award.route === route);
        return awards.length === 0
          ? []
          : [[route, { count: awards.length, ...sumOf(awards.map(({ money }) => money)) }]];
      }),
    ),
  };
}

/** The amount everybody with the same input gets; should they differ, all amounts, so that nobody overlooks it. */
function perClaimInput(totals: readonly (readonly [string | undefined, number])[]) {
  const amounts = new Map<string, Set<number>>();
  for (const [claimInput, minor] of totals) {
    const key = claimInput ?? 'none';
    amounts.set(key, (amounts.get(key) ?? new Set()).add(minor));
  }
  const keys = [...amounts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    keys.map(([key, all]) => {
      const [only, ...more] = all;
      return [key, more.length === 0 && only !== undefined ? only : [...all].toSorted((one, other) => one - other)];
    }),
  );
}

function partiesConvicted(records: readonly CaseRecord[]): number {
  const verdicts = records.flatMap(
    ({ remedy }) => remedy?.proceedings.flatMap((proceeding) => proceeding.verdicts) ?? [],
  );
  return new Set(verdicts.filter(({ verdict }) => verdict === 'convicted').map(({ party }) => party)).size;
}

function tally(values: readonly (string | undefined)[]): Counts {
  const counts: Record<string, number> = {};
  for (const value of values) if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
