import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readDossier, readJson } from './src/dossier.ts';
import { journeyOnOwnPlatform } from './src/journey.ts';

const fileOf = (name: string) => fileURLToPath(new URL(`dossiers/${name}`, import.meta.url));

it('Children get guardians, a yen claim stops at the cap of the fund, and damages come in dollars', async () => {
  const outcome = await journeyOnOwnPlatform(readDossier(fileOf('orchard.json')));
  expect(outcome).toEqual(readJson(fileOf('orchard.expected.json')));
}, 120_000);
