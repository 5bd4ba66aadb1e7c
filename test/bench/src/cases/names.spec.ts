import { describe, expect, it } from 'vitest';
import { template, uuidOf } from './names.ts';

describe('A text written again under other names', () => {
  const [one, two] = [uuidOf('one'), uuidOf('two')];
  const text = JSON.stringify({ caseId: one, officer: two, again: one, reference: 'AB-12', note: 'unchanged' });

  it('has a new name wherever the old one stood', () =>
    expect(template(text).write((name) => (name === one ? 'new' : name))).toBe(text.replaceAll(one, 'new')));
  it('knows the names it holds', () => expect([...template(text).names]).toEqual([one, two, one].slice(0, 2)));
  it('takes further names than UUIDs', () =>
    expect(template(text, ['AB-12']).write((name) => (name === 'AB-12' ? 'CD-34' : name))).toContain('"CD-34"'));
  it('is the same text under the same names', () => expect(template(text).write((name) => name)).toBe(text));
});

describe('A UUID of words', () => {
  it('is the same for the same words, and another for others', () => {
    expect(uuidOf('case', 1)).toBe(uuidOf('case', 1));
    expect(uuidOf('case', 1)).not.toBe(uuidOf('case', 2));
  });
  it('has the form of one', () =>
    expect(uuidOf('case')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/));
});
