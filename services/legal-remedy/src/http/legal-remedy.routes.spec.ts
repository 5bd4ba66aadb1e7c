import type { Fact } from '@nrm/contracts/envelope';
import { AllegedActsAnswer, AllegedActsFile, ProceedingAnswer, RemedyFile } from '@nrm/contracts/legal-remedy';
import { profileOf } from '@nrm/country-profile';
import { act } from '@nrm/event-store';
import { type Served, serve } from '@nrm/service-host/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  assessor,
  at,
  caseId,
  dueAt,
  id,
  inspector,
  ngoOfficer,
  otherCaseId,
  police,
  prosecutor,
  reasons,
  unionOfficer,
} from '../domain/samples.ts';
import { legalRemedy } from '../service.ts';

let served: Served;
beforeEach(async () => {
  served = await serve(legalRemedy(profileOf('p029-model')), { at });
});
afterEach(() => served.stop());

const params = { caseId };
const inform = (of = caseId) =>
  served.call('giveLegalInformation', {
    params: { caseId: of },
    as: unionOfficer,
    body: { language: 'bn', explainedHow: 'Interpreter, leaflet' },
  });
const mandate = (of = caseId, scope = ['claim']) =>
  served.call('grantMandate', { params: { caseId: of }, as: unionOfficer, body: { scope, grantedBy: 'person' } });
const openCriminal = async (caseIds = [caseId, otherCaseId], against = ['employer-1', 'guard-1']) => {
  const reply = await served.call('openProceeding', { as: prosecutor, body: { route: 'criminal', caseIds, against } });
  return ProceedingAnswer.parse(reply.body);
};
const fileOf = async (of = caseId) =>
  RemedyFile.parse((await served.call('readRemedy', { params: { caseId: of }, as: unionOfficer })).body);
const heard = (fact: Fact) =>
  served.heard(
    act({ initial: null, decide: () => [fact], evolve: (state) => state }, `case-${caseId}`, 'heard'),
    'identification',
  );

describe('Legal information and mandates', () => {
  it('come in that order', async () => {
    expect(await mandate()).toMatchObject({ status: 409, body: { code: 'information-needed-first' } });
    expect(await inform()).toMatchObject({ status: 200, body: { facts: ['LegalInformationGiven'] } });
    expect(await mandate()).toMatchObject({ status: 201, body: { mandateId: expect.any(String) } });
    expect(await fileOf()).toMatchObject({
      revision: 2,
      informed: true,
      mandates: [{ organisationId: unionOfficer.organisation, scope: ['claim'], live: true }],
    });
  });
  it('end when the person says so', async () => {
    await inform();
    const { body } = await mandate();
    const { mandateId } = body as { mandateId: string };
    const revoke = () => served.call('revokeMandate', { params: { caseId, mandateId }, as: unionOfficer });
    expect(await revoke()).toMatchObject({ status: 200, body: { facts: ['MandateRevoked'] } });
    expect(await revoke()).toMatchObject({ status: 409, body: { code: 'mandate-not-live' } });
    expect((await fileOf()).mandates).toMatchObject([{ live: false }]);
  });
  it('are turned away when they do not fit the contract', async () =>
    expect(
      await served.call('grantMandate', { params, as: unionOfficer, body: { scope: [], grantedBy: 'person' } }),
    ).toMatchObject({ status: 400 }));
});

