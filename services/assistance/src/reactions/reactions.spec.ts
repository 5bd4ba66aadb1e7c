import type { AssistanceEvent } from '@nrm/contracts/assistance';
import { asSeenBy } from '@nrm/contracts/catalogue';
import type { Envelope, ServiceName } from '@nrm/contracts/envelope';
import type { CaseAccessEvent } from '@nrm/contracts/gateway';
import type { IdentificationEvent } from '@nrm/contracts/identification';
import type { Gate } from '@nrm/contracts/roles';
import { profileOf } from '@nrm/country-profile';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assistance } from '../service.ts';
import { assistanceFile } from '../views/assistance-file.ts';

const profile = profileOf('p029-model');
const { reactions } = assistance(profile);

const caseId = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const officer = '1a9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const then = '2026-03-02T09:00:00.000Z';
/** When assistance hears of it. */
const now = '2026-03-02T09:05:00.000Z';

type Heard = IdentificationEvent | CaseAccessEvent;

const ownerOf = (fact: Heard): ServiceName =>
  fact.type === 'ConsentGiven' || fact.type === 'ConsentWithdrawn' ? 'gateway' : 'identification';

/** All that assistance has recorded once it has heard these facts in this order, as it sees them. */
function after(...heard: readonly Heard[]): readonly AssistanceEvent[] {
  const history: AssistanceEvent[] = [];
  for (const [index, fact] of heard.entries()) {
    const source = ownerOf(fact);
    const stream = `${source === 'gateway' ? 'access' : 'case'}-${caseId}`;
    const data = asSeenBy('assistance', source, stream, fact);
    const envelope: Envelope<Heard> = {
      ...{ id: `${source}/${stream}@${index + 1}`, source, stream, revision: index + 1, position: index + 1 },
      ...{ type: fact.type, key: caseId, recordedAt: then, correlationId: 'spec', data },
      actor: { account: 'officer', role: 'decider', organisation: 'authority' },
    };
    for (const { from, on, act } of reactions) {
      if (from !== source || on !== fact.type) continue;
      const asked = act(data, { at: now, today: '2026-03-02', profile, newId: (name) => name, envelope });
      if (!asked) continue;
      expect(asked.stream).toBe(`assistance-${caseId}`);
      history.push(...(asked.decide(asked.evolve(undefined, history)) as AssistanceEvent[]));
    }
  }
  return history;
}

const screened = (outcome: 'possible' | 'no_indicators' | 'incomplete'): Heard => ({
  type: 'ScreeningCompleted',
  caseId,
  outcome,
  indicatorsPresent: ['ILO-01'],
  determination: {},
  screenedBy: officer,
  occurredOn: '2026-03-02',
  at: then,
});
const reflection: Heard = {
  type: 'ReflectionPeriodStarted',
  caseId,
  startsOn: '2026-03-02',
  endsOn: '2026-04-16',
  at: then,
};
const extended: Heard = {
  type: 'ReflectionPeriodExtended',
  caseId,
  endsOn: '2026-05-16',
  reasons: 'More time to recover.',
  by: officer,
  at: then,
};
const presumed: Heard = { type: 'PresumedChildRecorded', caseId, at: then };
const verified = (result: 'adult' | 'child'): Heard => ({
  type: 'AgeVerified',
  caseId,
  result,
  reasons: 'School records were found.',
  verifiedBy: officer,
  at: then,
});
const withdrawn = (gate: Gate, at = then): Heard => ({
  type: 'ConsentWithdrawn',
  caseId,
  gate,
  withdrawnBy: 'person',
  recordedBy: officer,
  at,
});
const consented = (gate: Gate, at: string): Heard => ({
  type: 'ConsentGiven',
  caseId,
  gate,
  purpose: 'Shelter and health',
  recipient: 'Sample House',
  language: 'bn',
  explainedHow: 'Interpreter, alone',
  givenBy: 'person',
  recordedBy: officer,
  at,
});

const typesOf = (facts: readonly AssistanceEvent[]) => facts.map(({ type }) => type);

describe('offer-assistance-after-screening', () => {
  it('offers help to whoever may be trafficked, within 24 hours of the screening', () =>
    expect(after(screened('possible'))).toEqual([
      {
        type: 'AssistanceOffered',
        caseId,
        at: now,
        clocks: [{ deadline: 'assistanceOffered', dueAt: '2026-03-03T09:00:00.000Z' }],
      },
    ]));
  it.each(['no_indicators', 'incomplete'] as const)('does nothing yet when the outcome is %s', (outcome) =>
    expect(after(screened(outcome))).toEqual([]),
  );
  it('offers once, also after another screening', () =>
    expect(typesOf(after(screened('incomplete'), screened('possible'), screened('possible')))).toEqual([
      'AssistanceOffered',
    ]));
});

describe('support-reflection-after-reasonable-grounds', () => {
  it('supports the person until the last day of the period', () =>
    expect(after(reflection)).toEqual([{ type: 'ReflectionSupportStarted', caseId, endsOn: '2026-04-16', at: now }]));
  it('starts once', () => expect(after(reflection, reflection)).toHaveLength(1));
});

