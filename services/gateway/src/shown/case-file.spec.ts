import type { Envelope, Fact, ServiceName } from '@nrm/contracts/envelope';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseFileRow, caseFile } from '../views/case-file.ts';
import { caseFactsOf } from './case-facts.ts';
import { tasksOf } from './tasks.ts';

const at = '2026-03-02T09:00:00.000Z';
const today = '2026-03-02';
const later = '2026-04-01T09:00:00.000Z';
const clock = (deadline: string) => ({ clocks: [{ deadline, dueAt: '2026-03-05T09:00:00.000Z' }] });
const fact = (type: string, more: object = {}) => ({ type, caseId: 'case', at, ...more });

const story: Readonly<Record<ServiceName, readonly Fact[]>> = {
  identification: [
    fact('ReferralSubmitted', {
      reference: 'REF',
      incidentId: 'site',
      referredBy: 'referrer',
      referringOrganisation: 'theirs',
      entryConsent: { givenBy: 'person' },
      ...clock('screeningCompleted'),
    }),
    fact('RemovalHoldPlaced', { holdId: 'hold' }),
    fact('ScreeningCompleted', { outcome: 'possible', ...clock('reasonableGroundsDecided') }),
    fact('ReasonableGroundsDecided', { decision: 'positive', ...clock('conclusiveDecision') }),
    fact('ReflectionPeriodStarted', { startsOn: '2026-03-02', endsOn: '2026-04-16' }),
  ],
  assistance: [
    fact('AssistanceOffered', clock('assistanceOffered')),
    fact('AssistanceConsented', clock('recoveryPlanAgreed')),
    fact('EmergencyAssistanceDelivered'),
  ],
  'legal-remedy': [
    fact('RemedyFileOpened'),
    fact('LegalInformationGiven'),
    fact('MandateGranted', { mandateId: 'mandate', organisationId: 'ours' }),
    fact('NonPunishmentAssessmentOpened', clock('nonPunishmentAssessed')),
    fact('ProceedingOpened', { proceedingId: 'proceeding', route: 'labour' }),
  ],
  compensation: [
    fact('WageCheckOpened'),
    fact('ClaimOpened', clock('awardCalculated')),
    fact('AwardCalculated', { calculatedBy: 'officer', ...clock('awardDecided') }),
    fact('SetOffRefused'),
  ],
  gateway: [
    fact('ConsentGiven', { gate: 'G1', purpose: 'p', recipient: 'r', language: 'bn', givenBy: 'person' }),
    fact('OfficerAssigned', { accountId: 'me', organisationId: 'ours' }),
    fact('ConsentGiven', { gate: 'G5', purpose: 'p', recipient: 'r', language: 'bn', givenBy: 'person' }),
    fact('ConsentWithdrawn', { gate: 'G5' }),
    fact('ConsentGiven', { gate: 'G6', purpose: 'p', recipient: 'r', language: 'bn', givenBy: 'person' }),
  ],
};
const services = Object.keys(story) as ServiceName[];

/** Folds the story with the sources taking turns in the given order. */
function folded(turns: readonly ServiceName[], facts = story): CaseFileRow {
  const next = new Map<ServiceName, number>();
  let row: CaseFileRow | undefined;
  for (const source of turns) {
    const index = next.get(source) ?? 0;
    const data = facts[source][index];
    next.set(source, index + 1);
    if (data) row = caseFile.fold(row, { source, key: 'case', revision: index + 1, data } as Envelope<never>);
  }
  if (!row) throw new Error('Nothing happened.');
  return row;
}
const inTurn = services.flatMap((service) => story[service].map(() => service));
const viewer = (role: 'union-caseworker' | 'assessor' | 'fund-board' | 'compensation-officer', account = 'me') => ({
  account,
  organisation: 'ours',
  roles: [role],
  trainedUntil: '2027-01-01',
});

describe('The case file', () => {
  it('is the same, byte for byte, whatever order the sources arrive in', () => {
    const expected = JSON.stringify(folded(inTurn));
    fc.assert(
      fc.property(fc.shuffledSubarray(inTurn, { minLength: inTurn.length }), (turns) => {
        expect(JSON.stringify(folded(turns))).toBe(expected);
      }),
    );
  });

  it('keeps the revision of each source', () => {
    const { identification, assistance, remedy, compensation, access } = folded(inTurn);
    expect([identification, assistance, remedy, compensation, access].map((part) => part?.revision)).toEqual([
      5, 3, 5, 4, 5,
    ]);
  });

  it('is found through its officers, its incident, its proceedings and the board’s pile', () => {
    const row = folded(inTurn);
    const entries = (caseFile.indexes?.(row, 'case') ?? []).map(({ index, value }) => `${index}=${value}`);
    expect(entries).toEqual(
      expect.arrayContaining([
        'all=all',
        'officer=me',
        'officer=referrer',
        'incident=site',
        'incident-officer=site me',
        'proceeding-officer=proceeding me',
        'reference=REF',
        'board=waiting',
        'status=rg_positive',
      ]),
    );
  });

  it('is in no list before the referral is known', () => {
    const row = folded(['gateway', 'gateway', 'assistance']);
    expect(caseFile.indexes?.(row, 'case')).toEqual([]);
    expect(caseFactsOf(row, today)).toBeUndefined();
  });

  it('gives access what it asks for', () =>
    expect(caseFactsOf(folded(inTurn), today)).toEqual({
      caseId: 'case',
      referredBy: 'referrer',
      referringOrganisation: 'theirs',
      childPath: false,
      assigned: [{ account: 'me', organisation: 'ours' }],
      liveGates: ['G1', 'G6'],
      mandatedOrganisations: ['ours'],
      awaitsBoard: true,
      approvedBy: [],
      awardDecided: false,
    }));

  it('lets the entry consent of the referral count before the ledger has it, and never against a withdrawal', () => {
    const referred = ['identification'] as const;
    expect(caseFactsOf(folded(referred), today)?.liveGates).toEqual(['G1']);
    const withdrawn = { ...story, gateway: [fact('ConsentWithdrawn', { gate: 'G1' })] };
    expect(caseFactsOf(folded(['identification', 'gateway'], withdrawn), today)?.liveGates).toEqual([]);
  });
});

describe('The worklist', () => {
  const tasks = (who: ReturnType<typeof viewer>, now = at) =>
    tasksOf(folded(inTurn), who, now, today).map(({ task, overdue }) => `${task}${overdue ? ' (overdue)' : ''}`);

  it('shows each role what it may do itself', () => {
    expect(tasks(viewer('assessor'))).toEqual(['assess-non-punishment']);
    expect(tasks(viewer('fund-board', 'member'))).toEqual(['approve-award']);
    expect(tasks(viewer('compensation-officer'))).toEqual([]);
    expect(tasks(viewer('union-caseworker', 'stranger'))).toEqual([]);
  });
  it('shows what is overdue', () =>
    expect(tasks(viewer('assessor'), later)).toEqual(['assess-non-punishment (overdue)']));
  it('never asks who calculated an award to approve it', () =>
    expect(tasks(viewer('fund-board', 'officer'))).toEqual([]));
});