describe('What is held against a person', () => {
  const record = async (acts: readonly unknown[]) =>
    AllegedActsAnswer.parse((await served.call('recordAllegedActs', { params, as: police, body: { acts } })).body);
  const assess = (actIds: readonly string[], as = assessor) =>
    served.call('assessNonPunishment', {
      params,
      as,
      body: {
        findings: actIds.map((actId) => ({ actId, nexus: 'compelled_by_circumstances', ageAtAct: 'adult' })),
        reasons,
      },
    });
  const read = () => served.call('readAllegedActs', { params, as: assessor });

  it('is assessed without anybody asking, and repaired where it was punished', async () => {
    const { actIds, assessmentId } = await record([
      { category: 'work_without_permit', authority: 'labour' },
      { category: 'illegal_stay', authority: 'immigration', stage: 'fined' },
    ]);
    expect(await fileOf()).toMatchObject({ nonPunishment: { status: 'open' } });
    expect(await assess(actIds)).toMatchObject({ status: 200, body: { result: 'positive' } });
    expect(AllegedActsFile.parse((await read()).body)).toMatchObject({
      assessmentId,
      acts: actIds.map((actId) => ({ actId })),
      determination: { result: 'positive' },
    });
    const [repair] = (await fileOf()).recordRepairs;
    expect(repair).toMatchObject({ authority: 'immigration', ask: 'cancel-and-refund', completed: false });
    await served.call('completeRecordRepair', {
      params: { caseId, repairId: repair?.repairId ?? '' },
      as: police,
      body: { answer: 'The fine is cancelled.' },
    });
    expect(await fileOf()).toMatchObject({
      nonPunishment: { status: 'assessed', result: 'positive' },
      recordRepairs: [{ completed: true }],
    });
  });
  it('joins an open assessment', async () => {
    const first = await record([{ category: 'illegal_stay' }]);
    const second = await record([{ category: 'begging' }]);
    expect(second.assessmentId).toBe(first.assessmentId);
    expect(await assess([...first.actIds, ...second.actIds])).toMatchObject({ status: 200 });
  });
  it('is not assessed by whoever recorded it', async () => {
    const { actIds } = await record([{ category: 'illegal_stay' }]);
    expect(await assess(actIds, { ...assessor, account: police.account })).toMatchObject({
      status: 403,
      body: { code: 'assessor-recorded-act' },
    });
  });
  it('may not be there at all', async () => expect(await read()).toMatchObject({ status: 404 }));
  it('is noticed when nobody assesses it in time', async () => {
    await record([{ category: 'illegal_stay' }]);
    served.setClock('2026-03-16T23:59:58.000Z');
    await served.tick();
    expect(await served.factsOf(`remedy-${caseId}`)).not.toContain('DeadlineMissed');
    served.setClock(dueAt);
    await served.tick();
    expect(await served.factsOf(`remedy-${caseId}`)).toContain('DeadlineMissed');
  });
  it('is judged by what identification has decided by then', async () => {
    const { actIds } = await record([{ category: 'illegal_stay' }]);
    await heard({ type: 'ReasonableGroundsDecided', caseId, decision: 'negative', at } as Fact);
    expect(await assess(actIds)).toMatchObject({ body: { result: 'undetermined' } });
    const later = '2026-03-02T10:00:00.000Z';
    await heard({ type: 'FullAssessmentCompleted', caseId, conclusion: 'confirmed_trafficked', at: later } as Fact);
    expect(await assess(actIds)).toMatchObject({ body: { result: 'positive' } });
    expect(await served.parked()).toEqual([]);
  });
});

describe('After a screening with signs', () => {
  it('the remedy file is open', async () => {
    await heard({ type: 'ScreeningCompleted', caseId, outcome: 'possible', at } as Fact);
    expect(await served.factsOf(`remedy-${caseId}`)).toEqual(['RemedyFileOpened', 'VictimStatusNoted']);
  });
});

describe('Opening a proceeding', () => {
  const openLabour = (caseIds: readonly string[], as = unionOfficer) =>
    served.call('openProceeding', { as, body: { route: 'labour', caseIds, against: ['employer-1'] } });

  it('needs the mandate of everyone it concerns, or does nothing for anyone', async () => {
    await inform();
    await mandate();
    expect(await openLabour([caseId, otherCaseId])).toMatchObject({ status: 403, body: { code: 'mandate-needed' } });
    expect(await served.factsOf(`remedy-${caseId}`)).not.toContain('ProceedingOpened');
    await inform(otherCaseId);
    await mandate(otherCaseId);
    expect(await openLabour([caseId, otherCaseId], ngoOfficer)).toMatchObject({ status: 403 });
    expect(await openLabour([caseId, otherCaseId])).toMatchObject({ status: 201 });
    expect((await fileOf(otherCaseId)).proceedings).toMatchObject([{ route: 'labour', status: 'filed' }]);
  });
  it('is the inspector’s own on the labour route', async () =>
    expect(await openLabour([caseId], inspector)).toMatchObject({ status: 201 }));
  it('takes a thousand people at once', async () => {
    const caseIds = Array.from({ length: 1_000 }, (_, index) => id(10_000 + index));
    const { proceedingId } = await openCriminal(caseIds);
    const money = { minor: 100, currency: 'EUR' };
    const decision = { decidedBy: 'Sample Court', decidedOn: '2026-10-01', outcome: 'granted' };
    const awards = [{ caseIds, money, owedBy: ['employer-1'] }];
    expect(
      await served.call('recordDecision', {
        params: { proceedingId },
        as: prosecutor,
        body: { ...decision, awards },
      }),
    ).toMatchObject({ status: 200 });
    expect((await fileOf(id(10_999))).proceedings).toMatchObject([{ awards: [{ money, owedBy: ['employer-1'] }] }]);
  });
});

