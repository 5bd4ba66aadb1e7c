import { append } from './append/append.ts';
import { argumentsOf, Misunderstood, usage } from './arguments.ts';
import { command } from './command/command.ts';
import { thisMachine } from './machine.ts';
import { ready } from './ready/ready.ts';
import { rebuild } from './rebuild/rebuild.ts';
import type { Row } from './row.ts';
import { tableOf } from './table.ts';
import { worklist } from './worklist/worklist.ts';

const benchmarks = [append, command, ready, rebuild, worklist];
const names = benchmarks.map(({ name }) => name);

async function main(): Promise<void> {
  const { json, help, only, effort } = argumentsOf(process.argv.slice(2), names);
  if (help) {
    process.stdout.write(usage(names));
    return;
  }
  const machine = thisMachine();
  const at = new Date().toISOString();
  const rows: Row[] = [];
  for (const { name, run } of benchmarks) {
    if (only.length > 0 && !only.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    rows.push(...(await run(effort)));
  }
  if (json) process.stdout.write(`${JSON.stringify({ machine, at, rows }, null, 1)}\n`);
  else {
    const { cpu, cores, memoryGiB, node, sqlite } = machine;
    process.stdout.write(`${cpu}, ${cores} cores, ${memoryGiB} GiB, Node ${node}, SQLite ${sqlite}, ${at}\n\n`);
    process.stdout.write(tableOf(rows));
  }
}

// Leaving by `exit` ends the processes that were started and removes their folders.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code));

try {
  await main();
} catch (error) {
  const isOurs = error instanceof Misunderstood;
  process.stderr.write(`${isOurs ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = isOurs ? 2 : 1;
}
