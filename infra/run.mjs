// The two commands of the README start here, on any Node 20 or later, before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...rest] = process.argv.slice(2);

const steps = {
  start: [['services/embedded/src/main.ts', ...rest]],
  journey: [['test/journeys/src/main.ts', ...rest]],
  bench: [['test/bench/src/main.ts', ...rest]],
  nrm: [['services/cli/src/main.ts', ...rest]],
  test: [['bin:vitest', 'run', ...rest]],
  check: [
    ['bin:biome', 'ci', '.'],
    ['bin:oxlint', '--type-aware', 'services', 'packages', 'test'],
    ['bin:tsc', '--noEmit'],
    ['bin:knip'],
    // The specification of the import boundaries is among these; what starts whole platforms waits for `npm test`.
    ['bin:vitest', 'run', 'packages', 'services', 'test/architecture', ...rest],
  ],
};

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** The lockfile as it was when everything was last installed. */
const marker = join(root, 'node_modules', '.cache', 'installed-lockfile');

function installed() {
  const lock = readFileSync(join(root, 'pnpm-lock.yaml'));
  return existsSync(marker) && lock.equals(readFileSync(marker));
}

function install() {
  if (installed()) return;
  say('Installing what the platform needs (once) …');
  const args = ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'];
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const env = { ...process.env, npm_config_loglevel: 'error' };
  const { status } = spawnSync(npx, args, { cwd: root, env, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    say('The installation did not finish; its own message stands above. Check the network and try again.');
    process.exit(1);
  }
  mkdirSync(dirname(marker), { recursive: true });
  copyFileSync(join(root, 'pnpm-lock.yaml'), marker);
}

/** Node 24 from the npm package `node`, so that a machine with Node 20 runs the platform too. */
function node24() {
  const require = createRequire(join(root, 'package.json'));
  const manifest = require.resolve('node/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin.node);
}

function binary(name) {
  const require = createRequire(join(root, 'package.json'));
  const packages = { biome: '@biomejs/biome', tsc: 'typescript' };
  const manifest = join(root, 'node_modules', packages[name] ?? name, 'package.json');
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}

function run(node, [first, ...args]) {
  const file = first.startsWith('bin:') ? binary(first.slice(4)) : join(root, first);
  // A dossier is named as seen from where the command was typed.
  const cwd = task === 'journey' ? (process.env.INIT_CWD ?? root) : root;
  const env = {
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
    ...process.env,
    PATH: `${dirname(node)}:${process.env.PATH ?? ''}`,
  };
  return new Promise((resolve) => {
    const child = spawn(node, [file, ...args], { cwd, env, stdio: 'inherit' });
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', () => undefined); // the terminal already told the child
    process.on('SIGTERM', forward);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

if (!steps[task]) {
  say(`Say one of: ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}
install();
const node = node24();
for (const step of steps[task]) {
  const code = await run(node, step);
  if (code !== 0) process.exit(code);
}
