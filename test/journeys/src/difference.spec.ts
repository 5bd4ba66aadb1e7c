import { describe, expect, it } from 'vitest';
import { differences } from './difference.ts';

describe('The difference of two outcomes', () => {
  it('is nothing when only the order of members differs', () =>
    expect(differences({ cases: 1, fund: { payments: 2 } }, { fund: { payments: 2 }, cases: 1 })).toEqual([]));
  it('names each place with what was expected and found', () =>
    expect(differences({ cases: 1, fund: { payments: 2 } }, { cases: 1, fund: { payments: 3 }, more: true })).toEqual([
      '/fund/payments: expected 2, found 3',
      '/more: expected nothing, found true',
    ]));
  it('tells a list from an object', () =>
    expect(differences({ against: [] }, { against: {} })).toEqual(['/against: expected [], found {}']));
});
