import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dossierFile, Unplayable } from '@nrm/dossier-player';

const usage = `Usage: npm run journey -- <manolada | path to a dossier.json> [options]

  --json        print the outcome as JSON
  --url URL     play on a platform that runs already on 127.0.0.1; NRM_ADMIN, NRM_ADMIN_PASSWORD, NRM_ADMIN_2 and
                NRM_ADMIN_2_PASSWORD name its administrators (the second may be left out on a fresh platform)
  --kill N      kill the platform N times at random moments and start it again
  --seed S      draw those moments from this seed
  --data DIR    keep the data of the platform in this folder (with NRM_ADMIN_PASSWORD, to come back to it)
  --keep        keep the temporary data folder
`;

export interface Arguments {
  readonly dossier: string;
  /** Where the expected outcome stands, if anywhere. */
  readonly expected: string;
  readonly json: boolean;
  readonly url?: string;
  readonly kill: number;
  readonly seed?: string;
  readonly data?: string;
  readonly keep: boolean;
}

const options = {
  json: { type: 'boolean', default: false },
  url: { type: 'string' },
  kill: { type: 'string', default: '0' },
  seed: { type: 'string' },
  data: { type: 'string' },
  keep: { type: 'boolean', default: false },
} as const;

/** Understands the command line. Throws `Unplayable` with one sentence when it cannot. */
export function argumentsOf(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args);
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new Unplayable(`Name one dossier.\n\n${usage}`);
  const kill = Number(values.kill);
  if (!Number.isSafeInteger(kill) || kill < 0) throw new Unplayable('Give --kill a whole number.');
  if (values.url !== undefined && !isOnThisMachine(values.url))
    throw new Unplayable('A journey invents people and payments; it plays on 127.0.0.1 only.');
  if (values.url !== undefined && (kill > 0 || values.data !== undefined || values.keep))
    throw new Unplayable('--kill, --data and --keep concern a platform the player starts itself; leave out --url.');
  const dossier = dossierFile(name);
  return {
    dossier,
    expected: join(dirname(dossier), `${basename(dossier, '.json')}.expected.json`),
    json: values.json,
    kill,
    keep: values.keep,
    ...(values.url === undefined ? {} : { url: values.url.replace(/\/+$/, '') }),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
    ...(values.data === undefined ? {} : { data: resolve(values.data) }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new Unplayable(`${cause instanceof Error ? cause.message : 'The options are not known.'}\n\n${usage}`, {
      cause,
    });
  }
}

function isOnThisMachine(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(parsed.hostname);
}
