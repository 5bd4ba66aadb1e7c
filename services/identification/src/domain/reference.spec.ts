import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceOf } from './reference.ts';

describe('The reference of a case', () => {
  it('is short, and of letters and digits that are not mistaken for each other', () =>
    fc.assert(
      fc.property(fc.uuid({ version: 4 }), (caseId) => {
        expect(referenceOf(caseId)).toMatch(/^[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{3}-[2-9A-HJKMNP-TV-Z]{2}$/);
      }),
    ));
  it('is the same whenever it is asked for', () =>
    expect(referenceOf('4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f')).toBe(
      referenceOf('4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f'),
    ));
  it('tells neighbouring ids apart', () =>
    expect(referenceOf('4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f')).not.toBe(
      referenceOf('4f9c2d7e-8b1b-4c3d-9e5f-6a7b8c9d0e1f'),
    ));
  it('differs among ten thousand cases', () => {
    const ids = fc.sample(fc.uuid({ version: 4 }), { numRuns: 10_000, seed: 29, randomType: 'xorshift128plus' });
    const distinct = new Set(ids);
    const references = new Set([...distinct].map(referenceOf));
    // fast-check favours edge cases whose first 48 bits agree; real ids do not.
    const heads = new Set([...distinct].map((id) => id.slice(0, 13)));
    expect(references.size).toBe(heads.size);
  });
});
