/** The first version of each branch in which a write-ahead log reset cannot lose commits of two connections. */
const MAINLINE = [3, 51, 3] as const;
const BACKPORTS: readonly (readonly [number, number, number])[] = [
  [3, 50, 7],
  [3, 44, 6],
];

/** Throws where this SQLite may lose a commit when two connections write and checkpoint at the same moment. */
export function refuseUnsafe(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (major > MAINLINE[0] || (major === MAINLINE[0] && minor > MAINLINE[1])) return;
  const safe = [MAINLINE, ...BACKPORTS].some(([a, b, c]) => major === a && minor === b && patch >= c);
  if (!safe)
    throw new Error(
      `SQLite ${version} can lose commits; use Node 24.15 or newer, which brings SQLite 3.51.3 or newer.`,
    );
}
