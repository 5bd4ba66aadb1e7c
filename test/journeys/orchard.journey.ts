import { dossierFile, readDossier, readJson } from '@nrm/dossier-player';
import { expect, it } from 'vitest';
import { journeyOnOwnPlatform } from './src/journey.ts';

it('Children get guardians, a yen claim stops at the cap of the fund, and damages come in dollars', async () => {
  const outcome = await journeyOnOwnPlatform(readDossier(dossierFile('orchard')));
  expect(outcome).toEqual(readJson(dossierFile('orchard.expected')));
}, 120_000);
