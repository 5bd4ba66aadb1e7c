import { describe, expect, it } from 'vitest';
import { requireTraining } from './officer.ts';

const trained = (trainedUntil?: string) => () =>
  requireTraining({ account: 'officer', ...(trainedUntil === undefined ? {} : { trainedUntil }) }, '2026-03-02');

describe('Training', () => {
  it('counts through its last day', () => expect(trained('2026-03-02')).not.toThrow());
  it('has run out on the day after', () =>
    expect(trained('2026-03-01')).toThrow(expect.objectContaining({ code: 'training-expired' })));
  it('is missing where none is on record', () =>
    expect(trained()).toThrow(expect.objectContaining({ code: 'training-expired' })));
});
