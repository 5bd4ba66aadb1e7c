import type { MandateScope, RemedyEvent, Route } from '@nrm/contracts/legal-remedy';
import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import type { Officer } from './officer.ts';
import {
  at,
  caseId,
  id,
  inspector,
  ngoOfficer,
  police,
  prosecutor,
  remedyUnderModelProfile,
  today,
  unionOfficer,
} from './samples.ts';

const given = specification(remedyUnderModelProfile);
const proceedingId = id(601);
const mandateId = id(401);

const mandate = (scope: MandateScope, until?: string): RemedyEvent => ({
  type: 'MandateGranted',
  caseId,
  mandateId,
  organisationId: unionOfficer.organisation,
  scope: [scope],
  grantedBy: 'person',
  ...(until === undefined ? {} : { until }),
  recordedBy: unionOfficer.account,
  at,
});
const open = (route: Route, by: Officer) =>
  ({
    type: 'OpenProceeding',
    caseId,
    proceedingId,
    route,
    against: ['employer-1'],
    againstState: false,
    jointAndSeveral: true,
    today,
    by,
    at,
  }) as const;
const opened = (route: Route, by: Officer): RemedyEvent => ({
  type: 'ProceedingOpened',
  caseId,
  proceedingId,
  route,
  against: ['employer-1'],
  againstState: false,
  jointAndSeveral: true,
  filedBy: by.account,
  at,
});

describe('Opening a proceeding for a person', () => {
  it.each<[Route, MandateScope]>([
    ['labour', 'claim'],
    ['labour', 'represent'],
    ['civil', 'claim'],
    ['administrative', 'represent'],
    ['criminal', 'represent'],
    ['international', 'international'],
  ])('on the %s route is for whom the person gave a mandate to %s', (route, scope) =>
    given(mandate(scope)).when(open(route, unionOfficer)).yields(opened(route, unionOfficer)),
  );

  it.each<[Route, MandateScope]>([
    ['labour', 'receive-information'],
    ['labour', 'settle'],
    ['civil', 'international'],
    ['international', 'claim'],
    ['international', 'represent'],
  ])('on the %s route is not covered by a mandate to %s', (route, scope) =>
    given(mandate(scope)).when(open(route, unionOfficer)).isRefused('mandate-needed'),
  );

  it('needs a mandate to the same organisation', () =>
    given(mandate('claim')).when(open('labour', ngoOfficer)).isRefused('mandate-needed'));
  it('needs a mandate that nobody revoked', () =>
    given(mandate('claim'), { type: 'MandateRevoked', caseId, mandateId, recordedBy: police.account, at })
      .when(open('labour', unionOfficer))
      .isRefused('mandate-needed'));
  it('may rest on a mandate on its last day', () =>
    given(mandate('claim', today)).when(open('labour', unionOfficer)).yields(opened('labour', unionOfficer)));
  it('may not rest on a mandate that ended the day before', () =>
    given(mandate('claim', '2026-03-01')).when(open('labour', unionOfficer)).isRefused('mandate-needed'));

  it.each<[Route, Officer]>([
    ['criminal', prosecutor],
    ['labour', inspector],
    ['administrative', inspector],
  ])('on the %s route needs no mandate where it is the office’s own', (route, by) =>
    given().when(open(route, by)).yields(opened(route, by)),
  );
  it.each<[Route, Officer]>([
    ['civil', prosecutor],
    ['labour', prosecutor],
    ['criminal', inspector],
    ['civil', inspector],
    ['labour', unionOfficer],
    ['criminal', police],
  ])('on the %s route needs one elsewhere', (route, by) => given().when(open(route, by)).isRefused('mandate-needed'));

  it('happens once', () =>
    given(opened('criminal', prosecutor)).when(open('criminal', prosecutor)).isRefused('proceeding-already-open'));
  it('tells the day it was filed on, where that is known', () =>
    given()
      .when({ ...open('criminal', prosecutor), filedOn: '2026-02-27' })
      .yields({ ...opened('criminal', prosecutor), filedOn: '2026-02-27' } as RemedyEvent));
});

const schedule = { type: 'ScheduleHearing', caseId, proceedingId, hearingOn: '2026-09-01', remote: true, at } as const;
const scheduled: RemedyEvent = {
  type: 'HearingScheduled',
  caseId,
  proceedingId,
  hearingOn: '2026-09-01',
  remote: true,
  at,
};
const money = { minor: 4_300, currency: 'EUR' };
const verdict = { party: 'employer-1', charge: 'bodily-harm', verdict: 'convicted' } as const;
const decision = {
  type: 'RecordDecision',
  caseId,
  proceedingId,
  decidedBy: 'Sample District Court',
  decidedOn: '2026-10-01',
  outcome: 'verdicts',
  verdicts: [verdict],
  awards: [{ awardId: id(701), money, owedBy: ['employer-1'] }],
  by: prosecutor,
  at,
} as const;
const issued: RemedyEvent = {
  type: 'DecisionIssued',
  caseId,
  proceedingId,
  route: 'criminal',
  decidedBy: 'Sample District Court',
  recordedBy: prosecutor.account,
  decidedOn: '2026-10-01',
  outcome: 'verdicts',
  verdicts: [verdict],
  at,
};
const awarded: RemedyEvent = {
  type: 'CourtAwardMade',
  caseId,
  proceedingId,
  awardId: id(701),
  route: 'criminal',
  money,
  owedBy: ['employer-1'],
  decidedOn: '2026-10-01',
  at,
};
const finalise = { type: 'RecordFinality', caseId, proceedingId, finalOn: '2026-12-01', at } as const;
const final: RemedyEvent = { type: 'DecisionFinal', caseId, proceedingId, finalOn: '2026-12-01', at };
const criminal = opened('criminal', prosecutor);

describe('A hearing', () => {
  it('is told to the person', () => given(criminal).when(schedule).yields(scheduled));
  it('may follow a decision that is not final', () => given(criminal, issued).when(schedule).yields(scheduled));
  it('never follows a final one', () =>
    given(criminal, issued, final).when(schedule).isRefused('decision-already-final'));
  it('belongs to a proceeding', () => given().when(schedule).isRefused('proceeding-unknown'));
});

describe('A decision', () => {
  it('is told with what this person is awarded', () => given(criminal).when(decision).yields(issued, awarded));
  it('is told where nothing is awarded', () =>
    given(criminal)
      .when({ ...decision, awards: [] })
      .yields(issued));
  it('falls once', () => given(criminal, issued).when(decision).isRefused('proceeding-already-decided'));
  it('belongs to a proceeding', () => given().when(decision).isRefused('proceeding-unknown'));
});

describe('Finality', () => {
  it('follows a decision', () => given(criminal, issued).when(finalise).yields(final));
  it('never precedes it', () => given(criminal).when(finalise).isRefused('proceeding-not-decided'));
  it('comes once', () => given(criminal, issued, final).when(finalise).isRefused('decision-already-final'));
  it('belongs to a proceeding', () => given().when(finalise).isRefused('proceeding-unknown'));
});
