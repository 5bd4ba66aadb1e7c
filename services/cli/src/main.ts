import { ServiceName } from '@nrm/contracts/envelope';
import { profileOf } from '@nrm/country-profile';
import { openStorage, rebuildViews } from '@nrm/embedded';
import { CannotStart, openDataFolder } from '@nrm/embedded/data-folder';
import { silentLogger } from '@nrm/telemetry';
import { Command, Option } from 'commander';
import { parkedCases, retryParked, skipParked } from './parked.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const clock = () => new Date().toISOString();
const profile = profileOf('p029-model');

/** Opens a stopped platform's data folder for one act and closes it again. */
async function withStorage<Result>(data: string, work: (storage: ReturnType<typeof openStorage>) => Promise<Result>) {
  const folder = openDataFolder(data);
  try {
    const storage = openStorage(folder, silentLogger);
    try {
      return await work(storage);
    } finally {
      storage.close();
    }
  } finally {
    folder.release();
  }
}

const dataOption = () => new Option('--data <folder>', 'the data folder of a stopped platform').default('data');
const serviceOption = () => new Option('--service <name>', 'only this service').choices(ServiceName.options);

const program = new Command('nrm').description('The operator’s command line. Stop the platform before you use it.');

const views = program.command('views').description('the rows that people read');
views
  .command('rebuild')
  .description('forget the rows of every view and fold the log again')
  .addOption(dataOption())
  .addOption(serviceOption())
  .action(({ data, service }: { data: string; service?: ServiceName }) =>
    withStorage(data, async (storage) => {
      for (const { view, facts, milliseconds } of await rebuildViews(storage, profile, clock, service))
        say(`${view}: ${facts} facts read in ${milliseconds} ms`);
    }),
  );

const parked = program.command('parked').description('cases put aside because a fact could not be taken');
parked
  .command('list')
  .addOption(dataOption())
  .action(({ data }: { data: string }) =>
    withStorage(data, async (storage) => {
      const cases = await parkedCases(storage, profile, clock);
      if (cases.length === 0) say('No case is parked.');
      for (const { consumer, key, reason, since, facts } of cases)
        say(`${consumer}  ${key}  ${reason}  since ${since}  ${facts.length} facts, first ${facts[0]?.type ?? '?'}`);
    }),
  );
parked
  .command('show <key>')
  .addOption(dataOption())
  .action((key: string, { data }: { data: string }) =>
    withStorage(data, async (storage) => {
      const cases = (await parkedCases(storage, profile, clock)).filter((one) => one.key === key);
      say(cases.length === 0 ? 'Nothing of this case is parked.' : JSON.stringify(cases, undefined, 2));
    }),
  );
parked
  .command('retry <key>')
  .addOption(dataOption())
  .action((key: string, { data }: { data: string }) =>
    withStorage(data, async (storage) => {
      const retried = await retryParked(storage, profile, clock, key);
      say(
        retried === 0
          ? 'Nothing of this case is parked.'
          : `Retried in ${retried} places; "parked list" shows what still fails.`,
      );
    }),
  );
parked
  .command('skip <key>')
  .description('give up the first parked fact of a case, with a reason that is kept')
  .requiredOption('--why <reason>', 'why this fact is given up')
  .addOption(dataOption())
  .action((key: string, { data, why }: { data: string; why: string }) =>
    withStorage(data, async (storage) => {
      const skipped = await skipParked(storage, profile, clock, key, why);
      say(skipped === 0 ? 'Nothing of this case is parked.' : `Skipped in ${skipped} places.`);
    }),
  );

try {
  await program.parseAsync(process.argv.filter((argument, index) => index < 2 || argument !== '--'));
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
