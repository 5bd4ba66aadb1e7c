import { fileURLToPath } from 'node:url';
import { alternating } from '../measure/alternating.ts';
import { type Child, startChild } from '../measure/child.ts';
import { type Platform, startPlatform } from '../measure/platform.ts';
import { inTemporaryFolder } from '../measure/temporary-folder.ts';
import { type Benchmark, throughput } from '../row.ts';
import { answersPerSecond } from './load.ts';
import { officerWithCases } from './officer.ts';

const bareRoute = fileURLToPath(new URL('./bare-route.ts', import.meta.url));
const CASES = 1_000;
const WARM_UP_SECONDS = 3;

/** Commands per second that a signed-in officer has done, from the socket to the disk and back. */
export const command: Benchmark = {
  name: 'command',
  run: ({ seconds, rounds, profile }) =>
    inTemporaryFolder(async (folder) => {
      const platform = await startPlatform(folder, profile);
      const bare = await startChild([bareRoute]);
      try {
        const reached = await compare(platform, bare, seconds, rounds);
        return [throughput('command through the gateway, 32 connections, embedded', 'req/s', 1.0, reached)];
      } finally {
        await Promise.all([platform.stop(), bare.stop()]);
      }
    }),
};

async function compare(platform: Platform, bare: Child, seconds: number, rounds: number) {
  const { caseIds, token } = await officerWithCases(platform, CASES);
  const ours = async (lasting: number) =>
    answersPerSecond({ url: platform.url, token: await token(), caseIds }, lasting);
  const peer = async (lasting: number) =>
    answersPerSecond({ url: bare.url, token: await bareToken(bare), caseIds }, lasting);
  await ours(WARM_UP_SECONDS);
  await peer(WARM_UP_SECONDS);
  return alternating(rounds, { ours: () => ours(seconds), peer: () => peer(seconds) });
}

async function bareToken({ url }: Child): Promise<string> {
  const answer = await fetch(`${url}/token`, { method: 'POST' });
  return answer.text();
}
