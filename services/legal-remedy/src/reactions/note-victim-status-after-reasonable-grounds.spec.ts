import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import { describe, expect, it } from 'vitest';
import { at, caseId, remedyUnderModelProfile } from '../domain/samples.ts';
import { noteVictimStatusAfterReasonableGrounds } from './note-victim-status-after-reasonable-grounds.ts';
import { reactionTo } from './reaction-samples.ts';

const since = '2026-03-02T08:45:00.000Z';
const decided = (decision: string) => ({ type: 'ReasonableGroundsDecided', caseId, decision, at: since });
const reaction = noteVictimStatusAfterReasonableGrounds(remedyUnderModelProfile);

describe('After a first decision', () => {
  it('that is positive, assessments stand on reasonable grounds', () =>
    expect(reactionTo(reaction, decided('positive'))).toEqual([
      { type: 'VictimStatusNoted', caseId, status: 'reasonable_grounds', since, at },
    ]));
  it('that is negative, reconsideration stays open', () =>
    expect(reactionTo(reaction, decided('negative'))).toEqual([
      { type: 'VictimStatusNoted', caseId, status: 'refused_pending_reconsideration', since, at },
    ]));
  it('heard after the final one, nothing happens', () => {
    const confirmed: RemedyEvent = {
      type: 'VictimStatusNoted',
      caseId,
      status: 'confirmed',
      since: '2026-03-02T08:50:00.000Z',
      at,
    };
    expect(reactionTo(reaction, decided('positive'), confirmed)).toEqual([]);
  });
});
