import { existsSync } from 'node:fs';
import {
  type Administrators,
  type Dossier,
  journey,
  type Outcome,
  readDossier,
  readJson,
  Unplayable,
} from '@nrm/dossier-player';
import { type Arguments, argumentsOf } from './arguments.ts';
import { differences } from './difference.ts';
import { journeyOnOwnPlatform } from './journey.ts';
import { isReady } from './platform.ts';
import { summaryOf } from './summary.ts';

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

function administratorsOf(env: NodeJS.ProcessEnv): Administrators {
  const { NRM_ADMIN, NRM_ADMIN_PASSWORD, NRM_ADMIN_2, NRM_ADMIN_2_PASSWORD } = env;
  if (!NRM_ADMIN || !NRM_ADMIN_PASSWORD)
    throw new Unplayable('Name an administrator of the platform in NRM_ADMIN and NRM_ADMIN_PASSWORD.');
  const first = { username: NRM_ADMIN, password: NRM_ADMIN_PASSWORD };
  if (!NRM_ADMIN_2 || !NRM_ADMIN_2_PASSWORD) return { first };
  return { first, second: { username: NRM_ADMIN_2, password: NRM_ADMIN_2_PASSWORD } };
}

async function play(dossier: Dossier, { url, kill, keep, seed, data }: Arguments): Promise<Outcome> {
  if (url !== undefined) {
    const administrators = administratorsOf(process.env);
    if (!(await isReady(url))) throw new Unplayable(`No platform is ready at ${url}; start one first.`);
    return (await journey(dossier, url, administrators)).outcome;
  }
  const adminPassword = process.env.NRM_ADMIN_PASSWORD;
  return journeyOnOwnPlatform(dossier, {
    crashes: kill,
    keep,
    say,
    ...(seed === undefined ? {} : { seed }),
    ...(data === undefined ? {} : { data }),
    ...(adminPassword ? { adminPassword } : {}),
  });
}

async function main(): Promise<number> {
  const args = argumentsOf(process.argv.slice(2));
  const outcome = await play(readDossier(args.dossier), args);
  process.stdout.write(args.json ? `${JSON.stringify(outcome, null, 1)}\n` : summaryOf(outcome));
  if (!existsSync(args.expected)) return 0;
  const wrong = differences(readJson(args.expected), outcome);
  if (wrong.length === 0) {
    say('The outcome is the expected one.');
    return 0;
  }
  say(`The outcome differs from ${args.expected}:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
  return 1;
}

// Leaving by `exit` lets the platform that was started and its data go too.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof Unplayable) say(error.message);
  else say(error instanceof Error ? `${error.message}${causeOf(error)}` : String(error));
  process.exitCode = error instanceof Unplayable ? 2 : 1;
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? ` (${cause.message})` : '';
}
