import { join } from 'node:path';
import { openStorage, type Storage } from '@nrm/embedded';
import { openDataFolder } from '@nrm/embedded/data-folder';
import { viewReader } from '@nrm/service-host';
import { silentLogger } from '@nrm/telemetry';
import { caseFile } from '../cases/case-file.ts';
import { playedCase } from '../cases/played-case.ts';
import { alternating } from '../measure/alternating.ts';
import { quantile } from '../measure/statistics.ts';
import { inTemporaryFolder } from '../measure/temporary-folder.ts';
import { type Benchmark, slowdown } from '../row.ts';
import { type StoredCases, storeCases } from './stored-cases.ts';

const FEW = 10_000;
const PAGE = 50;
const WARM_UP_SECONDS = 1;

/** Whether an officer waits longer for the next task when the country has many more cases than a district. */
export const worklist: Benchmark = {
  name: 'worklist',
  async run({ seconds, rounds, cases }) {
    const played = await playedCase();
    return inTemporaryFolder(async (folder) => {
      const opened = [openDataFolder(join(folder, 'many')), openDataFolder(join(folder, 'few'))] as const;
      const [many, few] = [openStorage(opened[0], silentLogger), openStorage(opened[1], silentLogger)];
      try {
        const inMany = await storeCases(many.views.gateway, played, cases);
        const inFew = await storeCases(few.views.gateway, played, FEW);
        const ours = (lasting: number) => slowestMs(many, inMany, lasting);
        const peer = (lasting: number) => slowestMs(few, inFew, lasting);
        await ours(WARM_UP_SECONDS);
        await peer(WARM_UP_SECONDS);
        const reached = await alternating(rounds, { ours: () => ours(seconds), peer: () => peer(seconds) });
        const name = `worklist and case-file p99, ${inWords(cases)} cases vs ${inWords(FEW)}`;
        return [slowdown(name, 'ms', 1.5, reached)];
      } finally {
        many.close();
        few.close();
        for (const one of opened) one.release();
      }
    });
  },
};

/** The p99 of one officer's page of cases and one case file, over officers and cases drawn at random. */
async function slowestMs({ views }: Storage, { cases, caseIdOf, officersOf }: StoredCases, seconds: number) {
  const reader = viewReader(views.gateway);
  const samples: number[] = [];
  const until = performance.now() + seconds * 1_000;
  while (performance.now() < until) {
    const number = Math.floor(Math.random() * cases);
    const officers = officersOf(number);
    const value = String(officers[Math.floor(Math.random() * officers.length)]);
    const caseId = caseIdOf(number);
    const began = performance.now();
    const page = await reader.list(caseFile, { index: 'officer', value, limit: PAGE });
    const file = await reader.find(caseFile, caseId);
    samples.push(performance.now() - began);
    if (page.rows.length === 0 || file === undefined) throw new Error(`The case ${caseId} or its officer is missing.`);
  }
  return quantile(samples, 0.99);
}

const inWords = (count: number): string => count.toLocaleString('en-GB').replaceAll(',', ' ');
