import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { dataFolder } from '../testing/data-folder.ts';
import { notesOf } from '../testing/samples.ts';
import { sqliteEventStore } from './event-store.ts';
import { openDatabase } from './open-database.ts';

const ROUNDS = 5;
const LONGEST_MS = 400;
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const script = fileURLToPath(new URL('../testing/append-until-killed.ts', import.meta.url));
const folder = dataFolder();
afterAll(folder.remove);

/** Milliseconds, the same for the same seed and round. */
const momentOf = (round: number) => Math.floor(Math.abs(Math.sin(seed + round * 7919)) * LONGEST_MS);

/** What a process acknowledged before it was killed, `moment` ms after its first acknowledgement. */
async function acknowledgedUntilKilled(file: string, moment: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await after(moment);
  child.kill('SIGKILL');
  const [, signal] = await closed;
  expect(signal).toBe('SIGKILL');
  return said.slice(0, said.lastIndexOf('\n')).split('\n');
}

describe(`A process killed while it appends (KILL_SEED=${seed})`, () => {
  it('has lost and doubled nothing it acknowledged, and left nothing in part', { timeout: 30_000 }, async () => {
    const file = folder.path('facts.db');
    const acknowledged: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      acknowledged.push(...(await acknowledgedUntilKilled(file, momentOf(round))));
      const database = openDatabase(file, { durable: true });
      const store = sqliteEventStore('identification', database);
      const timesNoted = new Map<unknown, number>();
      for (const note of notesOf(await store.readLog(0, 10_000_000)))
        timesNoted.set(note, (timesNoted.get(note) ?? 0) + 1);
      expect(acknowledged.filter((commandId) => timesNoted.get(commandId) !== 3)).toEqual([]);
      expect([...timesNoted.values()].filter((times) => times !== 3)).toEqual([]);
      for (const commandId of timesNoted.keys()) expect(await store.findCommand(String(commandId))).toBeDefined();
      expect(database.prepare('select count(*) as commands from commands').get()?.commands).toBe(timesNoted.size);
      expect(database.prepare('pragma integrity_check').get()?.integrity_check).toBe('ok');
      database.close();
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  });
});
