import { dossierFile, readDossier, readJson } from '@nrm/dossier-player';
import { describe, expect, it } from 'vitest';
import { journeyOnOwnPlatform } from './src/journey.ts';

const dossier = readDossier(dossierFile('manolada'));
const expected = readJson(dossierFile('manolada.expected'));
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
