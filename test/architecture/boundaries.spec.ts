import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ICruiseResult } from 'dependency-cruiser';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['packages', 'services', 'test'];

function cruised(): ICruiseResult {
  const main = fileURLToPath(import.meta.resolve('dependency-cruiser'));
  const command = join(dirname(dirname(dirname(main))), 'bin', 'dependency-cruiser.mjs');
  const args = [command, ...folders, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (stdout === '') throw new Error(`The cruise gave no result.\n${stderr}`);
  return JSON.parse(stdout) as ICruiseResult;
}

const sourceFiles = (): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
      .map((file) => `${folder}/${file}`),
  );

it('Every source file of the workspace is seen, and every import is in its place', () => {
  const { summary, modules } = cruised();
  const seen = new Set(modules.map(({ source }) => source));
  expect(sourceFiles().filter((file) => !seen.has(file))).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(400);
  expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
}, 60_000);
