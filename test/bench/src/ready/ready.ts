import { startPlatform } from '../measure/platform.ts';
import { median } from '../measure/statistics.ts';
import { inTemporaryFolder } from '../measure/temporary-folder.ts';
import { atMost, type Benchmark } from '../row.ts';
import { residentMiB } from './resident.ts';

/** How long an installation takes from nothing to its first request, and what it then weighs. */
export const ready: Benchmark = {
  name: 'ready',
  async run({ rounds }) {
    const seconds: number[] = [];
    const memory: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      await inTemporaryFolder(async (folder) => {
        const platform = await startPlatform(folder);
        seconds.push(platform.readyAfterMs / 1_000);
        memory.push(residentMiB(platform.pid));
        await platform.stop();
      });
    return [
      atMost('embedded, empty data folder to ready', 's', 1.5, median(seconds)),
      atMost('embedded, resident memory when ready', 'MiB', 250, median(memory)),
    ];
  },
};
