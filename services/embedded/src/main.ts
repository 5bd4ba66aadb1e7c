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
  const { port, data, logLevel, adminPassword } = settings;
  const platform = await startPlatform({
    port,
    data,
    logLevel,
    ...(adminPassword === undefined ? {} : { adminPassword }),
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
  if (platform.oneTimePassword !== undefined) {
    say(`Sign in there as "${FIRST_ADMINISTRATOR}" with this one-time password: ${platform.oneTimePassword}`);
    say('It is shown once. You choose your own right after.');
  } else if (adminPassword === undefined) say(`Sign in with your account; the first one is "${FIRST_ADMINISTRATOR}".`);
  if (settings.demo) await (await import('./demo.ts')).playDemo(platform, say, adminPassword);
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
