import { AllegedActsFile, type RemedyEvent, RemedyFile } from '@nrm/contracts/legal-remedy';
import type { View } from '@nrm/event-bus';
import { describe, expect, it } from 'vitest';
import { assessmentId, at, caseId, held, id, today, unionOfficer } from '../domain/samples.ts';
import { allegedActs } from './alleged-acts.ts';
import { remedyFile, remedyFileOn } from './remedy-file.ts';

const [proceedingId, mandateId, awardId, repairId] = [id(601), id(401), id(701), id(801)];
const money = { minor: 4_300, currency: 'EUR' };
const verdict = { party: 'guard-1', charge: 'bodily-harm', verdict: 'convicted' } as const;

const opened: RemedyEvent = {
  type: 'ProceedingOpened',
  caseId,
  proceedingId,
  route: 'criminal',
  against: ['employer-1', 'guard-1'],
  againstState: false,
  jointAndSeveral: false,
  filedBy: unionOfficer.account,
  at,
};
const hearing: RemedyEvent = {
  type: 'HearingScheduled',
  caseId,
  proceedingId,
  hearingOn: '2026-09-01',
  remote: true,
  at,
};
const issued: RemedyEvent = {
  type: 'DecisionIssued',
  caseId,
  proceedingId,
  route: 'criminal',
  decidedBy: 'Sample District Court',
  recordedBy: unionOfficer.account,
  decidedOn: '2026-10-01',
  outcome: 'verdicts',
  verdicts: [verdict],
  at,
};
const awarded: RemedyEvent = {
  type: 'CourtAwardMade',
  caseId,
  proceedingId,
  awardId,
  route: 'criminal',
  money,
  owedBy: ['guard-1'],
  decidedOn: '2026-10-01',
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
const recorded = (actId: string): RemedyEvent => ({
  type: 'AllegedActRecorded',
  caseId,
  act: held(actId),
  assessmentId,
  recordedBy: unionOfficer.account,
  at,
});
const assessed: RemedyEvent = {
  type: 'NonPunishmentAssessed',
  caseId,
  assessmentId,
  result: 'positive',
  determination: { result: 'positive' },
  reasons: 'The acts follow from the control.',
  assessedBy: id(106),
  at,
};

function shown<Row>(view: View<Row, RemedyEvent>, facts: readonly RemedyEvent[]): Row | undefined {
  let row: Row | undefined;
  for (const [index, data] of facts.entries()) {
    const revision = index + 1;
    row = view.fold(row, {
      id: `legal-remedy/remedy-${caseId}@${revision}`,
      source: 'legal-remedy',
      stream: `remedy-${caseId}`,
      revision,
      position: revision,
      type: data.type,
      key: caseId,
      recordedAt: at,
      correlationId: 'sample',
      actor: { account: 'sample', role: 'sample', organisation: 'sample' },
      data,
    });
  }
  return row;
}
const fileOf = (...facts: RemedyEvent[]) => {
  const row = shown(remedyFile, facts);
  return row && RemedyFile.parse(remedyFileOn(row, today));
};

describe('The remedy file', () => {
  it('begins with whatever comes first', () =>
    expect(fileOf({ type: 'RemedyFileOpened', caseId, at })).toEqual({
      caseId,
      revision: 1,
      informed: false,
      mandates: [],
      nonPunishment: { status: 'none' },
      proceedings: [],
      recordRepairs: [],
    }));
  it.each([
    ['filed', [opened]],
    ['pending', [opened, hearing]],
    ['decided', [opened, hearing, issued]],
    ['decided', [opened, issued, hearing]],
    ['final', [opened, issued, { type: 'DecisionFinal', caseId, proceedingId, finalOn: '2026-12-01', at } as const]],
  ])('shows a proceeding as %s', (status, facts) =>
    expect(fileOf(...facts)).toMatchObject({ revision: facts.length, proceedings: [{ proceedingId, status }] }),
  );
  it('shows what was decided and awarded beside the hearings', () =>
    expect(fileOf(opened, hearing, issued, awarded)?.proceedings).toMatchObject([
      {
        hearings: ['2026-09-01'],
        outcome: 'verdicts',
        decidedOn: '2026-10-01',
        verdicts: [verdict],
        awards: [{ awardId, money, owedBy: ['guard-1'] }],
      },
    ]));
  it('keeps other proceedings as they are', () => {
    const other: RemedyEvent = { ...opened, proceedingId: id(602), route: 'labour' };
    expect(fileOf(opened, other, issued)?.proceedings).toMatchObject([{ status: 'decided' }, { status: 'filed' }]);
  });
  it.each([
    ['live', true, [granted()]],
    ['live on its last day', true, [granted(today)]],
    ['not live the day after', false, [granted('2026-03-01')]],
    [
      'not live once revoked',
      false,
      [granted(), { type: 'MandateRevoked', caseId, mandateId, recordedBy: unionOfficer.account, at } as const],
    ],
  ])('shows a mandate as %s', (_, live, facts) =>
    expect(fileOf(...facts)?.mandates).toEqual([
      { mandateId, organisationId: unionOfficer.organisation, scope: ['claim'], live },
    ]),
  );
  it('shows where protection from penalty stands, never what is held against the person', () => {
    const first = [recorded(id(501)), { type: 'NonPunishmentAssessmentOpened', caseId, assessmentId, at } as const];
    expect(fileOf(...first)?.nonPunishment).toEqual({ status: 'open' });
    expect(fileOf(...first, assessed)?.nonPunishment).toEqual({ status: 'assessed', result: 'positive' });
    expect(JSON.stringify(fileOf(...first, assessed))).not.toContain('illegal_stay');
  });
  it('tracks a record repair to its answer', () => {
    const request: RemedyEvent = {
      type: 'RecordRepairRequested',
      caseId,
      repairId,
      actId: id(501),
      authority: 'immigration',
      ask: 'cancel-and-refund',
      at,
    };
    const answer: RemedyEvent = {
      type: 'RecordRepairCompleted',
      caseId,
      repairId,
      answer: 'Cancelled.',
      recordedBy: id(105),
      at,
    };
    expect(fileOf(request)?.recordRepairs).toEqual([
      { repairId, authority: 'immigration', ask: 'cancel-and-refund', completed: false },
    ]);
    expect(fileOf(request, answer)?.recordRepairs).toMatchObject([{ completed: true }]);
  });
  it('knows when the person has been informed', () =>
    expect(
      fileOf({
        type: 'LegalInformationGiven',
        caseId,
        language: 'bn',
        explainedHow: 'Interpreter',
        givenBy: unionOfficer.account,
        occurredOn: today,
        at,
      }),
    ).toMatchObject({ informed: true }));
});

describe('The alleged acts', () => {
  it('have no row where nothing is held', () => expect(shown(allegedActs, [opened, granted()])).toBeUndefined());
  it('stand in the order they were recorded, with the newest determination', () =>
    expect(AllegedActsFile.parse(shown(allegedActs, [recorded(id(501)), recorded(id(502)), assessed]))).toEqual({
      caseId,
      assessmentId,
      acts: [held(id(501)), held(id(502))],
      determination: { result: 'positive' },
    }));
});
