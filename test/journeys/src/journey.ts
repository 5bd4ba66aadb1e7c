import { randomBytes } from 'node:crypto';
import { crashingAt, crashPoints, fewestAnswers } from './crashes.ts';
import type { Dossier } from './dossier.ts';
import { type Outcome, readOutcome } from './outcome.ts';
import { type Administrators, peopleOfTheMechanism } from './people-of-the-mechanism.ts';
import { startPlatform } from './platform.ts';
import { play } from './play.ts';
import { httpTransport } from './transport.ts';

const CONCURRENCY = 8;
const PATIENCE = 120_000;

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
    const outcome = await journey(dossier, platform.url, { first }, crashing.count);
    const survived = await crashing.settled();
    if (points.length > 0) say(`The platform was killed ${survived} times and came back each time.`);
    return outcome;
  } finally {
    await platform.stop();
    if (keep || data !== undefined) say(`The data is kept in ${platform.data}.`);
  }
}

/** Plays a dossier on a platform that runs already, and reads the outcome back. */
export async function journey(
  dossier: Dossier,
  url: string,
  administrators: Administrators,
  onAnswer?: () => void,
): Promise<Outcome> {
  const transport = httpTransport({
    url,
    concurrency: CONCURRENCY,
    patience: PATIENCE,
    ...(onAnswer ? { onAnswer } : {}),
  });
  const run = randomBytes(5).toString('hex');
  const today = new Date().toISOString().slice(0, 10);
  const staffing = { transport, run, secret: randomBytes(32).toString('hex'), today, concurrency: CONCURRENCY };
  const mechanism = await peopleOfTheMechanism(staffing, administrators, dossier.incident.referredBy);
  const stage = { dossier, mechanism, concurrency: CONCURRENCY, today };
  return readOutcome(stage, await play(stage));
}
