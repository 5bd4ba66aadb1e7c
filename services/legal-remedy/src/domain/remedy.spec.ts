import type { RemedyEvent, VictimStatus } from '@nrm/contracts/legal-remedy';
import { stateOf } from '@nrm/decider';
import { specification } from '@nrm/decider/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, caseId, dueAt, id, remedyUnderModelProfile, today, unionOfficer } from './samples.ts';

const given = specification(remedyUnderModelProfile);
const mandateId = id(401);
const since = '2026-03-01T08:00:00.000Z';
const later = '2026-03-01T09:00:00.000Z';

const opened: RemedyEvent = { type: 'RemedyFileOpened', caseId, at };
const noted = (status: VictimStatus, when = since): RemedyEvent => ({
  type: 'VictimStatusNoted',
  caseId,
  status,
  since: when,
  at,
});
const informed: RemedyEvent = {
  type: 'LegalInformationGiven',
  caseId,
  language: 'bn',
  explainedHow: 'Interpreter, leaflet',
  givenBy: unionOfficer.account,
  occurredOn: today,
  at,
};
const granted = (until?: string): RemedyEvent => ({
  type: 'MandateGranted',
  caseId,
  mandateId,
  organisationId: unionOfficer.organisation,
  scope: ['claim'],
  grantedBy: 'person',
  ...(until === undefined ? {} : { until }),
  recordedBy: unionOfficer.account,
  at,
});
const revoked: RemedyEvent = { type: 'MandateRevoked', caseId, mandateId, recordedBy: unionOfficer.account, at };

describe('Opening the remedy file', () => {
  const open = { type: 'OpenRemedyFile', caseId, since, at } as const;

  it('notes that the person is suspected of being a victim', () =>
    given().when(open).yields(opened, noted('suspected')));
  it('happens once', () => given(opened, noted('suspected')).when(open).changesNothing());
  it('still happens where a later decision was heard of first, and leaves that decision alone', () =>
    given(noted('reasonable_grounds', later)).when(open).yields(opened));
});

describe('Noting what identification decided', () => {
  const note = (status: VictimStatus, when: string) =>
    ({ type: 'NoteVictimStatus', caseId, status, since: when, at }) as const;

  it('follows a newer decision', () =>
    given(noted('suspected')).when(note('reasonable_grounds', later)).yields(noted('reasonable_grounds', later)));
  it('follows another decision of the same hour', () =>
    given(noted('suspected')).when(note('reasonable_grounds', since)).yields(noted('reasonable_grounds')));
  it('changes nothing when it is heard twice', () =>
    given(noted('suspected')).when(note('suspected', since)).changesNothing());
  it('changes nothing when it is older', () =>
    given(noted('confirmed', later)).when(note('suspected', since)).changesNothing());

  it('ends at the newest decision, whatever the order they are heard in', () => {
    const history: readonly VictimStatus[] = [
      'suspected',
      'refused_pending_reconsideration',
      'suspected',
      'reasonable_grounds',
      'confirmed',
    ];
    const decisions = history.map((status, hour) => note(status, `2026-03-01T0${hour}:00:00.000Z`));
    fc.assert(
      fc.property(fc.shuffledSubarray(decisions, { minLength: 1 }), (heard) => {
        const { decide, initial } = remedyUnderModelProfile;
        const facts: RemedyEvent[] = [];
        for (const command of [...heard, ...heard])
          facts.push(...decide(stateOf(remedyUnderModelProfile, facts, initial), command));
        const newest = [...heard].sort((one, other) => (one.since < other.since ? -1 : 1)).at(-1);
        expect(stateOf(remedyUnderModelProfile, facts).victimStatus).toEqual({
          status: newest?.status,
          since: newest?.since,
        });
      }),
    );
  });
});

describe('Giving legal information', () => {
  const give = {
    type: 'GiveLegalInformation',
    caseId,
    language: 'bn',
    explainedHow: 'Interpreter, leaflet',
    occurredOn: today,
    by: unionOfficer,
    at,
  } as const;

  it('waits for nothing, not even for the file', () => given().when(give).yields(informed));
  it('may happen again', () => given(informed).when(give).yields(informed));
});

describe('Granting a mandate', () => {
  const grant = {
    type: 'GrantMandate',
    caseId,
    mandateId,
    scope: ['claim'],
    grantedBy: 'person',
    by: unionOfficer,
    at,
  } as const;

  it('comes after legal information', () => given(informed).when(grant).yields(granted()));
  it('never comes before it', () => given(opened).when(grant).isRefused('information-needed-first'));
  it('may end on a day the person sets', () =>
    given(informed)
      .when({ ...grant, until: '2026-12-31' })
      .yields(granted('2026-12-31')));
});

describe('Revoking a mandate', () => {
  const revoke = { type: 'RevokeMandate', caseId, mandateId, today, by: unionOfficer, at } as const;

  it('ends it', () => given(informed, granted()).when(revoke).yields(revoked));
  it('happens once', () => given(informed, granted(), revoked).when(revoke).isRefused('mandate-not-live'));
  it('needs a mandate', () => given(informed).when(revoke).isRefused('mandate-not-live'));
  it('still ends one on its last day', () => given(informed, granted(today)).when(revoke).yields(revoked));
  it('finds nothing to end on the day after', () =>
    given(informed, granted('2026-03-01')).when(revoke).isRefused('mandate-not-live'));
});

describe('Missing a deadline', () => {
  const assessmentId = id(301);
  const deadline = 'nonPunishmentAssessed';
  const assessmentOpened: RemedyEvent = {
    type: 'NonPunishmentAssessmentOpened',
    caseId,
    assessmentId,
    at,
    clocks: [{ deadline, dueAt }],
  };
  const missed: RemedyEvent = { type: 'DeadlineMissed', caseId, deadline, dueAt, at: dueAt };
  const miss = { type: 'RecordMissedDeadline', caseId, deadline, dueAt, at: dueAt } as const;

  it('is recorded while the clock runs', () => given(assessmentOpened).when(miss).yields(missed));
  it('is recorded once', () => given(assessmentOpened, missed).when(miss).changesNothing());
  it('is not recorded for a clock that runs to another hour', () =>
    given(assessmentOpened)
      .when({ ...miss, dueAt: '2026-03-17T23:59:59.000Z' })
      .changesNothing());
  it('is not recorded once the acts are assessed', () =>
    given(assessmentOpened, {
      type: 'NonPunishmentAssessed',
      caseId,
      assessmentId,
      result: 'positive',
      determination: {},
      reasons: 'The acts follow from the control.',
      assessedBy: id(106),
      at,
    })
      .when(miss)
      .changesNothing());
});
