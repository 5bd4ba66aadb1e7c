import { type Dossier, dossierFile, readDossier } from '@nrm/dossier-player';

/** A published dossier with the first of its people alone. */
export function onePerson(): Dossier {
  const { people, ...rest } = readDossier(dossierFile('manolada'));
  return { ...rest, people: people.slice(0, 1) };
}
