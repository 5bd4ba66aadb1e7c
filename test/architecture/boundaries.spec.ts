import { readdirSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, it } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

const root = new URL('../..', import.meta.url).pathname;

async function cruised(): Promise<ICruiseResult> {
  const { output } = await cruise(
    ['packages', 'services', 'test'],
    { ...config.options, baseDir: root, validate: true, ruleSet: { forbidden: config.forbidden } },
    undefined,
    { tsConfig: undefined },
  );
  if (typeof output === 'string') throw new Error('The cruise gave a report, not its result.');
  return output;
}

function sourceFiles(): readonly string[] {
  return ['packages', 'services', 'test'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
      .map((file) => `${folder}/${file}`),
  );
}

it('sees every source file of the workspace and finds every import in its place', async () => {
  const { summary, modules } = await cruised();
  const seen = new Set(modules.map(({ source }) => source));
  expect(sourceFiles().filter((file) => !seen.has(file))).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThan(100);
  expect(summary.violations).toEqual([]);
});
