import { join } from 'node:path';
import { ServiceName } from '@nrm/contracts/envelope';
import { openStorage, type Storage } from '@nrm/embedded';
import { openDataFolder } from '@nrm/embedded/data-folder';
import { storedAs, viewConsumer } from '@nrm/event-bus';
import { silentLogger } from '@nrm/telemetry';
import { caseFile } from '../cases/case-file.ts';
import { playedCase } from '../cases/played-case.ts';
import { median } from '../measure/statistics.ts';
import { inTemporaryFolder } from '../measure/temporary-folder.ts';
import { atLeast, type Benchmark } from '../row.ts';
import { writeLog } from './written-log.ts';

const LONGEST_MS = 600_000;

/** How fast the case files of a whole log are folded anew: through the bus, into the rows of a SQLite file. */
export const rebuild: Benchmark = {
  name: 'rebuild',
  async run({ facts, rounds }) {
    const played = await playedCase();
    return inTemporaryFolder(async (folder) => {
      const opened = openDataFolder(join(folder, 'data'));
      const storage = openStorage(opened, silentLogger);
      try {
        const written = await writeLog(storage, played, facts);
        const speeds: number[] = [];
        for (let round = 0; round < rounds; round += 1) speeds.push(written / (await secondsToRebuild(storage)));
        return [atLeast('rebuild of the case-file view', 'events/s', 100_000, median(speeds))];
      } finally {
        storage.close();
        opened.release();
      }
    });
  },
};

async function secondsToRebuild({ stores, views, buses }: Storage): Promise<number> {
  const failures: unknown[] = [];
  await views.gateway.clear(storedAs(caseFile));
  await buses.gateway.forget(storedAs(caseFile));
  const consumer = viewConsumer(caseFile, 'gateway', {
    views: views.gateway,
    clock: () => new Date().toISOString(),
    onParked: (_key, _envelope, error) => failures.push(error),
  });
  const ends = await Promise.all(
    ServiceName.options.map(async (service) => [service, await stores[service].end()] as const),
  );
  const began = performance.now();
  const running = await buses.gateway.subscribe(consumer);
  for (const [service, end] of ends)
    if (!(await running.reached(service, end, LONGEST_MS))) throw new Error('The view was not rebuilt in time.');
  const took = performance.now() - began;
  await running.stop();
  if (failures.length > 0) throw new Error('The view cannot take every fact.', { cause: failures[0] });
  return took / 1_000;
}
