import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { dossierFile, readDossier } from '@nrm/dossier-player';
import { afterAll, expect, it } from 'vitest';
import { journeyOnOwnPlatform } from './src/journey.ts';

const data = mkdtempSync(join(tmpdir(), 'nrm-rebuilt-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));
const operator = fileURLToPath(new URL('../../services/cli/src/main.ts', import.meta.url));

const ROWS = `select names.name as view, rows.key as key, rows.body as body
  from view_rows rows join view_names names on names.id = rows.view order by view, key`;

/** Every row of every view as it lies on the disk, without how often it was saved and how far its reader has come. */
function rowsOnDisk(): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const file of readdirSync(data).filter((name) => name.endsWith('.views.db'))) {
    const database = new DatabaseSync(join(data, file), { readOnly: true });
    for (const { view, key, body } of database.prepare(ROWS).all())
      if (/\.v\d+$/.test(String(view))) rows.set(`${file} ${String(view)} ${String(key)}`, String(body));
    database.close();
  }
  return rows;
}

it('Every view equals a replay of the log, byte for byte, also after crashes', async () => {
  const dossier = readDossier(dossierFile('manolada'));
  await journeyOnOwnPlatform(dossier, {
    data,
    crashes: 2,
    seed: 'replay',
    adminPassword: 'a sample password of some length',
  });
  const lived = rowsOnDisk();
  expect(lived.size).toBeGreaterThan(300);
  const said = execFileSync(process.execPath, [operator, 'views', 'rebuild', '--data', data], { encoding: 'utf8' });
  expect(said).toMatch(/gateway\.case-file\.v1: \d+ facts read/);
  const replayed = rowsOnDisk();
  expect([...replayed.keys()]).toEqual([...lived.keys()]);
  expect([...replayed].filter(([name, body]) => lived.get(name) !== body).map(([name]) => name)).toEqual([]);
  const parked = execFileSync(process.execPath, [operator, 'parked', 'list', '--data', data], { encoding: 'utf8' });
  expect(parked.trim()).toBe('No case is parked.');
}, 300_000);
