import type { Verdict } from '@nrm/contracts/legal-remedy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardsOwed, type Decided } from './court-award.ts';
import { caseId, otherCaseId } from './samples.ts';

const money = { minor: 1_600_000, currency: 'EUR' };
const against = ['employer-1', 'employer-2'];
const company = { caseIds: [caseId, otherCaseId], against, againstState: false };
const state = { caseIds: [caseId, otherCaseId], against: [], againstState: true };
const verdict = (party: string, said: Verdict['verdict'], charge = 'trafficking') => ({ party, charge, verdict: said });
const decided = (verdicts: Verdict[], owedBy?: string[], awardedTo = [caseId]): Decided => ({
  verdicts,
  sanctions: [],
  awards: [{ caseIds: awardedTo, money, ...(owedBy ? { owedBy } : {}) }],
});
const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });

describe('Who owes an award', () => {
  it('is whoever was convicted', () =>
    expect(
      awardsOwed(company, decided([verdict('employer-1', 'acquitted'), verdict('employer-2', 'convicted')])),
    ).toEqual([{ caseIds: [caseId], money, owedBy: ['employer-2'] }]));
  it('is named once, however many charges there were', () =>
    expect(
      awardsOwed(
        company,
        decided([verdict('employer-1', 'convicted'), verdict('employer-1', 'convicted', 'bodily-harm')]),
      ),
    ).toMatchObject([{ owedBy: ['employer-1'] }]));
  it('is the State where the proceeding is against it', () =>
    expect(awardsOwed(state, decided([]))).toMatchObject([{ owedBy: ['state'] }]));
  it('is whom the decision names', () =>
    expect(awardsOwed(company, decided([verdict('employer-1', 'convicted')], ['employer-2']))).toMatchObject([
      { owedBy: ['employer-2'] },
    ]));
  it('is never nobody', () =>
    expect(() => awardsOwed(company, decided([verdict('employer-1', 'acquitted')]))).toThrow(
      refused('nobody-owes-award'),
    ));
  it('is never the State in a proceeding against others', () =>
    expect(() => awardsOwed(company, decided([], ['state']))).toThrow(refused('party-not-in-proceeding')));
  it('is never somebody the proceeding is not against', () =>
    expect(() => awardsOwed(company, decided([], ['recruiter-1']))).toThrow(refused('party-not-in-proceeding')));
});

describe('An award', () => {
  it('goes once to a case that is named twice in it', () =>
    expect(awardsOwed(state, decided([], undefined, [caseId, caseId]))).toMatchObject([{ caseIds: [caseId] }]));

  it('always has a debtor of the proceeding and the sum the court said', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...against), fc.constantFrom('convicted', 'acquitted', 'discontinued'))),
        fc.boolean(),
        fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { maxLength: 5 }),
        (said, againstState, sums) => {
          const verdicts = said.map(([party, outcome]) => verdict(party, outcome));
          const awards = sums.map((minor) => ({ caseIds: [caseId], money: { minor, currency: 'EUR' } }));
          const someoneOwes = againstState || said.some(([, outcome]) => outcome === 'convicted');
          const owed = () => awardsOwed({ ...company, againstState }, { verdicts, sanctions: [], awards });
          if (!someoneOwes && sums.length > 0) {
            expect(owed).toThrow(refused('nobody-owes-award'));
            return;
          }
          expect(owed().map((award) => award.money.minor)).toEqual(sums);
          for (const { owedBy } of owed()) {
            expect(owedBy.length).toBeGreaterThan(0);
            expect([...against, 'state']).toEqual(expect.arrayContaining([...owedBy]));
          }
        },
      ),
    ));
});
