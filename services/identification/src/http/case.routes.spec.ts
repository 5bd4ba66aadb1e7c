import { describe, expect, it } from 'vitest';
import {
  coordinator,
  decider,
  interviewed,
  otherDecider,
  reasons,
  referrer,
  screener,
  startWithCase,
} from '../testing.ts';

const sign = { 'ILO-08': 'yes' };

describe('Screening', () => {
  it('answers the outcome and what happens next', async () => {
    const { served, screen, file } = await startWithCase();
    const reply = await screen(sign);
    expect([reply.status, reply.body]).toMatchObject([
      200,
      { outcome: 'possible', routes: expect.arrayContaining(['REMOVAL_HOLD']) },
    ]);
    expect(await file()).toMatchObject({
      status: 'screened_possible',
      screening: { outcome: 'possible', occurredOn: '2026-03-02', indicatorsPresent: ['ILO-08'] },
    });
    await served.stop();
  });
  it('goes on where it was incomplete', async () => {
    const { served, screen, file } = await startWithCase();
    expect((await screen({ 'ILO-01': 'no' })).body).toMatchObject({ outcome: 'incomplete' });
    expect(await file()).toMatchObject({ status: 'screening' });
    expect((await screen(sign)).body).toMatchObject({ outcome: 'possible' });
    expect((await screen(sign)).body).toMatchObject({ code: 'case-already-screened' });
    await served.stop();
  });
  it('finds no sign once the forced-labour test is answered too', async () => {
    const { served, caseId, file } = await startWithCase();
    const codes = Array.from({ length: 11 }, (_, index) => `ILO-${String(index + 1).padStart(2, '0')}`);
    const indicators = Object.fromEntries(codes.map((code) => [code, 'no']));
    const body = { indicators, forcedLabour: { workOrService: 'no' }, ...interviewed };
    const reply = await served.call('completeScreening', { params: { caseId }, as: screener, body });
    expect(reply.body).toMatchObject({
      outcome: 'no_indicators',
      routes: expect.arrayContaining(['KEEP_OPEN_30_DAYS']),
    });
    expect(await file()).toMatchObject({ status: 'screened_no_indicators', holds: [{ kind: 'removal', live: true }] });
    await served.stop();
  });
  it('is turned away where the person was not alone', async () => {
    const { served, caseId } = await startWithCase();
    const body = { indicators: sign, ...interviewed, interviewedAlone: false };
    expect(await served.call('completeScreening', { params: { caseId }, as: screener, body })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/interviewedAlone' }] },
    });
    await served.stop();
  });
});

describe('The first decision', () => {
  it('is taken by one officer where it is positive, and starts the reflection period', async () => {
    const { served, screen, decide, file } = await startWithCase();
    await screen(sign);
    expect((await decide('positive')).body).toMatchObject({
      facts: ['ReasonableGroundsDecided', 'ReflectionPeriodStarted'],
    });
    expect(await file()).toMatchObject({
      status: 'rg_positive',
      reflection: { startsOn: '2026-03-02', endsOn: '2026-04-16' },
    });
    await served.stop();
  });
  it('is refused to the referrer, to the screener and to the untrained', async () => {
    const { served, screen, decide } = await startWithCase();
    await screen(sign);
    const replies = [
      await decide('positive', referrer),
      await decide('positive', screener),
      await decide('positive', { ...decider, trainedUntil: '2026-03-01' }),
    ];
    expect(replies.map(({ status, body }) => [status, body])).toMatchObject([
      [403, { code: 'decider-is-referrer' }],
      [403, { code: 'decider-is-screener' }],
      [403, { code: 'training-expired' }],
    ]);
    await served.stop();
  });
  it('waits for a second officer where it is negative', async () => {
    const { served, caseId, screen, decide, file } = await startWithCase();
    const confirm = (as: typeof decider) =>
      served.call('confirmReasonableGrounds', { params: { caseId }, as, body: { reasons } });
    await screen(sign);
    await decide('negative');
    expect(await file()).toMatchObject({ status: 'rg_pending' });
    expect((await confirm(decider)).body).toMatchObject({ code: 'second-officer-needed' });
    expect((await confirm(otherDecider)).status).toBe(200);
    expect(await file()).toMatchObject({ status: 'rg_negative', holds: [{ live: true }] });
    await served.stop();
  });
  it('is taken once by officers who decide at the same moment', async () => {
    const { served, screen, decide, facts } = await startWithCase();
    await screen(sign);
    const replies = await Promise.all([decide('positive', decider), decide('positive', otherDecider)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await facts()).filter((type) => type === 'ReasonableGroundsDecided')).toHaveLength(1);
    await served.stop();
  });
});

