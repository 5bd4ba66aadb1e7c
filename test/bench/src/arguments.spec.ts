import { describe, expect, it } from 'vitest';
import { argumentsOf } from './arguments.ts';

const names = ['append', 'ready'];
const from = (...args: string[]) => argumentsOf(args, names);

describe('The command line of the benchmarks', () => {
  it('measures everything when nothing is said', () => expect(from()).toMatchObject({ only: [], json: false }));
  it('takes names to measure', () => expect(from('--only', 'ready', '--only', 'append').only).toHaveLength(2));
  it('does not know other names', () => expect(() => from('--only', 'speed')).toThrow('There is no "speed".'));
  it('takes the length of a round', () => expect(from('--seconds', '0.5').effort.seconds).toBe(0.5));
  it('refuses a round without length', () => expect(() => from('--seconds', '0')).toThrow('above 0'));
  it('says so when an option is not known', () => expect(() => from('--fast')).toThrow('--fast'));
  it('lets a number of cases win over --quick', () =>
    expect(from('--quick', '--cases', '30000').effort.cases).toBe(30_000));
});
