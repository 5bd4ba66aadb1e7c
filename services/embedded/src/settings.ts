import { parseArgs } from 'node:util';
import { z } from 'zod';
import { CannotStart } from './data-folder.ts';

const Settings = z.object({
  port: z.coerce
    .number('Give --port a number from 0 to 65535.')
    .int()
    .min(0)
    .max(65_535, 'Give --port a number from 0 to 65535.'),
  data: z.string().min(1, 'Give --data a folder.'),
  demo: z.boolean(),
  help: z.boolean(),
  logLevel: z.enum(
    ['debug', 'info', 'warn', 'error', 'silent'],
    'Set NRM_LOG_LEVEL to debug, info, warn, error or silent.',
  ),
  /** The first administrator's password for scripts; without it a one-time password is printed. */
  adminPassword: z.string().min(12, 'NRM_ADMIN_PASSWORD needs at least twelve characters.').optional(),
});
export type Settings = z.infer<typeof Settings>;

export const USAGE = `npm start -- [--port 8080] [--data ./data] [--demo]

  --port N     the port on 127.0.0.1; 0 takes a free one
  --data DIR   where everything is kept
  --demo       also plays a published case into an empty platform and prints one sign-in per role

Environment: NRM_ADMIN_PASSWORD (first administrator's password for scripts), NRM_LOG_LEVEL (warn).`;

/** Command line and environment, read once. Throws `CannotStart` with a sentence that names the mend. */
export function settingsFrom(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Settings {
  const values = parsed(args);
  const result = Settings.safeParse({
    port: values.port ?? '8080',
    data: values.data ?? 'data',
    demo: values.demo ?? false,
    help: values.help ?? false,
    logLevel: env.NRM_LOG_LEVEL ?? 'warn',
    adminPassword: env.NRM_ADMIN_PASSWORD,
  });
  if (!result.success) throw new CannotStart(result.error.issues[0]?.message ?? 'The settings cannot be read.');
  return result.data;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : 'The options cannot be read.'}\n\n${USAGE}`);
  }
}
