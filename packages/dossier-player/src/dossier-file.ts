import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const shipped = fileURLToPath(new URL('../dossiers', import.meta.url));

/** The file of a dossier: one that comes with the platform by its name, any other by its path. */
export const dossierFile = (nameOrPath: string): string =>
  nameOrPath.includes('/') || nameOrPath.endsWith('.json') ? resolve(nameOrPath) : join(shipped, `${nameOrPath}.json`);
