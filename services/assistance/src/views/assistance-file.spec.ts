import { type AssistanceEvent, AssistanceFile } from '@nrm/contracts/assistance';
import type { Envelope } from '@nrm/contracts/envelope';
import { describe, expect, it } from 'vitest';
import { assistanceFile } from './assistance-file.ts';

const caseId = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const placementId = '5a0c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const shelterId = '6b0c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const officer = '1a9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const at = '2026-03-02T09:00:00.000Z';

const offered: AssistanceEvent = { type: 'AssistanceOffered', caseId, at };
const consented: AssistanceEvent = {
  type: 'AssistanceConsented',
  caseId,
  consentedBy: 'person',
  language: 'bn',
  explainedHow: 'Interpreter, alone',
  recordedBy: officer,
  at,
};
const declined: AssistanceEvent = {
  type: 'AssistanceDeclined',
  caseId,
  declinedBy: 'person',
  recordedBy: officer,
  at,
};
const helped: AssistanceEvent = {
  type: 'EmergencyAssistanceDelivered',
  caseId,
  help: ['medical'],
  deliveredBy: officer,
  organisationId: officer,
  occurredOn: '2026-03-01',
  at,
};
const needs = (urgency: 'now' | 'later'): AssistanceEvent => ({
  type: 'NeedsAssessed',
  caseId,
  needs: [{ kind: 'housing', urgency }],
  assessedBy: officer,
  at,
});
const placed: AssistanceEvent = { type: 'ShelterPlaced', caseId, placementId, shelterId, recordedBy: officer, at };
const left: AssistanceEvent = { type: 'ShelterLeft', caseId, placementId, shelterId, recordedBy: officer, at };
const goals = [{ area: 'work' as const, goal: 'A work permit' }];
const planned: AssistanceEvent = {
  type: 'RecoveryPlanAgreed',
  caseId,
  goals,
  agreedBy: 'person',
  recordedBy: officer,
  at,
};
const reflecting: AssistanceEvent = { type: 'ReflectionSupportStarted', caseId, endsOn: '2026-04-16', at };
const extended: AssistanceEvent = { type: 'ReflectionSupportExtended', caseId, endsOn: '2026-05-16', at };
const childPlan: AssistanceEvent = { type: 'ChildPlanOpened', caseId, at };
const childPlanEnds: AssistanceEvent = { type: 'ChildPlanEndAnnounced', caseId, endsAt: at, at };
const stopped: AssistanceEvent = { type: 'SharingStopped', caseId, at };
const resumed: AssistanceEvent = { type: 'SharingResumed', caseId, at };
const missed: AssistanceEvent = {
  type: 'DeadlineMissed',
  caseId,
  deadline: 'assistanceOffered',
  dueAt: at,
  at,
};

/** The file after these facts, as the contract lets it out. */
function file(...facts: readonly AssistanceEvent[]): AssistanceFile {
  const row = facts.reduce<AssistanceFile | undefined>(
    (before, data, index) => assistanceFile.fold(before, { data, revision: index + 1 } as Envelope<AssistanceEvent>),
    undefined,
  );
  return AssistanceFile.strict().parse(row);
}

describe('The state of the help', () => {
  it.each<[string, readonly AssistanceEvent[]]>([
    ['not_offered', [childPlan]],
    ['offered', [offered]],
    ['consented', [offered, consented]],
    ['declined', [offered, declined]],
    ['consented', [offered, declined, consented]],
    ['declined', [offered, consented, planned, declined]],
    ['emergency_active', [helped]],
    ['emergency_active', [helped, offered, consented]],
    ['reflection_active', [offered, consented, helped, reflecting]],
    ['reflection_active', [offered, declined, reflecting]],
    ['reflection_active', [offered, consented, reflecting, planned, declined]],
    ['recovery_plan_active', [offered, consented, helped, reflecting, planned]],
    ['recovery_plan_active', [offered, consented, planned, reflecting]],
  ])('is %s', (status, facts) => expect(file(...facts).status).toBe(status));
});

describe('The assistance file', () => {
  it('says what was offered and answered, whatever the state', () =>
    expect(file(helped, offered, declined)).toMatchObject({ offeredAt: at, answer: 'declined' }));
  it('counts the revision of the stream', () => expect(file(offered, missed).revision).toBe(2));
  it('keeps each emergency help given', () =>
    expect(file(helped, helped).emergency).toEqual([
      { occurredOn: '2026-03-01', help: ['medical'] },
      { occurredOn: '2026-03-01', help: ['medical'] },
    ]));
  it('shows the latest needs', () =>
    expect(file(needs('now'), needs('later')).needs).toEqual([{ kind: 'housing', urgency: 'later' }]));
  it('shows the place while the person has it', () => {
    expect(file(offered, consented, placed).placement).toEqual({ placementId, shelterId, since: at });
    expect(file(offered, consented, placed, left).placement).toBeUndefined();
  });
  it('keeps the place when sharing stops and when the person declines', () =>
    expect(file(offered, consented, placed, stopped, declined).placement).toBeDefined());
  it('shows the plan the person agreed to', () =>
    expect(file(offered, consented, planned).plan).toEqual({ agreedAt: at, goals }));
  it('shows no plan once the person declines', () =>
    expect(file(offered, consented, planned, declined).plan).toBeUndefined());
  it('shows the last day of the reflection period', () =>
    expect(file(reflecting, extended).reflectionEndsOn).toBe('2026-05-16'));
  it('shows the child plan, and when it ends', () => {
    expect(file(childPlan)).toMatchObject({ childPlan: true });
    expect(file(childPlan, childPlanEnds)).toMatchObject({ childPlan: true, childPlanEndsAt: at });
    expect(file(childPlan, childPlanEnds, childPlan).childPlanEndsAt).toBeUndefined();
  });
  it('shows whether sharing has stopped', () => {
    expect(file(offered).sharingStopped).toBe(false);
    expect(file(offered, stopped).sharingStopped).toBe(true);
    expect(file(offered, stopped, resumed).sharingStopped).toBe(false);
  });
});
