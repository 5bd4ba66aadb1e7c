import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actCategories } from './act-categories.ts';
import { assessNonPunishment } from './assess.ts';
import type { Act, NonPunishmentInput } from './input.ts';
import type { NonPunishmentResult } from './result.ts';

const act = (members: Partial<Act> = {}): Act => ({
  id: 'a',
  category: 'petty_theft',
  nexus: 'compelled_by_person',
  ageAtAct: 'adult',
  ...members,
});

function assessed(acts: readonly Act[], members: Partial<NonPunishmentInput> = {}): NonPunishmentResult {
  const answer = assessNonPunishment({ victimStatus: 'reasonable_grounds', acts, ...members });
  if ('refusal' in answer) throw new Error(`${answer.refusal.code} ${answer.refusal.pointer}`);
  return answer;
}

const refusalOf = (members: object) => {
  const answer = assessNonPunishment({ victimStatus: 'reasonable_grounds', acts: [act()], ...members });
  return 'refusal' in answer ? `${answer.refusal.code} ${answer.refusal.pointer}` : 'no refusal';
};

const rowOf = (members: Partial<Act>, more: Partial<NonPunishmentInput> = {}) =>
  assessed([act(members)], more).determinations[0]?.row;

const proved = { positiveEvidence: true, secondAssessorAgrees: true };

describe('The decision table', () => {
  it('sends a person without any status to a human, never to a negative result', () => {
    expect(rowOf({}, { victimStatus: 'none' })).toBe('D19');
  });

  it('asks for positive evidence and a second assessor before a negative result', () => {
    expect(rowOf({ nexus: 'none', negativeBasis: proved })).toBe('D18');
    expect(rowOf({ nexus: 'none', negativeBasis: { ...proved, secondAssessorAgrees: false } })).toBe('D19');
    expect(rowOf({ nexus: 'none', negativeBasis: proved, ageAtAct: 'uncertain_child' })).toBe('D7');
    expect(rowOf({ nexus: 'none', ageAtAct: 'child' })).toBe('D19');
  });

  it('presumes the link of listed acts, not of excluded ones, nor of guarding others', () => {
    expect(rowOf({ nexus: 'unknown' })).toBe('D13');
    expect(rowOf({ nexus: 'unknown', excludedListed: true })).toBe('D4');
    expect(rowOf({ nexus: 'unknown', category: 'guarding_others' })).toBe('D4');
    expect(rowOf({ nexus: 'consequence_only', category: 'guarding_others' })).toBe('D17');
  });

  it('keeps acts that touch state security from any automatic answer', () => {
    expect(rowOf({ securitySensitive: true, ageAtAct: 'child' })).toBe('D3');
  });

  it('never turns a live case negative without proof, whatever the act', () => {
    const categories = [...Object.values(actCategories).flat(), 'something_else'];
    const anyAct = fc.record({
      category: fc.constantFrom(...categories),
      nexus: fc.constantFrom<Act['nexus']>(
        'unknown',
        'compelled_by_person',
        'compelled_by_circumstances',
        'compelled_by_both',
        'consequence_only',
        'mixed',
        'none',
      ),
      ageAtAct: fc.constantFrom<NonNullable<Act['ageAtAct']>>('child', 'uncertain_child', 'adult'),
      excludedListed: fc.boolean(),
      securitySensitive: fc.boolean(),
    });
    fc.assert(
      fc.property(anyAct, (members) => {
        const { determinations, result } = assessed([act(members)]);
        expect(result).not.toBe('negative');
        expect(determinations[0]?.effects).toContain('AWARD_PROTECTED');
        expect(determinations[0]?.statutoryDefenceAvailable).toBe(!members.excludedListed);
        expect(determinations[0]?.effects.includes('NO_COMPULSION_QUESTION')).toBe(members.ageAtAct !== 'adult');
      }),
    );
  });
});

