import { describe, expect, it } from 'vitest';
import { at, caseId, remedyUnderModelProfile } from '../domain/samples.ts';
import { openRemedyFileAfterScreening } from './open-remedy-file-after-screening.ts';
import { reactionTo } from './reaction-samples.ts';

const since = '2026-03-02T08:30:00.000Z';
const screened = (outcome: string) => ({ type: 'ScreeningCompleted', caseId, outcome, at: since });
const reaction = openRemedyFileAfterScreening(remedyUnderModelProfile);
const noted = { type: 'VictimStatusNoted', caseId, status: 'suspected', since, at } as const;

describe('After a screening', () => {
  it('with signs of forced labour, the remedy file is open and the person is suspected', () =>
    expect(reactionTo(reaction, screened('possible'))).toEqual([{ type: 'RemedyFileOpened', caseId, at }, noted]));
  it('heard twice, nothing more happens', () =>
    expect(reactionTo(reaction, screened('possible'), { type: 'RemedyFileOpened', caseId, at }, noted)).toEqual([]));
  it.each(['no_indicators', 'incomplete'])('that is %s, nothing happens', (outcome) =>
    expect(reactionTo(reaction, screened(outcome))).toEqual([]),
  );
});
