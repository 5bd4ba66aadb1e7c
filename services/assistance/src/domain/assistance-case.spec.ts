import type { AssistanceEvent } from '@nrm/contracts/assistance';
import type { Speaker } from '@nrm/contracts/shared';
import { profileOf } from '@nrm/country-profile';
import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import { assistanceCase } from './assistance-case.ts';
import type { AssistanceCommand } from './assistance-commands.ts';

const given = specification(assistanceCase(profileOf('p029-model')));

const caseId = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const placementId = '5a0c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const shelterId = '6b0c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const otherId = '7c0c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const by = { account: 'caseworker-1', organisation: 'organisation-1' };
const recordedBy = by.account;
const at = '2026-03-02T09:00:00.000Z';
const today = '2026-03-02';

const clock = (deadline: string, dueAt: string) => [{ deadline, dueAt }];
const offered: AssistanceEvent = {
  type: 'AssistanceOffered',
  caseId,
  at,
  clocks: clock('assistanceOffered', '2026-03-03T08:00:00.000Z'),
};
const consented = (consentedBy: Speaker = 'person'): AssistanceEvent => ({
  type: 'AssistanceConsented',
  caseId,
  consentedBy,
  language: 'bn',
  explainedHow: 'Interpreter, alone',
  recordedBy,
  at,
  clocks: clock('recoveryPlanAgreed', '2026-04-01T23:59:59.000Z'),
});
const declined: AssistanceEvent = { type: 'AssistanceDeclined', caseId, declinedBy: 'person', recordedBy, at };
const childPlan: AssistanceEvent = { type: 'ChildPlanOpened', caseId, at };
const childPlanEnds = (endsAt: string): AssistanceEvent => ({ type: 'ChildPlanEndAnnounced', caseId, endsAt, at });
const placed: AssistanceEvent = { type: 'ShelterPlaced', caseId, placementId, shelterId, recordedBy, at };
const left: AssistanceEvent = { type: 'ShelterLeft', caseId, placementId, shelterId, recordedBy, at };
const goals = [
  { area: 'housing' as const, goal: 'A room of their own' },
  { area: 'health' as const, goal: 'Physiotherapy' },
  { area: 'work' as const, goal: 'A work permit' },
];
const planned: AssistanceEvent = {
  type: 'RecoveryPlanAgreed',
  caseId,
  goals,
  agreedBy: 'person',
  recordedBy,
  at,
  clocks: clock('recoveryPlanReviewed', '2026-05-31T23:59:59.000Z'),
};
const stopped: AssistanceEvent = { type: 'SharingStopped', caseId, at };
const resumed: AssistanceEvent = { type: 'SharingResumed', caseId, at };

const offer: AssistanceCommand = { type: 'OfferAssistance', caseId, screenedAt: '2026-03-02T08:00:00.000Z', at };
const answer = (said: 'consented' | 'declined', speaker: Speaker = 'person'): AssistanceCommand => ({
  type: 'AnswerOffer',
  caseId,
  answer: said,
  speaker,
  language: 'bn',
  explainedHow: 'Interpreter, alone',
  by,
  at,
});
const needs: AssistanceCommand = {
  type: 'AssessNeeds',
  caseId,
  needs: [{ kind: 'housing', urgency: 'now' }],
  by,
  at,
};
const help = (occurredOn: string): AssistanceCommand => ({
  type: 'DeliverEmergencyHelp',
  caseId,
  help: ['medical', 'food'],
  occurredOn,
  today,
  by,
  at,
});
const helped = (occurredOn: string): AssistanceEvent => ({
  type: 'EmergencyAssistanceDelivered',
  caseId,
  help: ['medical', 'food'],
  deliveredBy: by.account,
  organisationId: by.organisation,
  occurredOn,
  at,
});
const place = (takes: 'adults' | 'children' | 'both', when = at): AssistanceCommand => ({
  type: 'PlaceInShelter',
  caseId,
  placementId,
  shelterId,
  acceptsChildren: takes !== 'adults',
  acceptsAdults: takes !== 'children',
  by,
  at: when,
});
const leave = (which = placementId, house = shelterId): AssistanceCommand => ({
  type: 'LeaveShelter',
  caseId,
  placementId: which,
  shelterId: house,
  by,
  at,
});
const plan: AssistanceCommand = { type: 'AgreeRecoveryPlan', caseId, goals, agreedBy: 'person', by, at };
const reflection = (endsOn: string): AssistanceCommand => ({ type: 'SupportReflection', caseId, endsOn, at });
const reflecting = (endsOn: string): AssistanceEvent => ({ type: 'ReflectionSupportStarted', caseId, endsOn, at });
const missed = (deadline: string, dueAt: string): AssistanceCommand => ({
  type: 'RecordMissedDeadline',
  caseId,
  deadline,
  dueAt,
  at,
});

describe('Offering assistance', () => {
  it('starts a clock of 24 hours that runs from the screening', () => given().when(offer).yields(offered));
  it('happens once', () => given(offered).when(offer).changesNothing());
  it('is not repeated to somebody who said no', () => given(offered, declined).when(offer).changesNothing());
});

