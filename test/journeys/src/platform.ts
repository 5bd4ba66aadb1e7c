import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../services/embedded/src/main.ts', import.meta.url));
const START_TIMEOUT = 60_000;

export interface PlatformSettings {
  readonly adminPassword: string;
  /** Kept at the end when named; else a temporary folder. */
  readonly data?: string;
  readonly keep?: boolean;
}

/** A platform of its own, in one process on this machine only. */
export interface Platform {
  readonly url: string;
  readonly data: string;
  /** Ends it in the middle of whatever it does, and starts it again on the same port and data. */
  crash(): Promise<void>;
  /** Ends it and removes a temporary data folder; safe to call twice. */
  stop(): Promise<void>;
}

/** Starts the platform as a child process and waits until it is ready. It never outlives this process. */
export async function startPlatform({ adminPassword, data, keep = false }: PlatformSettings): Promise<Platform> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'nrm-journey-'));
  const temporary = data === undefined && !keep;
  let running: Running | undefined;
  const discard = () => {
    running?.child.kill('SIGKILL');
    if (temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', discard);
  const stop = async () => {
    const ended = running;
    running = undefined;
    if (ended) await end(ended, 'SIGTERM');
    discard();
    process.off('exit', discard);
  };
  const start = async (port: string) => {
    const child = spawn(process.execPath, [main, '--port', port, '--data', folder], {
      env: { ...process.env, NRM_ADMIN_PASSWORD: adminPassword },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = { child, said: '' };
    return ready(running);
  };
  try {
    const url = await start('0');
    return {
      url,
      data: folder,
      async crash() {
        if (running) await end(running, 'SIGKILL');
        await start(new URL(url).port);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Running {
  readonly child: ChildProcess;
  said: string;
}

async function ready(running: Running): Promise<string> {
  const { child } = running;
  for (const output of [child.stdout, child.stderr])
    output?.on('data', (chunk: Buffer) => {
      running.said = (running.said + chunk.toString()).slice(-20_000);
    });
  const giveUpAt = performance.now() + START_TIMEOUT;
  while (performance.now() < giveUpAt && child.exitCode === null && child.signalCode === null) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(running.said)?.[0];
    if (url !== undefined && (await isReady(url))) return url;
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new Error(`The platform did not start.\n${running.said}`.trimEnd());
}

/** Whether a platform at this address says that it is ready. */
export async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

async function end({ child }: Running, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}
