import type { Row } from './row.ts';

const HEAD = ['what', 'ours', 'peer', 'unit', 'ratio', 'goal', 'holds'] as const;

/** The rows as text in columns, numbers to the right. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, ours, peer, unit, ratio, goal, holds }) => [
    name,
    short(ours),
    peer === null ? '–' : short(peer),
    unit,
    ratio === null ? '–' : ratio.toFixed(2),
    typeof goal === 'number' ? `>= ${goal}` : goal,
    holds ? 'yes' : 'no',
  ]);
  const widths = HEAD.map((name, column) => Math.max(name.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const isNumber = new Set([1, 2, 4]);
  const written = [HEAD, ...lines].map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return isNumber.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return `${written.join('\n')}\n`;
}

/** Three digits that count, and thousands apart. */
function short(value: number): string {
  if (value >= 1_000) return Math.round(value).toLocaleString('en-GB').replaceAll(',', ' ');
  return value.toPrecision(3);
}
