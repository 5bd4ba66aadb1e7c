import { describe, expect, it } from 'vitest';
import { at, caseId, remedyUnderModelProfile } from '../domain/samples.ts';
import { noteVictimStatusAfterFullAssessment } from './note-victim-status-after-full-assessment.ts';
import { reactionTo } from './reaction-samples.ts';

const since = '2026-03-02T08:50:00.000Z';
const completed = (conclusion: string) => ({ type: 'FullAssessmentCompleted', caseId, conclusion, at: since });
const reaction = noteVictimStatusAfterFullAssessment(remedyUnderModelProfile);

describe('After the final decision', () => {
  it.each([
    ['confirmed_trafficked', 'confirmed'],
    ['confirmed_forced_labour', 'confirmed'],
    ['not_confirmed', 'refused_pending_reconsideration'],
  ])('%s, the status is %s', (conclusion, status) =>
    expect(reactionTo(reaction, completed(conclusion))).toEqual([
      { type: 'VictimStatusNoted', caseId, status, since, at },
    ]),
  );
  it('heard twice, nothing more happens', () =>
    expect(
      reactionTo(reaction, completed('confirmed_trafficked'), {
        type: 'VictimStatusNoted',
        caseId,
        status: 'confirmed',
        since,
        at,
      }),
    ).toEqual([]));
});
