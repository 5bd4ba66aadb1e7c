import { describe, expect, it } from 'vitest';
import { atMost, slowdown, throughput } from './row.ts';
import { tableOf } from './table.ts';

describe('The table', () => {
  it('stands in columns, with a dash where there is no peer', () =>
    expect(
      tableOf([
        throughput('append', 'commits/s', 0.8, { ours: 12_345.6, peer: 10_000 }),
        atMost('ready', 's', 1.5, 1.2345),
      ]),
    ).toBe(
      [
        'what      ours    peer  unit       ratio  goal      holds',
        'append  12 346  10 000  commits/s   1.23  >= 0.8    yes',
        'ready     1.23       –  s              –  <= 1.5 s  yes',
        '',
      ].join('\n'),
    ));
});

describe('A goal', () => {
  it.each([
    [80, true],
    [79, false],
  ])('of 0.8 times 100 commits/s with %i: %s', (ours, holds) =>
    expect(throughput('append', 'commits/s', 0.8, { ours, peer: 100 }).holds).toBe(holds),
  );
  it.each([
    [1.5, true],
    [1.51, false],
  ])('of at most 1.5 s with %d: %s', (ours, holds) => expect(atMost('ready', 's', 1.5, ours).holds).toBe(holds));
  it.each([
    [3, true],
    [3.1, false],
  ])('of at most 1.5 times 2 ms with %d: %s', (ours, holds) =>
    expect(slowdown('worklist', 'ms', 1.5, { ours, peer: 2 }).holds).toBe(holds),
  );
});
