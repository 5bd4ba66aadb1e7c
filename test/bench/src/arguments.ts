import { parseArgs } from 'node:util';
import type { Effort } from './row.ts';

/** A command line that cannot be understood, in one sentence for the person who wrote it. */
export class Misunderstood extends Error {
  override readonly name = 'Misunderstood';
}

export const usage = (names: readonly string[]): string => `Usage: npm run bench -- [options]

  --json         print the result as JSON
  --only NAME    one of: ${names.join(', ')}; may be given several times
  --seconds N    how long one measured round lasts (2)
  --rounds N     measured rounds, of which the median counts (5)
  --quick        short rounds and few cases: a look, not a measurement
  --full         the worklist with 1 000 000 cases instead of 200 000; needs about 20 GB of disk for a while
  --cases N      the worklist with this many cases
  --profile DIR  write CPU profiles of the platform under load into this folder
`;

export interface Arguments {
  readonly json: boolean;
  readonly help: boolean;
  readonly only: readonly string[];
  readonly effort: Effort;
}

/** Understands the command line. Throws `Misunderstood` when it cannot. */
export function argumentsOf(args: readonly string[], names: readonly string[]): Arguments {
  const { json, help, only, quick, full, ...values } = parse(args, names);
  const stranger = only.find((name) => !names.includes(name));
  if (stranger !== undefined) throw new Misunderstood(`There is no "${stranger}". Name one of: ${names.join(', ')}.`);
  return {
    json,
    help,
    only,
    effort: {
      seconds: positive('--seconds', values.seconds) ?? (quick ? 0.5 : 2),
      rounds: positive('--rounds', values.rounds) ?? (quick ? 2 : 5),
      facts: quick ? 50_000 : 100_000,
      cases: positive('--cases', values.cases) ?? (full ? 1_000_000 : quick ? 20_000 : 200_000),
      ...(values.profile === undefined ? {} : { profile: values.profile }),
    },
  };
}

function parse(args: readonly string[], names: readonly string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        only: { type: 'string', multiple: true, default: [] },
        seconds: { type: 'string' },
        rounds: { type: 'string' },
        quick: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        cases: { type: 'string' },
        profile: { type: 'string' },
      },
    }).values;
  } catch (cause) {
    const sentence = cause instanceof Error ? cause.message : 'The options are not known.';
    throw new Misunderstood(`${sentence}\n\n${usage(names)}`, { cause });
  }
}

function positive(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new Misunderstood(`Give ${option} a number above 0.`);
  return number;
}
