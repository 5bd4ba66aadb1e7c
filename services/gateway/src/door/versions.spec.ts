import { describe, expect, it } from 'vitest';
import { caseFileTag, ownPart, readersTag } from './versions.ts';

describe('The version of a case file', () => {
  const tag = caseFileTag('7.3.0.2.5', { some: 'content' });

  it('gives each service its own part', () => {
    expect(ownPart(tag, 'identification')).toBe('"7"');
    expect(ownPart(tag, 'legal-remedy')).toBe('"0"');
    expect(ownPart(tag, 'gateway')).toBe('"5"');
  });
  it('changes with what is shown', () =>
    expect(caseFileTag('1.1.1.1.1', { overdue: true })).not.toBe(caseFileTag('1.1.1.1.1', { overdue: false })));
  it('of one service is told apart by what was shown, and is that service’s own part again', () => {
    const [less, more] = [readersTag('"12"', { shown: 1 }), readersTag('"12"', { shown: 2 })];
    expect(less).not.toBe(more);
    expect([ownPart(less, 'assistance'), ownPart(more, 'assistance')]).toEqual(['"12"', '"12"']);
  });
  it('leaves a version of one service as it is', () => expect(ownPart('"12"', 'assistance')).toBe('"12"'));
  it('matches nothing where it was never ours', () => {
    for (const header of ['*', '"x"', 'W/"1"', '"1.2.3"', '']) expect(ownPart(header, 'gateway')).toBe('unknown');
  });
  it('is not asked for where nothing was sent', () => expect(ownPart(undefined, 'gateway')).toBeUndefined());
});