describe('The final decision', () => {
  it('is asked for, proposed, returned, proposed anew and confirmed; then holds are lifted', async () => {
    const { served, caseId, screen, decide, file } = await startWithCase();
    const params = { caseId };
    const propose = (conclusion: string) =>
      served.call('proposeConclusion', { params, as: decider, body: { conclusion, reasons } });
    await screen(sign);
    await decide('positive');
    const extension = { endsOn: '2026-06-30', reasons };
    expect((await served.call('extendReflection', { params, as: coordinator, body: extension })).status).toBe(200);
    expect(await file()).toMatchObject({ reflection: { endsOn: '2026-06-30' } });
    expect((await propose('not_confirmed')).body).toMatchObject({ code: 'reflection-still-runs' });

    await served.call('requestFinalDecision', { params, as: coordinator, body: { requestedBy: 'person' } });
    expect((await propose('not_confirmed')).status).toBe(200);
    expect(await file()).toMatchObject({ status: 'full_assessment' });
    await served.call('returnConclusion', { params, as: otherDecider, body: { reasons } });
    await propose('confirmed_forced_labour');
    await served.call('confirmConclusion', { params, as: otherDecider, body: { reasons } });
    const decided = await file();
    expect(decided).toMatchObject({
      status: 'confirmed_forced_labour',
      conclusion: { conclusion: 'confirmed_forced_labour' },
    });

    const [hold] = decided.holds as readonly { readonly holdId: string }[];
    const lifting = { params: { caseId, holdId: hold?.holdId ?? '' }, as: coordinator, body: { reasons } };
    expect((await served.call('liftHold', lifting)).body).toMatchObject({ facts: ['HoldLifted'] });
    expect(await file()).toMatchObject({ holds: [{ live: false }] });
    await served.stop();
  });
});

describe('A presumed child', () => {
  const uncertain = {
    ageStatus: 'uncertain',
    consent: { givenBy: 'not-needed', language: 'bn', explainedHow: 'Told' },
  };

  it('gets a guardian, who asks for the final decision', async () => {
    const { served, caseId, screen, decide, file } = await startWithCase(uncertain);
    const params = { caseId };
    const ask = (requestedBy: string) =>
      served.call('requestFinalDecision', { params, as: coordinator, body: { requestedBy } });
    await screen(sign);
    await decide('positive');
    expect((await ask('guardian')).body).toMatchObject({ code: 'guardian-needed' });
    await served.call('appointGuardian', { params, body: { name: 'G. Sample', linkedToExploiter: false } });
    expect(await file()).toMatchObject({
      childPath: true,
      guardian: { name: 'G. Sample' },
      reflection: { endsOn: '2026-05-31' },
    });
    expect((await ask('guardian')).status).toBe(200);
    await served.stop();
  });
  it('gets no guardian who is linked to an exploiter', async () => {
    const { served, caseId } = await startWithCase(uncertain);
    const body = { name: 'G. Sample', linkedToExploiter: true };
    expect((await served.call('appointGuardian', { params: { caseId }, body })).status).toBe(400);
    await served.stop();
  });
  it('leaves the child path once found to be adult', async () => {
    const { served, caseId, file } = await startWithCase(uncertain);
    const body = { result: 'adult', reasons };
    expect((await served.call('verifyAge', { params: { caseId }, as: coordinator, body })).status).toBe(200);
    expect(await file()).toMatchObject({ childPath: false, ageStatus: 'adult' });
    await served.stop();
  });
});

describe('A case', () => {
  it('records a clock that ran out, once', async () => {
    const { served, facts } = await startWithCase();
    served.setClock('2026-03-03T08:59:59.999Z');
    await served.tick();
    expect(await facts()).not.toContain('DeadlineMissed');
    served.setClock('2026-03-03T09:00:00.000Z');
    await served.tick();
    await served.tick();
    expect((await facts()).filter((type) => type === 'DeadlineMissed')).toHaveLength(1);
    await served.stop();
  });
  it('that nobody referred is not found, and nothing is decided on it', async () => {
    const { served } = await startWithCase();
    const params = { caseId: '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f' };
    expect((await served.call('readIdentification', { params })).status).toBe(404);
    const body = { decision: 'positive', reasons };
    expect((await served.call('decideReasonableGrounds', { params, as: decider, body })).body).toMatchObject({
      code: 'case-not-open',
    });
    await served.stop();
  });
});
