import { randomBytes } from 'node:crypto';
import { type Dossier, journey, type Outcome } from '@nrm/dossier-player';
import { crashingAt, crashPoints, fewestAnswers } from './crashes.ts';
import { startPlatform } from './platform.ts';

export interface OwnPlatform {
  /** Of the first administrator; drawn when left out, and needed to come back to data that is kept. */
  readonly adminPassword?: string;
  /** How often the platform is ended in the middle of the journey. */
  readonly crashes?: number;
  /** Draws the moments of the crashes. */
  readonly seed?: string;
  readonly data?: string;
  readonly keep?: boolean;
  /** Told what a person at the terminal may want to know. */
  readonly say?: (sentence: string) => void;
}

/** Plays a dossier on a platform started for it, and stops that platform whatever happens. */
export async function journeyOnOwnPlatform(dossier: Dossier, options: OwnPlatform = {}): Promise<Outcome> {
  const { crashes = 0, seed = randomBytes(4).toString('hex'), data, keep = false, say = () => undefined } = options;
  const { adminPassword = randomBytes(24).toString('base64url') } = options;
  const platform = await startPlatform({ adminPassword, keep, ...(data === undefined ? {} : { data }) });
  try {
    const points = crashPoints(crashes, fewestAnswers(dossier.people.length), seed);
    const crashing = crashingAt(points, platform.crash);
    if (points.length > 0) say(`Seed ${seed}: the platform is killed after ${points.join(', ')} answers.`);
    const first = { username: 'admin', password: adminPassword };
    const { outcome } = await journey(dossier, platform.url, { first }, crashing.count);
    const survived = await crashing.settled();
    if (points.length > 0) say(`The platform was killed ${survived} times and came back each time.`);
    return outcome;
  } finally {
    await platform.stop();
    if (keep || data !== undefined) say(`The data is kept in ${platform.data}.`);
  }
}
