import type { AllegedAct, RemedyEvent, VictimStatus } from '@nrm/contracts/legal-remedy';
import { stateOf } from '@nrm/decider';
import { specification } from '@nrm/decider/testing';
import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import {
  assessmentId,
  assessor,
  at,
  caseId,
  dueAt,
  held,
  id,
  police,
  reasons,
  remedyUnderModelProfile,
  today,
} from './samples.ts';

const given = specification(remedyUnderModelProfile);
const [stay, fine] = [id(501), id(502)];

const recorded = (act: AllegedAct, of = assessmentId): RemedyEvent => ({
  type: 'AllegedActRecorded',
  caseId,
  act,
  assessmentId: of,
  recordedBy: police.account,
  at,
});
const opened: RemedyEvent = {
  type: 'NonPunishmentAssessmentOpened',
  caseId,
  assessmentId,
  at,
  clocks: [{ deadline: 'nonPunishmentAssessed', dueAt }],
};
const openWith = (...acts: AllegedAct[]) => [...acts.map((act) => recorded(act)), opened];
const record = (acts: readonly AllegedAct[], newAssessment = assessmentId) =>
  ({ type: 'RecordAllegedActs', caseId, assessmentId: newAssessment, acts, by: police, at }) as const;
const finding = (actId: string, more: Partial<Finding> = {}): Finding => ({
  actId,
  nexus: 'compelled_by_circumstances',
  ageAtAct: 'adult',
  repairId: `repair-of-${actId}`,
  ...more,
});
const assess = (...findings: Finding[]) =>
  ({ type: 'AssessNonPunishment', caseId, findings, reasons, today, by: assessor, at }) as const;
const decided = (history: RemedyEvent[], command: ReturnType<typeof assess>) =>
  remedyUnderModelProfile.decide(stateOf(remedyUnderModelProfile, history), command);
const assessedIn = (history: RemedyEvent[], command: ReturnType<typeof assess>) => {
  const [fact] = decided(history, command);
  if (fact?.type !== 'NonPunishmentAssessed') throw new Error('The assessment comes first.');
  return fact;
};
const noted = (status: VictimStatus): RemedyEvent => ({ type: 'VictimStatusNoted', caseId, status, since: at, at });

describe('Recording what is held against a person', () => {
  it('opens an assessment that nobody had to ask for, due in ten working days', () =>
    given()
      .when(record([held(stay), held(fine)]))
      .yields(recorded(held(stay)), recorded(held(fine)), opened));
  it('joins the assessment that is open', () =>
    given(...openWith(held(stay)))
      .when(record([held(fine)], id(302)))
      .yields(recorded(held(fine))));
  it('opens another once the first is done', () => {
    const history = openWith(held(stay));
    given(...history, assessedIn(history, assess(finding(stay))))
      .when(record([held(fine)], id(302)))
      .yields(recorded(held(fine), id(302)), { ...opened, assessmentId: id(302) } as RemedyEvent);
  });
});