describe('A decision', () => {
  const money = { minor: 4_300, currency: 'EUR' };
  const decision = (more: object = {}) => ({
    decidedBy: 'Sample District Court',
    decidedOn: '2026-10-01',
    outcome: 'verdicts',
    verdicts: [
      { party: 'employer-1', charge: 'trafficking', verdict: 'acquitted' },
      { party: 'guard-1', charge: 'bodily-harm', verdict: 'convicted' },
    ],
    ...more,
  });
  const decide = (proceedingId: string, body: object, as = prosecutor) =>
    served.call('recordDecision', { params: { proceedingId }, as, body });

  it('tells each person their own award, and nothing of the others', async () => {
    const { proceedingId } = await openCriminal();
    await decide(proceedingId, decision({ awards: [{ caseIds: [caseId], money }] }));
    expect((await fileOf()).proceedings).toMatchObject([
      { status: 'decided', outcome: 'verdicts', awards: [{ money, owedBy: ['guard-1'] }] },
    ]);
    expect((await fileOf(otherCaseId)).proceedings).toMatchObject([{ status: 'decided', awards: [] }]);
    const theirs = JSON.stringify([await fileOf(), await served.factsOf(`remedy-${caseId}`)]);
    expect(theirs).not.toContain(otherCaseId);
  });
  it('may award several sums to one person', async () => {
    const { proceedingId } = await openCriminal();
    const other = { minor: 100, currency: 'USD' };
    await decide(
      proceedingId,
      decision({
        awards: [
          { caseIds: [caseId, otherCaseId], money },
          { caseIds: [caseId], money: other },
        ],
      }),
    );
    const [proceeding] = (await fileOf()).proceedings;
    expect(proceeding?.awards.map((award) => award.money)).toEqual([money, other]);
    expect(new Set(proceeding?.awards.map(({ awardId }) => awardId)).size).toBe(2);
  });
  it('against the State leaves the State to pay', async () => {
    await inform();
    await mandate(caseId, ['international']);
    const { body } = await served.call('openProceeding', {
      as: unionOfficer,
      body: { route: 'international', caseIds: [caseId], againstState: true },
    });
    const awards = [{ caseIds: [caseId], money }];
    const { proceedingId } = ProceedingAnswer.parse(body);
    const violation = { decidedBy: 'Sample Court of Rights', decidedOn: '2026-11-01', outcome: 'violation', awards };
    expect(await decide(proceedingId, violation)).toMatchObject({ status: 403, body: { code: 'not-your-proceeding' } });
    expect(await decide(proceedingId, violation, unionOfficer)).toMatchObject({ status: 200 });
    expect((await fileOf()).proceedings).toMatchObject([{ awards: [{ owedBy: ['state'] }] }]);
  });
  it('falls once, and becomes final after it', async () => {
    const { proceedingId } = await openCriminal();
    const finalise = () =>
      served.call('recordFinality', { params: { proceedingId }, as: prosecutor, body: { finalOn: '2026-12-01' } });
    expect(await finalise()).toMatchObject({ status: 409, body: { code: 'proceeding-not-decided' } });
    await served.call('scheduleHearing', {
      params: { proceedingId },
      as: prosecutor,
      body: { hearingOn: '2026-09-01' },
    });
    expect((await fileOf()).proceedings).toMatchObject([{ status: 'pending', hearings: ['2026-09-01'] }]);
    expect(await decide(proceedingId, decision())).toMatchObject({ status: 200 });
    expect(await decide(proceedingId, decision())).toMatchObject({
      status: 409,
      body: { code: 'proceeding-already-decided' },
    });
    expect(await finalise()).toMatchObject({ status: 200 });
    expect((await fileOf(otherCaseId)).proceedings).toMatchObject([{ status: 'final' }]);
  });
  it('with an award nobody owes changes nothing', async () => {
    const { proceedingId } = await openCriminal();
    const refused = await decide(proceedingId, decision({ verdicts: [], awards: [{ caseIds: [caseId], money }] }));
    expect(refused).toMatchObject({ status: 422, body: { code: 'nobody-owes-award' } });
    expect((await fileOf()).proceedings).toMatchObject([{ status: 'filed' }]);
  });
  it('belongs to a proceeding', async () =>
    expect(await decide(id(999), decision())).toMatchObject({ status: 422, body: { code: 'proceeding-unknown' } }));
});
