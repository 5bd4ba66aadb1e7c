import { profileOf } from '@nrm/country-profile';
import { act } from '@nrm/event-store';
import { serve } from '@nrm/service-host/testing';
import { describe, expect, it } from 'vitest';
import { identification } from '../service.ts';

const adult = {
  label: 'worker-01',
  ageStatus: 'adult',
  consent: { givenBy: 'person', language: 'bn', explainedHow: 'Interpreter, alone' },
};

async function referredCase(person: object = adult) {
  const served = await serve(identification(profileOf('p029-model')));
  const body = { incident: { kind: 'farm', discoveredOn: '2026-03-01' }, people: [person] };
  const reply = await served.call('referPeople', { body });
  const { cases } = reply.body as { readonly cases: readonly { readonly caseId: string }[] };
  const caseId = cases[0]?.caseId ?? '';
  return { served, caseId, holds: async () => (await served.factsOf(`case-${caseId}`)).filter(isHoldOnProsecution) };
}
const isHoldOnProsecution = (type: string) => type === 'ProsecutionHoldRequested';

/** What legal-remedy says when it opens an assessment. */
const assessmentOpened = (caseId: string, number = 1) => {
  const opened = {
    type: 'NonPunishmentAssessmentOpened',
    caseId,
    assessmentId: `a0000000-0000-4000-8000-00000000000${number}`,
    at: '2026-03-02T09:00:00.000Z',
  };
  const says = { initial: null, decide: () => [opened], evolve: () => null };
  return act(says, `remedy-${caseId}`, {});
};

describe('When an assessment of what is held against the person opens', () => {
  it('prosecution is asked to wait', async () => {
    const { served, caseId, holds } = await referredCase();
    await served.heard(assessmentOpened(caseId), 'legal-remedy');
    expect(await holds()).toHaveLength(1);
    await served.stop();
  });
  it('and opens again, prosecution is not asked twice while it waits', async () => {
    const { served, caseId, holds } = await referredCase();
    await served.heard(assessmentOpened(caseId, 1), 'legal-remedy');
    await served.heard(assessmentOpened(caseId, 2), 'legal-remedy');
    expect(await holds()).toHaveLength(1);
    await served.stop();
  });
  it('the hold asked for at the referral from custody suffices', async () => {
    const { served, caseId, holds } = await referredCase({ ...adult, inCustody: true });
    await served.heard(assessmentOpened(caseId), 'legal-remedy');
    expect(await holds()).toHaveLength(1);
    await served.stop();
  });
  it('a case nobody referred is neither opened nor put aside', async () => {
    const { served } = await referredCase();
    const unknown = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
    await served.heard(assessmentOpened(unknown), 'legal-remedy');
    expect([await served.factsOf(`case-${unknown}`), await served.parked()]).toEqual([[], []]);
    await served.stop();
  });
});