describe('Answering the offer', () => {
  it('with yes starts the clock for the recovery plan: 30 days', () =>
    given(offered).when(answer('consented')).yields(consented()));
  it('needs an offer first', () => given().when(answer('consented')).isRefused('assistance-not-offered'));
  it('needs an offer first for a no as well', () =>
    given().when(answer('declined')).isRefused('assistance-not-offered'));
  it('with no is recorded and nothing else', () => given(offered).when(answer('declined')).yields(declined));
  it('with no twice says nothing new', () => given(offered, declined).when(answer('declined')).changesNothing());
  it('with yes is possible after a no: the offer stays open', () =>
    given(offered, declined).when(answer('consented')).yields(consented()));
  it('with yes happens once', () =>
    given(offered, consented()).when(answer('consented')).isRefused('assistance-already-consented'));
  it('with no is possible after a yes', () => given(offered, consented()).when(answer('declined')).yields(declined));
  it('is for the guardian of a child', () =>
    given(childPlan, offered).when(answer('consented', 'guardian')).yields(consented('guardian')));
  it('is not for the child alone', () =>
    given(childPlan, offered).when(answer('consented')).isRefused('consent-of-a-child-needs-guardian'));
  it('with no is heard from the child too', () => given(childPlan, offered).when(answer('declined')).yields(declined));
  it('is never for a guardian of an adult', () =>
    given(offered).when(answer('consented', 'guardian')).isRefused('adult-consents-themself'));
});

describe('Emergency help', () => {
  it('needs no screening, no offer and no consent', () => given().when(help(today)).yields(helped(today)));
  it('is given to somebody who declined', () => given(offered, declined).when(help(today)).yields(helped(today)));
  it('is given to somebody who withdrew their consent to sharing', () =>
    given(offered, consented(), stopped).when(help(today)).yields(helped(today)));
  it('may be given as often as it is needed', () => given(helped(today)).when(help(today)).yields(helped(today)));
  it('may be recorded later', () => given().when(help('2026-02-27')).yields(helped('2026-02-27')));
  it('is not recorded before it was given', () => given().when(help('2026-03-03')).isRefused('help-in-the-future'));
});

describe('Assessing needs', () => {
  it('follows consent', () => given(offered, consented()).when(needs).yieldsTypes('NeedsAssessed'));
  it('may be repeated when needs change', () =>
    given(offered, consented(), planned).when(needs).yieldsTypes('NeedsAssessed'));
  it('waits for consent', () => given(offered).when(needs).isRefused('assistance-consent-needed'));
  it('stops with a no', () => given(offered, consented(), declined).when(needs).isRefused('assistance-consent-needed'));
});

describe('Placing somebody in a shelter', () => {
  it('follows consent', () => given(offered, consented()).when(place('adults')).yields(placed));
  it('waits for consent', () => given(offered).when(place('adults')).isRefused('assistance-consent-needed'));
  it('gives one place at a time', () =>
    given(offered, consented(), placed).when(place('adults')).isRefused('already-placed'));
  it('is possible again after leaving', () =>
    given(offered, consented(), placed, left).when(place('adults')).yields(placed));
  it('never puts a child where only adults live', () =>
    given(childPlan, offered, consented('guardian')).when(place('adults')).isRefused('shelter-not-for-children'));
  it('puts a child where children live', () =>
    given(childPlan, offered, consented('guardian')).when(place('children')).yields(placed));
  it('never puts an adult where only children live', () =>
    given(offered, consented()).when(place('children')).isRefused('shelter-not-for-adults'));
  it('puts either where both live', () => {
    given(offered, consented()).when(place('both')).yields(placed);
    given(childPlan, offered, consented('guardian')).when(place('both')).yields(placed);
  });
  it('treats a child found to be an adult as a child until the notice ends', () =>
    given(childPlan, offered, consented('guardian'), childPlanEnds(at))
      .when(place('adults', at))
      .isRefused('shelter-not-for-children'));
  it('treats them as an adult from then on', () =>
    given(childPlan, offered, consented('guardian'), childPlanEnds(at))
      .when(place('adults', '2026-03-02T09:00:00.001Z'))
      .yieldsTypes('ShelterPlaced'));
});

describe('Leaving a shelter', () => {
  it('ends the place', () => given(offered, consented(), placed).when(leave()).yields(left));
  it('needs no consent', () => given(offered, consented(), placed, declined, stopped).when(leave()).yields(left));
  it('happens once', () => given(offered, consented(), placed, left).when(leave()).isRefused('not-placed'));
  it('is of the place the person has', () =>
    given(offered, consented(), placed).when(leave(otherId)).isRefused('not-placed'));
  it('is of the house the person is in', () =>
    given(offered, consented(), placed).when(leave(placementId, otherId)).isRefused('not-placed'));
  it('has to follow a placement', () => given().when(leave()).isRefused('not-placed'));
});

