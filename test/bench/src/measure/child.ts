import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

/** A server in a process of its own on 127.0.0.1. It never outlives this process. */
export interface Child {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the first 200 of `/health/ready`. */
  readonly readyAfterMs: number;
  /** Asks it to end, insists after a while, and waits until it is gone. */
  stop(): Promise<void>;
}

/** Starts a script with `--port` and waits until it is ready. Throws with what it said where it does not come up. */
export async function startChild(
  script: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly node?: readonly string[] } = {},
): Promise<Child> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [...(options.node ?? []), ...script, '--port', String(port)], {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  // Before its folder is removed, which would come back while it still writes.
  process.prependOnceListener('exit', kill);
  let said = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-10_000);
    });
  const stop = async () => {
    await end(child);
    process.off('exit', kill);
  };
  const url = `http://127.0.0.1:${port}`;
  while (isAlive(child) && performance.now() - began < START_TIMEOUT_MS) {
    if (await isReady(url)) return { url, pid: Number(child.pid), readyAfterMs: performance.now() - began, stop };
    await wait(5);
  }
  await stop();
  throw new Error(`${script[0]} did not start.\n${said}`.trimEnd());
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null;

function isReady(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(`${url}/health/ready`, { timeout: 2_000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await gone;
  clearTimeout(late);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}
