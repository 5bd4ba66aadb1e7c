import { describe, expect, it } from 'vitest';
import { argumentsOf } from './arguments.ts';

describe('The command line of a journey', () => {
  it('finds a dossier by name, and its expected outcome beside it', () => {
    const { dossier, expected } = argumentsOf(['manolada']);
    expect(dossier).toMatch(/dossiers\/manolada\.json$/);
    expect(expected).toBe(dossier.replace('.json', '.expected.json'));
  });
  it('takes a path as it stands', () => expect(argumentsOf(['/cases/a.json']).expected).toBe('/cases/a.expected.json'));
  it.each([
    [[], /Name one dossier/],
    [['a', 'b'], /Name one dossier/],
    [['a', '--kill', '-1'], /--kill|whole number/],
    [['a', '--kill', 'often'], /whole number/],
    [['a', '--loud'], /--loud/],
    [['a', '--url', 'http://platform.example:8080'], /127\.0\.0\.1 only/],
    [['a', '--url', 'http://127.0.0.1:8080', '--keep'], /leave out --url/],
  ])('refuses %j in one sentence', (args, sentence) => expect(() => argumentsOf(args)).toThrow(sentence));
});
