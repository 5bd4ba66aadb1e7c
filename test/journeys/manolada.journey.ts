import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDossier, readJson } from './src/dossier.ts';
import { journeyOnOwnPlatform } from './src/journey.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`dossiers/${name}`, import.meta.url));
const dossier = readDossier(fileOf('manolada.json'));
const expected = readJson(fileOf('manolada.expected.json'));
const MINUTES = 60_000;

describe('Forty-two strawberry pickers are identified, helped, heard and paid', { timeout: 5 * MINUTES }, () => {
  it('through the public interface alone', async () => {
    expect(await journeyOnOwnPlatform(dossier)).toEqual(expected);
  });

  it('though the platform is killed three times on the way', async () => {
    const said: string[] = [];
    const say = (sentence: string) => said.push(sentence);
    expect(await journeyOnOwnPlatform(dossier, { crashes: 3, seed: 'strawberry', say })).toEqual(expected);
    expect(said.at(-1)).toBe('The platform was killed 3 times and came back each time.');
  });
});
