import { DatabaseSync } from 'node:sqlite';
import { refuseNewer } from './climb.ts';
import { refuseUnsafe } from './safe-version.ts';

const BUSY_TIMEOUT_MS = 5_000;

export interface OpenOptions {
  /** Whether each commit waits for the disk. Without it a power cut may undo the newest commits, in whole. */
  readonly durable: boolean;
}

/**
 * Opens a data file, creating it where there is none, ready for one writer and many readers: write-ahead log, foreign
 * keys, erased content overwritten. Throws one clear sentence where the file cannot be used, with the reason as cause.
 */
export function openDatabase(file: string, { durable }: OpenOptions): DatabaseSync {
  const database = opened(file);
  try {
    refuseUnsafe(String(database.prepare('select sqlite_version() as version').get()?.version));
    refuseNewer(database);
    const { journal_mode: mode } = database.prepare('pragma journal_mode = wal').get() ?? {};
    if (mode !== 'wal' && mode !== 'memory')
      throw new Error(
        `The data file "${file}" lies where SQLite cannot keep a write-ahead log: move it to a local disk.`,
      );
    database.exec(`
      pragma synchronous = ${durable ? 'full' : 'normal'};
      pragma foreign_keys = on;
      pragma secure_delete = on;
    `);
    database.exec('begin immediate; rollback');
    return database;
  } catch (error) {
    database.close();
    throw inWords(file, error);
  }
}

function opened(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    throw inWords(file, error);
  }
}

/** SQLite's primary result codes that an operator can do something about. */
const sentences: Readonly<Record<number, (file: string) => string>> = {
  3: (file) => `The data file "${file}" may not be opened: check its owner and permissions.`,
  5: (file) => `The data file "${file}" is held by another process: stop that one first.`,
  8: (file) => `The data file "${file}" may not be written: check its owner and permissions.`,
  10: (file) => `The data file "${file}" cannot be read or written: check the disk.`,
  11: (file) => `The data file "${file}" is damaged: restore it from a backup.`,
  13: (file) => `The disk with the data file "${file}" is full.`,
  14: (file) => `The data file "${file}" cannot be opened: check that its folder exists and may be written.`,
  26: (file) => `The file "${file}" is not a database.`,
};

function inWords(file: string, error: unknown): unknown {
  if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) return error;
  const sentence = sentences[error.errcode & 0xff];
  return sentence ? new Error(sentence(file), { cause: error }) : error;
}
