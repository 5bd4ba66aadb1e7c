import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type Child, startChild } from './child.ts';

const main = fileURLToPath(new URL('../../../../services/embedded/src/main.ts', import.meta.url));

export interface Platform extends Child {
  /** Of the first administrator, `admin`. */
  readonly adminPassword: string;
}

/** The embedded platform as people start it. With `profile` it leaves a CPU profile in that folder when it stops. */
export async function startPlatform(folder: string, profile?: string): Promise<Platform> {
  const adminPassword = randomBytes(24).toString('base64url');
  const child = await startChild([main, '--data', folder], {
    env: { NRM_ADMIN_PASSWORD: adminPassword },
    ...(profile === undefined ? {} : { node: ['--cpu-prof', '--cpu-prof-dir', profile] }),
  });
  return { ...child, adminPassword };
}
