import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../input/members.ts';
import { ruleReached } from './dimension.ts';
import { iloCodes } from './ilo-indicators.ts';
import type { ScreeningInput } from './input.ts';
import { operationalCodes, operationalIndicators } from './operational-indicators.ts';
import type { ScreeningResult } from './result.ts';
import { screen } from './screen.ts';

const all = <Code extends string>(codes: readonly Code[], answer: Answer) =>
  Object.fromEntries(codes.map((code) => [code, answer])) as Partial<Record<Code, Answer>>;

function screened(members: Partial<ScreeningInput>): ScreeningResult {
  const answer = screen({ person: { ageStatus: 'adult' }, indicators: {}, ...members });
  if ('refusal' in answer) throw new Error(`${answer.refusal.code} ${answer.refusal.pointer}`);
  return answer;
}

describe('The operational list', () => {
  it('has the published numbers of indicators and strengths', () => {
    const count = (column: 'adult' | 'child', strength: string | null) =>
      operationalIndicators.filter((indicator) => indicator[column] === strength).length;
    expect(operationalCodes).toHaveLength(67);
    expect([count('adult', 'strong'), count('adult', 'medium'), count('adult', 'weak')]).toEqual([7, 53, 7]);
    expect([count('child', 'strong'), count('child', 'medium'), count('child', null)]).toEqual([15, 50, 2]);
  });

  it.each([
    [{ strong: 2, medium: 0, weak: 0 }, 'S2'],
    [{ strong: 1, medium: 0, weak: 1 }, 'S1+MW1'],
    [{ strong: 0, medium: 3, weak: 0 }, 'M3'],
    [{ strong: 0, medium: 2, weak: 1 }, 'M2+W1'],
    [{ strong: 1, medium: 0, weak: 0 }, null],
    [{ strong: 0, medium: 2, weak: 0 }, null],
    [{ strong: 0, medium: 1, weak: 5 }, null],
    [{ strong: 0, medium: 0, weak: 7 }, null],
  ])('makes a dimension of %o by rule %s', (tally, rule) => {
    expect(ruleReached(tally)).toBe(rule);
  });
});

describe('Screening', () => {
  it('finds a possible victim by any one sign, and never by an answer left out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...iloCodes),
        fc.constantFrom('adult' as const, 'child' as const),
        (code, ageStatus) => {
          const { outcome, routes } = screened({ person: { ageStatus }, indicators: { [code]: 'yes' } });
          expect(outcome).toBe('possible');
          expect(routes).toEqual(expect.arrayContaining(['EMERGENCY_ASSISTANCE', 'REFERRAL', 'REMOVAL_HOLD']));
        },
      ),
    );
    expect(screened({}).outcome).toBe('incomplete');
  });

  it('never says "no indicators" while one of the eleven is unanswered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...iloCodes), (unanswered) => {
        const indicators = { ...all(iloCodes, 'no'), [unanswered]: 'unknown' as const };
        expect(screened({ indicators, forcedLabour: { workOrService: 'no' } }).outcome).toBe('incomplete');
      }),
    );
  });

  it('keeps the removal hold whatever the answers', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...operationalCodes), fc.constantFrom<Answer>('yes', 'no', 'unknown')),
        (delphi) => {
          const { routes, dimensions } = screened({ delphi });
          expect(routes).toContain('REMOVAL_HOLD');
          for (const { result, unknown } of Object.values(dimensions)) {
            if (unknown > 0) expect(result).not.toBe('negative');
          }
        },
      ),
    );
  });

  it('sees forced labour where everything is answered and nothing happened at recruitment but the test is met', () => {
    const { pattern } = screened({
      delphi: all(operationalCodes, 'no'),
      forcedLabour: { workOrService: 'yes', menaceOfPenalty: 'yes', involuntariness: 'yes' },
    });
    expect(pattern).toBe('forced_labour');
  });

  it('reports answers of an adult to the child part as not used', () => {
    expect(screened({ child: { act: 'yes', categories: { 'CH-i': 'no' } } }).ignored).toEqual([
      '/child/act',
      '/child/categories/CH-i',
    ]);
  });

  it('lets a worst form stand for a child even where the work itself would be exempt', () => {
    const { forcedLabour } = screened({
      person: { ageStatus: 'child' },
      child: { categories: { 'CH-iv': 'yes' } },
      forcedLabour: {
        workOrService: 'yes',
        menaceOfPenalty: 'yes',
        exception: {
          kind: 'civic',
          conditions: { normalCivicObligation: 'yes' },
          privateBeneficiary: 'no',
          c105Purpose: 'no',
        },
      },
    });
    expect([forcedLabour.status, forcedLabour.exception]).toEqual(['met', 'applies']);
  });

  it('refuses a condition that does not belong to the exception, and an exception without a kind', () => {
    const withException = (exception: object) =>
      screen({ person: { ageStatus: 'adult' }, indicators: {}, forcedLabour: { exception } });
    expect(withException({ kind: 'civic', conditions: { purelyMilitary: 'yes' } })).toMatchObject({
      refusal: { code: 'INPUT_INVALID', pointer: '/forcedLabour/exception/conditions/purelyMilitary' },
    });
    expect(withException({})).toMatchObject({
      refusal: { code: 'INPUT_INCOMPLETE', pointer: '/forcedLabour/exception/kind' },
    });
  });
});
