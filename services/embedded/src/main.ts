import { randomBytes } from 'node:crypto';
import { CannotStart } from './data-folder.ts';
import { FIRST_ADMINISTRATOR, startPlatform } from './platform.ts';
import { settingsFrom, USAGE } from './settings.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const settings = settingsFrom(process.argv.slice(2), process.env);
  if (settings.help) {
    say(USAGE);
    return;
  }
  const { port, data, logLevel, demo } = settings;
  // The demonstration needs an administrator at once, so its first password is drawn here and stays.
  const adminPassword = settings.adminPassword ?? (demo ? randomBytes(15).toString('base64url') : undefined);
  const platform = await startPlatform({
    port,
    data,
    logLevel,
    ...(adminPassword === undefined ? {} : { adminPassword }),
    onOneTimePassword(password) {
      say(`The first sign-in is "${FIRST_ADMINISTRATOR}" with this one-time password: ${password}`);
      say('It is shown once. You choose your own right after.');
    },
  });

  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    platform.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);

  say(`The platform runs on ${platform.url} and keeps everything in ${data}.`);
  if (!platform.fresh) say(`Sign in with your account; the first one is "${FIRST_ADMINISTRATOR}".`);
  if (demo) {
    const { playDemo } = await import('./demo.ts');
    const administrator =
      adminPassword === undefined ? undefined : { username: FIRST_ADMINISTRATOR, password: adminPassword };
    await playDemo(platform, administrator, say);
  }
  say('Ctrl-C ends it.');
}

main().catch((error: unknown) => {
  if (error instanceof CannotStart) process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(
      `The platform could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
});
