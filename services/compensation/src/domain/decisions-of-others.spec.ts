import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import { at, caseId, claim, euros } from './claim-samples.ts';
import type { ImportCourtAward } from './commands.ts';

const given = specification(claim);
const assessmentId = '00000000-0000-4000-8000-000000000021';
const apply = (result: 'positive' | 'undetermined') =>
  ({ type: 'ApplyNonPunishment', caseId, assessmentId, result, at }) as const;
const applied = (result: 'positive' | 'undetermined') =>
  ({ type: 'NonPunishmentApplied', caseId, assessmentId, result, at }) as const;

describe('A non-punishment assessment', () => {
  it('is applied in any state of the claim', () => given().when(apply('positive')).yields(applied('positive')));
  it('is applied once', () => given(applied('positive')).when(apply('positive')).changesNothing());
  it('is applied again where its result has changed', () =>
    given(applied('undetermined')).when(apply('positive')).yields(applied('positive')));
});

describe('A court award', () => {
  const award: Omit<ImportCourtAward, 'type'> = {
    caseId,
    courtAwardId: '00000000-0000-4000-8000-000000000022',
    proceedingId: '00000000-0000-4000-8000-000000000023',
    route: 'international',
    money: euros(16_000),
    owedBy: ['state'],
    decidedOn: '2026-02-01',
    at,
  };
  const imported = { type: 'CourtAwardImported', ...award } as const;
  const importAward = { type: 'ImportCourtAward', ...award } as const;
  it('is imported in any state of the claim, with those who owe it', () => given().when(importAward).yields(imported));
  it('is imported once', () => given(imported).when(importAward).changesNothing());
  it('stands beside another one', () =>
    given(imported)
      .when({ ...importAward, courtAwardId: assessmentId })
      .yields({ ...imported, courtAwardId: assessmentId }));
});
