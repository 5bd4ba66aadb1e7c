import { describe, expect, it } from 'vitest';
import { settingsFrom } from './settings.ts';

describe('The settings', () => {
  it('have a port and a folder without anything being said', () =>
    expect(settingsFrom([], {})).toEqual({ port: 8080, data: 'data', demo: false, help: false, logLevel: 'warn' }));

  it('are taken from the command line, also behind the dashes npm passes on', () =>
    expect(settingsFrom(['--', '--port', '0', '--data', '/somewhere', '--demo'], {})).toMatchObject({
      port: 0,
      data: '/somewhere',
      demo: true,
    }));

  it.each([
    [['--port', 'many'], /--port a number/],
    [['--port', '70000'], /0 to 65535/],
    [['--colour'], /colour[\s\S]*--port N/],
    [['--data', ''], /--data a folder/],
  ])('%j are refused with a sentence', (args, sentence) => expect(() => settingsFrom(args, {})).toThrow(sentence));

  it('refuse a first password that is too short', () =>
    expect(() => settingsFrom([], { NRM_ADMIN_PASSWORD: 'short' })).toThrow(
      /NRM_ADMIN_PASSWORD needs at least twelve/,
    ));
});