describe('Assessing what is held against a person', () => {
  it('protects whoever was compelled, and says why', () => {
    const fact = assessedIn(openWith(held(stay)), assess(finding(stay)));
    expect(fact).toMatchObject({ assessmentId, result: 'positive', settledActs: [stay], assessedBy: assessor.account });
    expect(fact.determination).toMatchObject({ determinations: [{ act: stay, row: 'D11', result: 'positive' }] });
  });
  it('puts no question of compulsion for a child', () => {
    const act = held(stay, { category: 'other', authority: 'criminal' });
    const child = finding(stay, { nexus: 'consequence_only', ageAtAct: 'child' });
    expect(assessedIn(openWith(act), assess(child)).determination).toMatchObject({ determinations: [{ row: 'D5' }] });
  });
  it('never comes to a negative result on one officer’s word', () =>
    expect(assessedIn(openWith(held(stay)), assess(finding(stay, { nexus: 'none' }))).result).toBe('undetermined'));
  it('takes a category nobody has listed, however it is spelt', () => {
    const act = held(stay, { category: 'order_59b_breach', authority: 'administrative' });
    expect(assessedIn(openWith(act), assess(finding(stay))).determination).toMatchObject({
      determinations: [{ group: 'other', row: 'D16', result: 'positive' }],
    });
  });
  it('asks for release where the person is detained', () => {
    const { determination } = assessedIn(openWith(held(stay, { stage: 'detained' })), assess(finding(stay)));
    expect(determination.modifiers).toContainEqual(expect.objectContaining({ id: 'M7' }));
  });

  describe.each<[VictimStatus | 'nothing', string]>([
    ['nothing', 'positive'],
    ['suspected', 'positive'],
    ['reasonable_grounds', 'positive'],
    ['confirmed', 'positive'],
    ['refused_pending_reconsideration', 'undetermined'],
  ])('where identification has decided %s', (status, result) => {
    it(`is ${result} for a compelled act`, () => {
      const history = [...(status === 'nothing' ? [] : [noted(status)]), ...openWith(held(stay))];
      expect(assessedIn(history, assess(finding(stay))).result).toBe(result);
    });
  });

  it('names each open act once: none left out', () =>
    given(...openWith(held(stay), held(fine)))
      .when(assess(finding(stay)))
      .isRefused('act-unknown'));
  it('names each open act once: none twice', () =>
    given(...openWith(held(stay)))
      .when(assess(finding(stay), finding(stay)))
      .isRefused('act-unknown'));
  it('names each open act once: none that nobody recorded', () =>
    given(...openWith(held(stay)))
      .when(assess(finding(fine)))
      .isRefused('act-unknown'));
  it('names each open act once: none beside them', () =>
    given(...openWith(held(stay)))
      .when(assess(finding(stay), finding(fine)))
      .isRefused('act-unknown'));
  it('needs something that is held', () =>
    given()
      .when(assess(finding(stay)))
      .isRefused('no-acts-to-assess'));
  it('is done once the result stands', () => {
    const history = openWith(held(stay));
    given(...history, assessedIn(history, assess(finding(stay))))
      .when(assess(finding(stay)))
      .isRefused('no-acts-to-assess');
  });
  it('may be done again for an act left undetermined, and for that act alone', () => {
    const history = openWith(held(stay), held(fine, { category: 'other' }));
    const first = assessedIn(history, assess(finding(stay), finding(fine, { nexus: 'unknown' })));
    expect(first).toMatchObject({ result: 'positive_in_part', settledActs: [stay] });
    expect(assessedIn([...history, first], assess(finding(fine)))).toMatchObject({
      assessmentId,
      result: 'positive',
      settledActs: [fine],
    });
  });
  it('is not for whoever recorded one of the acts', () =>
    given(...openWith(held(stay)))
      .when({ ...assess(finding(stay)), by: { ...assessor, account: police.account } })
      .isRefused('assessor-recorded-act'));
  it('counts training on its last day', () =>
    expect(
      decided(openWith(held(stay)), { ...assess(finding(stay)), by: { ...assessor, trainedUntil: today } }),
    ).toHaveLength(1));
  it('is not for an assessor whose training ended the day before', () =>
    given(...openWith(held(stay)))
      .when({ ...assess(finding(stay)), by: { ...assessor, trainedUntil: '2026-03-01' } })
      .isRefused('training-expired'));
  it('is not for an assessor without training on record', () => {
    const { trainedUntil: _, ...untrained } = assessor;
    given(...openWith(held(stay)))
      .when({ ...assess(finding(stay)), by: untrained })
      .isRefused('training-expired');
  });
});

describe('Repairing records', () => {
  const convicted = held(stay, { category: 'false_document', authority: 'criminal', stage: 'convicted' });
  const fined = held(fine, { stage: 'fined' });
  const request = (actId: string, authority: 'criminal' | 'immigration', ask: string): RemedyEvent => ({
    type: 'RecordRepairRequested',
    caseId,
    repairId: `repair-of-${actId}`,
    actId,
    authority,
    ask,
    at,
  });

  it('is asked of each authority that has already punished, with the assessment', () =>
    expect(decided(openWith(convicted, fined), assess(finding(stay), finding(fine))).slice(1)).toEqual([
      request(stay, 'criminal', 'set-aside-and-expunge'),
      request(fine, 'immigration', 'cancel-and-refund'),
    ]));
  it('is not asked where nobody has punished yet', () =>
    expect(decided(openWith(held(stay, { stage: 'charged' })), assess(finding(stay)))).toHaveLength(1));
  it('is not asked for an act that is left undetermined', () =>
    expect(decided(openWith(convicted), assess(finding(stay, { nexus: 'none' })))).toHaveLength(1));

  const complete = {
    type: 'CompleteRecordRepair',
    caseId,
    repairId: `repair-of-${fine}`,
    answer: 'The fine is cancelled.',
    by: police,
    at,
  } as const;
  const completed: RemedyEvent = {
    type: 'RecordRepairCompleted',
    caseId,
    repairId: complete.repairId,
    answer: complete.answer,
    recordedBy: police.account,
    at,
  };

  it('is tracked to the answer', () =>
    given(request(fine, 'immigration', 'cancel-and-refund'))
      .when(complete)
      .yields(completed));
  it('is answered once', () =>
    given(request(fine, 'immigration', 'cancel-and-refund'), completed)
      .when(complete)
      .isRefused('record-repair-not-open'));
  it('is answered only where it was asked', () => given().when(complete).isRefused('record-repair-not-open'));
});