describe('extend-support-after-reflection-extended', () => {
  it('supports the person longer', () =>
    expect(after(reflection, extended).at(-1)).toEqual({
      type: 'ReflectionSupportExtended',
      caseId,
      endsOn: '2026-05-16',
      at: now,
    }));
  it('loses nothing when the extension is heard of first', () =>
    expect(after(extended, reflection)).toEqual([
      { type: 'ReflectionSupportStarted', caseId, endsOn: '2026-05-16', at: now },
    ]));
});

describe('open-child-plan-after-presumption', () => {
  it('helps whoever may be a child as a child', () =>
    expect(after(presumed)).toEqual([{ type: 'ChildPlanOpened', caseId, at: now }]));
  it('opens once', () => expect(after(presumed, presumed)).toHaveLength(1));
});

describe('adapt-child-plan-after-age-verified', () => {
  it('ends the plan of an adult with a notice that runs from the decision', () =>
    expect(after(presumed, verified('adult')).at(-1)).toEqual({
      type: 'ChildPlanEndAnnounced',
      caseId,
      endsAt: '2026-03-07T23:59:59.000Z',
      at: now,
    }));
  it('leaves a child on the plan', () =>
    expect(typesOf(after(presumed, verified('child')))).toEqual(['ChildPlanOpened']));
  it('opens the plan for a child nobody presumed', () =>
    expect(typesOf(after(verified('child')))).toEqual(['ChildPlanOpened']));
  it('does nothing for an adult without a plan', () => expect(after(verified('adult'))).toEqual([]));
});

describe('stop-sharing-after-consent-withdrawn', () => {
  it('stops from the moment of the withdrawal', () =>
    expect(after(withdrawn('G3'))).toEqual([{ type: 'SharingStopped', caseId, at: then }]));
  it.each(['G1', 'G2', 'G6', 'G12'] as const)('does not follow gate %s', (gate) =>
    expect(after(withdrawn(gate))).toEqual([]),
  );
  it('stops once', () => expect(after(withdrawn('G3'), withdrawn('G3'))).toHaveLength(1));
});

describe('resume-sharing-after-consent-given', () => {
  const later = '2026-03-02T09:00:00.001Z';
  const earlier = '2026-03-02T08:59:59.999Z';
  it('goes on after a new consent', () =>
    expect(after(withdrawn('G3'), consented('G3', later)).at(-1)).toEqual({
      type: 'SharingResumed',
      caseId,
      at: later,
    }));
  it('does not go on after a consent older than the withdrawal', () =>
    expect(typesOf(after(withdrawn('G3'), consented('G3', earlier)))).toEqual(['SharingStopped']));
  it('says nothing about a first consent', () => expect(after(consented('G3', then))).toEqual([]));
  it.each(['G1', 'G2', 'G6', 'G12'] as const)('does not follow gate %s', (gate) =>
    expect(typesOf(after(withdrawn('G3'), consented(gate, later)))).toEqual(['SharingStopped']),
  );
});

describe('The reactions together', () => {
  const ofIdentification = [presumed, screened('possible'), reflection, verified('adult'), extended];
  const ofGateway = [
    consented('G3', '2026-03-01T09:00:00.000Z'),
    withdrawn('G3'),
    consented('G3', '2026-03-03T09:00:00.000Z'),
    withdrawn('G3', '2026-03-04T09:00:00.000Z'),
  ];

  /** The file as it stands once all of this is heard. */
  const fileAfter = (facts: readonly Heard[]) =>
    after(...facts).reduce<ReturnType<typeof assistanceFile.fold>>(
      (row, data, index) => assistanceFile.fold(row, { data, revision: index + 1 } as Envelope<AssistanceEvent>),
      undefined,
    );

  it('come to the same file however the facts of two services interleave', () => {
    const expected = fileAfter([...ofIdentification, ...ofGateway]);
    expect(expected).toMatchObject({ sharingStopped: true, reflectionEndsOn: '2026-05-16', childPlan: true });
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (turns) => {
        const [mine, theirs] = [[...ofIdentification], [...ofGateway]];
        const mixed = turns.flatMap((first) => (first ? mine : theirs).shift() ?? []);
        expect(fileAfter([...mixed, ...mine, ...theirs])).toEqual(expected);
      }),
    );
  });
  it('are named after what they do and follow only identification and the gateway', () =>
    expect(reactions.map(({ name, from }) => `${from}: ${name}`)).toEqual([
      'identification: offer-assistance-after-screening',
      'identification: support-reflection-after-reasonable-grounds',
      'identification: extend-support-after-reflection-extended',
      'identification: open-child-plan-after-presumption',
      'identification: adapt-child-plan-after-age-verified',
      'gateway: stop-sharing-after-consent-withdrawn',
      'gateway: resume-sharing-after-consent-given',
    ]));
});
