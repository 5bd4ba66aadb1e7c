import { describe, expect, it } from 'vitest';
import { attempts } from './attempts.ts';

const limit = { free: 5, firstWaitSeconds: 10, longestWaitSeconds: 900 };
const failing = (times: number, at = 0) => {
  const tried = attempts(limit);
  for (let index = 0; index < times; index += 1) tried.count('someone here', at);
  return tried;
};

describe('Failed attempts', () => {
  it('wait for nothing up to the fourth, and from the fifth on longer each time', () => {
    expect([4, 5, 6, 7].map((times) => failing(times).secondsToWait('someone here', 0))).toEqual([0, 10, 20, 40]);
  });
  it('never wait longer than the longest wait', () => expect(failing(40).secondsToWait('someone here', 0)).toBe(900));
  it('concern their own key alone', () => expect(failing(40).secondsToWait('someone elsewhere', 0)).toBe(0));
  it('wait less as time passes', () => expect(failing(5).secondsToWait('someone here', 4)).toBe(6));
  it('are forgotten after a success', () => {
    const tried = failing(9);
    tried.forget('someone here');
    expect(tried.secondsToWait('someone here', 0)).toBe(0);
  });
  it('are forgotten after a long rest', () => {
    const tried = failing(40);
    tried.count('someone here', 2_000);
    expect(tried.secondsToWait('someone here', 2_000)).toBe(0);
  });
});