describe('Agreeing a recovery plan', () => {
  it('starts the clock for its review: 90 days', () => given(offered, consented()).when(plan).yields(planned));
  it('may be repeated: that is the review', () => given(offered, consented(), planned).when(plan).yields(planned));
  it('waits for consent', () => given(offered).when(plan).isRefused('assistance-consent-needed'));
});

describe('Support through the reflection period', () => {
  it('starts with the period', () => given().when(reflection('2026-04-16')).yields(reflecting('2026-04-16')));
  it('starts for somebody who declined assistance', () =>
    given(offered, declined).when(reflection('2026-04-16')).yields(reflecting('2026-04-16')));
  it('lasts longer when the period does', () =>
    given(reflecting('2026-04-16'))
      .when(reflection('2026-04-17'))
      .yields({ type: 'ReflectionSupportExtended', caseId, endsOn: '2026-04-17', at }));
  it('says nothing new about the same day', () =>
    given(reflecting('2026-04-16')).when(reflection('2026-04-16')).changesNothing());
  it('never gets shorter', () => given(reflecting('2026-04-16')).when(reflection('2026-04-15')).changesNothing());
});

describe('The child plan', () => {
  const open: AssistanceCommand = { type: 'OpenChildPlan', caseId, at };
  const announceEnd: AssistanceCommand = { type: 'AnnounceChildPlanEnd', caseId, verifiedAt: at, at };
  it('opens with the presumption', () => given().when(open).yields(childPlan));
  it('opens once', () => given(childPlan).when(open).changesNothing());
  it('ends for an adult with a notice of five days', () =>
    given(childPlan).when(announceEnd).yields(childPlanEnds('2026-03-07T23:59:59.000Z')));
  it('has one notice', () => given(childPlan, childPlanEnds(at)).when(announceEnd).changesNothing());
  it('has nothing to end for an adult', () => given().when(announceEnd).changesNothing());
  it('opens again when the review finds a child', () =>
    given(childPlan, childPlanEnds(at)).when(open).yields(childPlan));
});

describe('Sharing', () => {
  const stop: AssistanceCommand = { type: 'StopSharing', caseId, at };
  const resume = (when: string): AssistanceCommand => ({ type: 'ResumeSharing', caseId, at: when });
  it('stops with the consent, also before anything else is known', () => given().when(stop).yields(stopped));
  it('stops once', () => given(stopped).when(stop).changesNothing());
  it('stops without taking the bed', () => given(offered, consented(), placed).when(stop).yields(stopped));
  it('goes on when the person agrees again', () => given(stopped).when(resume(at)).yields(resumed));
  it('is not revived by a consent older than the withdrawal', () =>
    given(stopped).when(resume('2026-03-02T08:59:59.999Z')).changesNothing());
  it('has nothing to resume where it never stopped', () => given().when(resume(at)).changesNothing());
  it('resumes once', () => given(stopped, resumed).when(resume(at)).changesNothing());
  it('may stop again', () => given(stopped, resumed).when(stop).yields(stopped));
});

describe('The clocks of assistance', () => {
  const [offerDue, planDue, reviewDue] = [
    '2026-03-03T08:00:00.000Z',
    '2026-04-01T23:59:59.000Z',
    '2026-05-31T23:59:59.000Z',
  ];
  it('notice an offer nobody answered', () =>
    given(offered)
      .when(missed('assistanceOffered', offerDue))
      .yields({ type: 'DeadlineMissed', caseId, deadline: 'assistanceOffered', dueAt: offerDue, at }));
  it('notice it once', () =>
    given(offered, { type: 'DeadlineMissed', caseId, deadline: 'assistanceOffered', dueAt: offerDue, at })
      .when(missed('assistanceOffered', offerDue))
      .changesNothing());
  it('stop with the answer, whichever it is', () => {
    given(offered, consented()).when(missed('assistanceOffered', offerDue)).changesNothing();
    given(offered, declined).when(missed('assistanceOffered', offerDue)).changesNothing();
  });
  it('notice a plan that is late', () =>
    given(offered, consented()).when(missed('recoveryPlanAgreed', planDue)).yieldsTypes('DeadlineMissed'));
  it('stop with the plan', () =>
    given(offered, consented(), planned).when(missed('recoveryPlanAgreed', planDue)).changesNothing());
  it('notice a review that is late', () =>
    given(offered, consented(), planned).when(missed('recoveryPlanReviewed', reviewDue)).yieldsTypes('DeadlineMissed'));
  it('forget the earlier review when the plan is agreed again', () =>
    given(offered, consented(), planned, {
      ...planned,
      clocks: clock('recoveryPlanReviewed', '2026-08-29T23:59:59.000Z'),
    })
      .when(missed('recoveryPlanReviewed', reviewDue))
      .changesNothing());
  it('do not chase somebody who says no', () =>
    given(offered, consented(), planned, declined).when(missed('recoveryPlanReviewed', reviewDue)).changesNothing());
  it('are told apart by the day they fall due', () =>
    given(offered).when(missed('assistanceOffered', planDue)).changesNothing());
});
