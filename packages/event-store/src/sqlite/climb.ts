import type { DatabaseSync } from 'node:sqlite';
import { ladder } from './schema.ts';

/** Throws, in one sentence, when the file was written by a newer version than this one understands. */
export function refuseNewer(database: DatabaseSync): void {
  const version = versionOf(database);
  if (version > ladder.length)
    throw new Error(
      `The data file has format ${version}, this program knows formats up to ${ladder.length}: start the newer version that wrote it.`,
    );
}

/** Brings the file to the newest format, all steps or none. */
export function climb(database: DatabaseSync): void {
  refuseNewer(database);
  if (versionOf(database) === ladder.length) return;
  database.exec('begin immediate');
  try {
    for (const step of ladder.slice(versionOf(database))) database.exec(step);
    database.exec(`pragma user_version = ${ladder.length}`);
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('pragma user_version').get()?.user_version ?? 0);