describe('Age', () => {
  it('splits an act at the birthday, which itself is adult', () => {
    const { determinations } = assessed(
      [{ id: 'a', category: 'begging', nexus: 'mixed', from: '2025-05-19', to: '2025-05-20' }],
      {
        person: { birthDate: '2007-05-20' },
      },
    );
    expect(determinations.map(({ segment, ageAtAct, row }) => [segment?.from, ageAtAct, row])).toEqual([
      ['2025-05-19', 'child', 'D5'],
      ['2025-05-20', 'adult', 'D8'],
    ]);
  });

  it('gives child, uncertain child and adult in turn for a range of birth dates', () => {
    const { determinations } = assessed(
      [{ id: 'a', category: 'begging', nexus: 'unknown', from: '2023-12-31', to: '2027-01-01' }],
      {
        person: { birthDateEarliest: '2006-01-01', birthDateLatest: '2008-12-31' },
      },
    );
    expect(determinations.map(({ segment, ageAtAct }) => [segment?.from, segment?.to, ageAtAct])).toEqual([
      ['2023-12-31', '2023-12-31', 'child'],
      ['2024-01-01', '2026-12-30', 'uncertain_child'],
      ['2026-12-31', '2027-01-01', 'adult'],
    ]);
  });

  it('escalates a detention hourly for whoever may be a child today', () => {
    const outcomes = (members: Partial<NonPunishmentInput>, ageAtAct: Act['ageAtAct'] = 'child') =>
      assessed([act(ageAtAct === undefined ? {} : { ageAtAct })], { modifiers: { detained: true }, ...members })
        .modifiers[0]?.outcomes;
    expect(outcomes({})).toContain('ESCALATE_HOURLY');
    expect(outcomes({ person: { birthDate: '2000-01-01' }, assessedOn: '2025-01-01' })).toContain('ESCALATE_DAILY');
    expect(outcomes({}, 'adult')).toContain('ESCALATE_DAILY');
  });
});

describe('Modifiers and recommendations', () => {
  it('claw nothing back from a child, even for fraud', () => {
    const outcomes = (ageNow: 'child' | 'adult') =>
      assessed([act()], { person: { ageNow }, modifiers: { awardPaid: { fraudProvenByCourt: true } } }).modifiers[0]
        ?.outcomes;
    expect(outcomes('child')).toEqual(['NO_CLAWBACK']);
    expect(outcomes('adult')).toEqual(['CLAWBACK_ONLY_FOR_PROVEN_FRAUD']);
  });

  it('send nothing abroad without consent, nor to the exploiter’s state without a risk assessment', () => {
    const sent = (foreign: NonNullable<Act['foreign']>) =>
      assessed([act({ foreign })]).determinations[0]?.recommendations.length;
    expect(sent({ g7Consent: true, exploiterState: false, riskAssessed: false })).toBe(1);
    expect(sent({ g7Consent: false, exploiterState: false, riskAssessed: true })).toBe(0);
    expect(sent({ g7Consent: true, exploiterState: true, riskAssessed: false })).toBe(0);
  });

  it('ask each authority for what is in its power', () => {
    const ask = (authority: NonNullable<Act['authority']>) =>
      assessed([act({ authority })]).determinations[0]?.recommendations[0]?.ask;
    expect([ask('tax'), ask('immigration'), ask('licensing')]).toEqual([
      'CANCEL_AND_REFUND',
      'NO_REMOVAL_NO_BAN',
      'NO_SANCTION',
    ]);
  });
});

describe('The door', () => {
  it('needs different people for different parts', () => {
    expect(refusalOf({ people: { assessor: 'u1', investigator: 'u1' } })).toBe('FOUR_EYES /people/investigator');
    expect(refusalOf({ people: { assessor: 'u1', secondAssessor: 'u2', applier: 'u3', investigator: 'u4' } })).toBe(
      'no refusal',
    );
  });

  it('needs both ends of a range of birth dates, and the day of the act', () => {
    const undated = { id: 'a', category: 'begging', nexus: 'unknown' };
    expect(refusalOf({ acts: [{ ...undated, from: '2025-01-01' }], person: { birthDateEarliest: '2006-01-01' } })).toBe(
      'INPUT_INCOMPLETE /person/birthDateLatest',
    );
    expect(refusalOf({ acts: [undated], person: { birthDate: '2006-01-01' } })).toBe('INPUT_INCOMPLETE /acts/0/from');
  });

  it('refuses two acts under one identifier', () => {
    expect(refusalOf({ acts: [act(), act()] })).toBe('INPUT_INVALID /acts/1/id');
  });
});
