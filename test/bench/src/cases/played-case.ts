import { join } from 'node:path';
import { type Envelope, ServiceName } from '@nrm/contracts/envelope';
import { journey } from '@nrm/dossier-player';
import { openStorage } from '@nrm/embedded';
import { openDataFolder } from '@nrm/embedded/data-folder';
import { silentLogger } from '@nrm/telemetry';
import { startPlatform } from '../measure/platform.ts';
import { inTemporaryFolder } from '../measure/temporary-folder.ts';
import { caseFile } from './case-file.ts';
import { onePerson } from './one-person.ts';

const LONGEST_LOG = 10_000;

let played: Promise<readonly Envelope[]> | undefined;

/**
 * Everything the case-file view reads of one person's case, from the referral to the final decision, in the order in
 * which it was recorded: played once over the public interface of a platform of its own.
 */
export function playedCase(): Promise<readonly Envelope[]> {
  played ??= inTemporaryFolder(play);
  return played;
}

async function play(folder: string): Promise<readonly Envelope[]> {
  const data = join(folder, 'data');
  const platform = await startPlatform(data);
  try {
    await journey(onePerson(), platform.url, { first: { username: 'admin', password: platform.adminPassword } });
  } finally {
    await platform.stop();
  }
  const opened = openDataFolder(data);
  const storage = openStorage(opened, silentLogger);
  try {
    const facts: Envelope[] = [];
    for (const service of ServiceName.options) facts.push(...(await storage.stores[service].readLog(0, LONGEST_LOG)));
    const reads = new Set<string>(caseFile.reads);
    return facts
      .filter(({ source, stream }) => reads.has(`${source}/${stream.slice(0, stream.indexOf('-'))}`))
      .toSorted((one, other) => compare(one.recordedAt, other.recordedAt) || one.position - other.position);
  } finally {
    storage.close();
    opened.release();
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
