import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { marked, markedNames, onlyAllowed } from './sensitivity.ts';

const Name = marked('identity', z.string());
const Sample = z.object({
  caseId: z.string(),
  name: Name.optional(),
  needs: z.array(z.object({ kind: z.string(), note: marked('health', z.string()).optional() })),
  byGate: z.record(z.string(), z.object({ address: marked('shelter-address', z.string()), open: z.boolean() })),
  fact: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Told'), story: marked('testimony', z.string()) }),
    z.object({ type: z.literal('Counted'), count: z.int() }),
  ]),
});
const value = {
  caseId: 'c-1',
  name: 'W. Sample',
  needs: [{ kind: 'medical', note: 'a cut hand' }],
  byGate: { G3: { address: '1 Sample Street', open: true } },
  fact: { type: 'Told' as const, story: 'was not paid' },
};

describe('A marked field', () => {
  it('is left out at any depth where its category is not allowed', () =>
    expect(onlyAllowed(Sample, value, () => false)).toEqual({
      caseId: 'c-1',
      needs: [{ kind: 'medical' }],
      byGate: { G3: { open: true } },
      fact: { type: 'Told' },
    }));

  it('stays where its category is allowed, and only that one', () =>
    expect(onlyAllowed(Sample, value, (category) => category === 'health')).toEqual({
      caseId: 'c-1',
      needs: [{ kind: 'medical', note: 'a cut hand' }],
      byGate: { G3: { open: true } },
      fact: { type: 'Told' },
    }));

  it('is whole where everything is allowed', () => expect(onlyAllowed(Sample, value, () => true)).toEqual(value));

  it('never changes what was given', () => {
    const before = structuredClone(value);
    onlyAllowed(Sample, value, () => false);
    expect(value).toEqual(before);
  });

  it('marks its own place and no other that shares its schema', () => {
    const plain = z.string();
    const both = z.object({ secret: marked('bank', plain), open: plain });
    expect(onlyAllowed(both, { secret: 'x', open: 'y' }, () => false)).toEqual({ open: 'y' });
  });

  it('gives its name to what logs must hide', () =>
    expect(markedNames([Sample])).toEqual(new Set(['name', 'note', 'address', 'story'])));
});
