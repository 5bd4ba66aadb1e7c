import type { CompensationEvent } from '@nrm/contracts/compensation';
import type { Envelope, Fact } from '@nrm/contracts/envelope';
import type { IdentificationEvent } from '@nrm/contracts/identification';
import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import { profileOf } from '@nrm/country-profile';
import { stateOf } from '@nrm/decider';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimUnder } from '../domain/claim.ts';
import { compensation } from '../service.ts';

const profile = profileOf('p029-model');
const { reactions } = compensation(profile);
const claim = claimUnder(profile);

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const caseId = id(1);
const at = '2026-03-02T09:00:00.000Z';
const reasons = 'The account of the work is coherent.';

const screened = (outcome: 'possible' | 'no_indicators' | 'incomplete'): IdentificationEvent => ({
  type: 'ScreeningCompleted',
  caseId,
  outcome,
  indicatorsPresent: [],
  determination: {},
  screenedBy: id(11),
  occurredOn: '2026-03-02',
  at,
});
const grounds = (decision: 'positive' | 'negative'): IdentificationEvent => ({
  type: 'ReasonableGroundsDecided',
  caseId,
  decision,
  reasons,
  decidedBy: [id(12)],
  at,
});
const concluded = (
  conclusion: 'confirmed_trafficked' | 'confirmed_forced_labour' | 'not_confirmed',
): IdentificationEvent => ({
  type: 'FullAssessmentCompleted',
  caseId,
  conclusion,
  reasons,
  decidedBy: [id(12), id(13)],
  at,
});
const presumedChild: IdentificationEvent = { type: 'PresumedChildRecorded', caseId, at };
const verified = (result: 'adult' | 'child'): IdentificationEvent => ({
  type: 'AgeVerified',
  caseId,
  result,
  reasons,
  verifiedBy: id(13),
  at,
});
const assessed: RemedyEvent = {
  type: 'NonPunishmentAssessed',
  caseId,
  assessmentId: id(21),
  result: 'positive',
  determination: {},
  reasons,
  assessedBy: id(14),
  at,
};
const courtAward: RemedyEvent = {
  type: 'CourtAwardMade',
  caseId,
  proceedingId: id(22),
  awardId: id(23),
  route: 'criminal',
  money: { minor: 4_300, currency: 'EUR' },
  owedBy: ['guard-1'],
  decidedOn: '2026-02-01',
  at,
};

/** The claim after these facts of others have been heard, and what it recorded for each. */
function heard(...facts: Fact[]) {
  const recorded: CompensationEvent[] = [];
  for (const fact of facts)
    for (const reaction of reactions.filter(({ on }) => on === fact.type)) {
      const moment = { at, today: '2026-03-02', profile, newId: () => id(99), envelope: { data: fact } as Envelope };
      const asked = reaction.act(fact, moment);
      if (!asked) continue;
      expect(asked.stream).toBe(`claim-${caseId}`);
      recorded.push(...(asked.decide(stateOf(claim, recorded)) as CompensationEvent[]));
    }
  return recorded;
}
const typesAfter = (...facts: Fact[]) => heard(...facts).map(({ type }) => type);

describe('open-wage-check-after-screening', () => {
  it('follows a screening that finds possible exploitation', () =>
    expect(typesAfter(screened('possible'))).toEqual(['WageCheckOpened']));
  it('follows no other outcome', () =>
    expect(typesAfter(screened('no_indicators'), screened('incomplete'))).toEqual([]));
});

describe('open-claim-after-reasonable-grounds', () => {
  it('follows a positive decision', () => expect(typesAfter(grounds('positive'))).toEqual(['ClaimOpened']));
  it('does not follow a negative one', () => expect(typesAfter(grounds('negative'))).toEqual([]));
});

describe('keep-wage-heads-after-not-confirmed', () => {
  it('follows a conclusion that does not confirm', () =>
    expect(typesAfter(concluded('not_confirmed'))).toEqual(['WageHeadsOnly']));
  it('follows neither confirmation', () =>
    expect(typesAfter(concluded('confirmed_trafficked'), concluded('confirmed_forced_labour'))).toEqual([]));
});

describe('note-child-payee-after-presumption', () => {
  it('protects the payment of a presumed child', () => expect(typesAfter(presumedChild)).toEqual(['ChildPayeeNoted']));
});

describe('note-age-of-payee-after-verification', () => {
  it('protects the payment of a verified child', () =>
    expect(typesAfter(verified('child'))).toEqual(['ChildPayeeNoted']));
  it('gives notice to a presumed child verified as adult', () =>
    expect(typesAfter(presumedChild, verified('adult'))).toEqual(['ChildPayeeNoted', 'ChildPayeeEnding']));
  it('adds nothing for an adult', () => expect(typesAfter(verified('adult'))).toEqual([]));
});

describe('apply-non-punishment-after-assessment', () => {
  it('takes the result and nothing of the acts', () =>
    expect(heard(assessed)).toEqual([
      { type: 'NonPunishmentApplied', caseId, assessmentId: id(21), result: 'positive', at },
    ]));
});

describe('import-court-award-after-decision', () => {
  it('takes the award with those who owe it', () =>
    expect(heard(courtAward)).toEqual([
      {
        type: 'CourtAwardImported',
        caseId,
        courtAwardId: id(23),
        proceedingId: id(22),
        route: 'criminal',
        money: { minor: 4_300, currency: 'EUR' },
        owedBy: ['guard-1'],
        decidedOn: '2026-02-01',
        at,
      },
    ]));
});

describe('All reactions together', () => {
  const all = [
    screened('possible'),
    grounds('positive'),
    concluded('not_confirmed'),
    presumedChild,
    assessed,
    courtAward,
  ];
  const { clocks: _, ...expected } = stateOf(claim, heard(...all));
  it('come to the same claim in any order and however often a fact is heard', () =>
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.constantFrom(...all), { maxLength: 6 }),
        (order, again) => {
          const { clocks, ...state } = stateOf(claim, heard(...order, ...again));
          expect(state).toEqual(expected);
          expect(clocks.filter(({ deadline }) => deadline === 'claimOpened')).toEqual([]);
        },
      ),
    ));
});
