import { expect, it } from 'vitest';
import { referrerTypeOf } from './referrer-type.ts';

it.each([
  ['police', 'police'],
  ['labour-inspector', 'labour_inspector'],
  ['union-caseworker', 'union'],
  ['ngo-caseworker', 'ngo'],
  ['shelter-provider', 'shelter_provider'],
  ['prosecutor', 'prosecutor'],
  ['coordinator', 'coordinator'],
  ['finance', 'other'],
] as const)('An officer who is %s refers as %s', (role, type) => expect(referrerTypeOf(role)).toBe(type));
