import { randomBytes } from 'node:crypto';
import type { Dossier } from './dossier.ts';
import { type Outcome, readOutcome } from './outcome.ts';
import { type Administrators, peopleOfTheMechanism, type SignIn } from './people-of-the-mechanism.ts';
import { play } from './play.ts';
import { httpTransport } from './transport.ts';

const CONCURRENCY = 8;
const PATIENCE = 120_000;

export interface Played {
  readonly outcome: Outcome;
  /** One sign-in for each officer who took part; the passwords were drawn for this journey. */
  readonly signIns: readonly SignIn[];
}

/** Plays a dossier on a platform that runs already, and reads the outcome back. */
export async function journey(
  dossier: Dossier,
  url: string,
  administrators: Administrators,
  onAnswer?: () => void,
): Promise<Played> {
  const transport = httpTransport({
    url,
    concurrency: CONCURRENCY,
    patience: PATIENCE,
    ...(onAnswer ? { onAnswer } : {}),
  });
  const run = randomBytes(5).toString('hex');
  const today = new Date().toISOString().slice(0, 10);
  const staffing = { transport, run, secret: randomBytes(32).toString('hex'), today, concurrency: CONCURRENCY };
  const { mechanism, signIns } = await peopleOfTheMechanism(staffing, administrators, dossier.incident.referredBy);
  const stage = { dossier, mechanism, concurrency: CONCURRENCY, today };
  return { outcome: await readOutcome(stage, await play(stage)), signIns };
}
