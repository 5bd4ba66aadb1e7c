import { describe, expect, it } from 'vitest';
import { crashingAt, crashPoints } from './crashes.ts';

describe('Crash points', () => {
  it('are the same for the same seed and others for another', () => {
    expect(crashPoints(5, 1_000, 'a')).toEqual(crashPoints(5, 1_000, 'a'));
    expect(crashPoints(5, 1_000, 'a')).not.toEqual(crashPoints(5, 1_000, 'b'));
  });
  it('are different, ascending and inside the journey', () =>
    expect(crashPoints(7, 7, 'seed')).toEqual([1, 2, 3, 4, 5, 6, 7]));
  it('are never more than there are answers', () => expect(crashPoints(9, 2, 'seed')).toEqual([1, 2]));
});

describe('Crashing', () => {
  it('happens once at each point, one after the other', async () => {
    const log: string[] = [];
    const crashing = crashingAt([2, 3], async () => {
      log.push('down');
      await Promise.resolve();
      log.push('up');
    });
    for (let answer = 0; answer < 10; answer += 1) crashing.count();
    expect(await crashing.settled()).toBe(2);
    expect(log).toEqual(['down', 'up', 'down', 'up']);
  });
  it('tells when the platform does not come back', async () => {
    const crashing = crashingAt([1], () => Promise.reject(new Error('gone')));
    crashing.count();
    await expect(crashing.settled()).rejects.toThrow('gone');
  });
});
