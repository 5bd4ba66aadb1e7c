import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from './data-folder.ts';
import { type Platform, type PlatformOptions, startPlatform } from './platform.ts';

let data: string;
const running: Platform[] = [];
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'nrm-platform-'));
});
afterEach(async () => {
  for (const platform of running.splice(0)) await platform.stop();
  rmSync(data, { recursive: true, force: true });
});

const start = async (more: Partial<PlatformOptions> = {}): Promise<Platform> => {
  const platform = await startPlatform({ data, port: 0, logLevel: 'silent', ...more });
  running.push(platform);
  return platform;
};
const stop = async (platform: Platform) => {
  running.splice(running.indexOf(platform), 1);
  await platform.stop();
};
const signIn = async ({ url }: Platform, password: string) => {
  const answer = await fetch(`${url}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

describe('The first start', () => {
  it('gives a one-time password that opens nothing but the choice of another', async () => {
    const platform = await start();
    const { body } = await signIn(platform, String(platform.oneTimePassword));
    expect(body.mustChangePassword).toBe(true);
    const me = await fetch(`${platform.url}/api/v1/me`, { headers: { authorization: `Bearer ${String(body.token)}` } });
    expect(me.status).toBe(403);
  });

  it('tells the password before anything can go wrong: a port in use does not lose it', async () => {
    const other = await start({ data: join(data, 'other') });
    const told: string[] = [];
    const onOneTimePassword = (password: string) => told.push(password);
    await expect(start({ port: Number(new URL(other.url).port), onOneTimePassword })).rejects.toThrow(/in use/);
    expect(told).toHaveLength(1);
    const again = await start({ onOneTimePassword });
    expect(told).toHaveLength(1);
    expect((await signIn(again, String(told[0]))).status).toBe(200);
  });

  it('takes the password of a script, which stays', async () => {
    const platform = await start({ adminPassword: 'the password of a script' });
    expect(platform.oneTimePassword).toBeUndefined();
    expect((await signIn(platform, 'the password of a script')).body.mustChangePassword).toBe(false);
  });

  it('lets nobody else of this machine read what it keeps, though the folder be open to all', async () => {
    chmodSync(data, 0o755);
    await start();
    const open = readdirSync(data).filter((name) => (statSync(join(data, name)).mode & 0o077) !== 0);
    expect(open).toEqual([]);
    expect(readdirSync(data)).toEqual(
      expect.arrayContaining(['identification.facts.db', 'gateway.views.db', 'format.json']),
    );
  });
});

describe('A start after one that was killed while it made its folder', () => {
  it('does not stumble over what was only half written', async () => {
    writeFileSync(join(data, 'signing-key.pem.new'), '-----BEGIN PRIV');
    writeFileSync(join(data, 'format.json.new'), '{"form');
    await expect(start()).resolves.toBeDefined();
  });
});

describe('A second start', () => {
  it('finds everything again, and gives no second password', async () => {
    const first = await start();
    const password = String(first.oneTimePassword);
    const { body } = await signIn(first, password);
    const changed = await fetch(`${first.url}/api/v1/me/password`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${String(body.token)}`,
        'content-type': 'application/json',
        'idempotency-key': 'change-password',
      },
      body: JSON.stringify({ current: password, next: 'a password of my own' }),
    });
    expect(changed.status).toBe(200);
    await stop(first);
    const second = await start();
    expect(second.oneTimePassword).toBeUndefined();
    expect((await signIn(second, password)).status).toBe(401);
    expect((await signIn(second, 'a password of my own')).status).toBe(200);
  });

  it('is ready once it shows what was recorded before', async () => {
    await stop(await start());
    const { url } = await start();
    await expect.poll(async () => (await fetch(`${url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it('beside a running one is refused with a sentence', async () => {
    await start();
    await expect(start()).rejects.toThrow(/in use by another running platform/);
  });

  it('on a folder of a newer version is refused with a sentence', async () => {
    writeFileSync(join(data, 'format.json'), '{"format":99}');
    await expect(start()).rejects.toThrow(/written by a newer version/);
  });
});

describe('A place that cannot be used', () => {
  it('is named: a port in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(start({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use by another program.`);
    await expect(start()).resolves.toBeDefined();
    await new Promise((resolve) => other.close(resolve));
  });

  it('is named: a folder that is a file', () => {
    const file = join(data, 'file');
    writeFileSync(file, '');
    expect(() => openDataFolder(file)).toThrow(/cannot be written/);
  });

  it('is named: a folder without the right to write', () => {
    const folder = join(data, 'closed');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(asSomebodyElse(() => openDataFolder(folder))).toThrow(/cannot be written/);
  });
});

/** The superuser may write anywhere, so what must fail for others is tried as one of them. */
const asSomebodyElse = (act: () => unknown) => () => {
  const isSuperuser = process.getuid?.() === 0;
  if (isSuperuser) process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    if (isSuperuser) process.seteuid?.(0);
  }
};
