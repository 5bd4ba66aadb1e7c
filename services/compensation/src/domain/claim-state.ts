import { clockStops } from '@nrm/contracts/clock-stops';
import type { AwardLine, CompensationEvent } from '@nrm/contracts/compensation';
import type { NonPunishmentOutcome } from '@nrm/contracts/legal-remedy';
import type { Clock, Money } from '@nrm/contracts/shared';
import { clocksAfter } from '@nrm/decider';

export interface Calculated {
  readonly calculationId: string;
  readonly lines: readonly AwardLine[];
  readonly total: Money;
  /** Minor units. */
  readonly alreadyReceived: number;
  readonly calculatedBy: string;
}

export interface Decided extends Calculated {
  readonly awardId: string;
  readonly fundPays: Money;
}

export type Award =
  | { readonly status: 'none' }
  | { readonly status: 'calculated'; readonly calculated: Calculated; readonly approvedBy: readonly string[] }
  | { readonly status: 'decided'; readonly decided: Decided };

export type Payment =
  | { readonly status: 'none' }
  | {
      readonly status: 'ordered' | 'executed';
      readonly paymentId: string;
      readonly orderedBy: string;
      readonly money: Money;
    };

export interface Account {
  readonly holder: string;
  readonly number: string;
  readonly bank?: string | undefined;
  readonly country: string;
  readonly guardianSupervised: boolean;
  readonly usableFrom: string;
}

export interface Recovery {
  readonly recoveryId: string;
  /** Empty while nobody liable is known. */
  readonly against: readonly string[];
  /** Minor units the State may take back. */
  readonly subrogated: number;
  readonly toState: number;
}

export interface Claim {
  readonly opened: 'no' | 'wage-check' | 'claim';
  readonly wageHeadsOnly: boolean;
  /** Present while the payee is treated as a child; `until` once an adult result has been noted. */
  readonly child?: { readonly until?: string };
  readonly nonPunishment: ReadonlyMap<string, NonPunishmentOutcome>;
  readonly award: Award;
  readonly account?: Account;
  readonly payment: Payment;
  readonly recovery?: Recovery;
  /** Minor units of the award that have reached the person, from whomever they came. */
  readonly reachedPerson: number;
  readonly courtAwards: ReadonlySet<string>;
  readonly clocks: readonly Clock[];
}

export const noClaim: Claim = {
  opened: 'no',
  wageHeadsOnly: false,
  nonPunishment: new Map(),
  award: { status: 'none' },
  payment: { status: 'none' },
  reachedPerson: 0,
  courtAwards: new Set(),
  clocks: [],
};

/** The claim after one more fact. */
export function evolveClaim(claim: Claim, fact: CompensationEvent): Claim {
  return { ...changed(claim, fact), clocks: clocksAfter(claim.clocks, fact, clockStops.compensation) };
}

function changed(claim: Claim, fact: CompensationEvent): Claim {
  switch (fact.type) {
    case 'WageCheckOpened':
      return { ...claim, opened: 'wage-check' };
    case 'ClaimOpened':
      return { ...claim, opened: 'claim' };
    case 'WageHeadsOnly':
      return { ...claim, wageHeadsOnly: true };
    case 'ChildPayeeNoted':
      return { ...claim, child: {} };
    case 'ChildPayeeEnding':
      return { ...claim, child: { until: fact.endsAt } };
    case 'NonPunishmentApplied':
      return { ...claim, nonPunishment: new Map([...claim.nonPunishment, [fact.assessmentId, fact.result]]) };
    case 'CourtAwardImported':
      return { ...claim, courtAwards: new Set([...claim.courtAwards, fact.courtAwardId]) };
    case 'AwardCalculated':
      return {
        ...claim,
        award: {
          status: 'calculated',
          calculated: {
            calculationId: fact.calculationId,
            lines: fact.lines,
            total: fact.total,
            alreadyReceived: fact.alreadyReceived?.minor ?? 0,
            calculatedBy: fact.calculatedBy,
          },
          approvedBy: [],
        },
      };
    case 'AwardApproved':
      return claim.award.status === 'calculated'
        ? { ...claim, award: { ...claim.award, approvedBy: [...claim.award.approvedBy, fact.approvedBy] } }
        : claim;
    case 'AwardReturned':
      return { ...claim, award: { status: 'none' } };
    case 'AwardDecided':
      return claim.award.status === 'calculated'
        ? {
            ...claim,
            award: {
              status: 'decided',
              decided: { ...claim.award.calculated, awardId: fact.awardId, fundPays: fact.fundPays },
            },
            reachedPerson: claim.award.calculated.alreadyReceived,
          }
        : claim;
    case 'BankAccountRegistered':
      return {
        ...claim,
        account: { ...fact.account, guardianSupervised: fact.guardianSupervised, usableFrom: fact.usableFrom },
      };
    case 'PaymentOrdered':
      return {
        ...claim,
        payment: { status: 'ordered', paymentId: fact.paymentId, orderedBy: fact.orderedBy, money: fact.money },
      };
    case 'PaymentExecuted':
      return {
        ...claim,
        payment: claim.payment.status === 'none' ? claim.payment : { ...claim.payment, status: 'executed' },
        reachedPerson: claim.reachedPerson + fact.money.minor,
      };
    case 'RecoveryOpened':
      return {
        ...claim,
        recovery: { recoveryId: fact.recoveryId, against: fact.against, subrogated: fact.money.minor, toState: 0 },
      };
    case 'RecoveryDistributed':
      return {
        ...claim,
        reachedPerson: claim.reachedPerson + fact.toPerson.minor,
        ...(claim.recovery
          ? { recovery: { ...claim.recovery, toState: claim.recovery.toState + fact.toState.minor } }
          : {}),
      };
    case 'RecoveryReceived':
    case 'SetOffRefused':
    case 'ReductionRefused':
    case 'DeadlineMissed':
      return claim;
  }
}
