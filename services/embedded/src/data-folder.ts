import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newSigningKeyPem, type SigningKey, signingKeyFrom } from '@nrm/service-host';

/** Says in one sentence, for the person at the keyboard, why the platform cannot start here. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const FORMAT = 1;

export interface DataFolder {
  readonly path: string;
  readonly signingKey: SigningKey;
  /** The path of a file in this folder. */
  file(name: string): string;
  /** Lets another process use the folder. */
  release(): void;
}

/**
 * Opens the folder that holds everything the embedded platform keeps, and makes it on first use. Throws `CannotStart`
 * where it may not be written, was left by a newer version, or is used by another process.
 */
export function openDataFolder(folder: string): DataFolder {
  const path = resolve(folder);
  // Whoever may look into the folder itself, what we write there is for this user alone.
  process.umask(0o077);
  const file = (name: string) => join(path, name);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new CannotStart(
      `The data folder ${path} cannot be written. Choose another with --data, or give this user the right to write there.`,
    );
  }
  const lock = lockOf(file('lock.db'), path);
  try {
    checkFormat(file('format.json'), path);
    return { path, file, signingKey: signingKeyIn(file('signing-key.pem')), release: () => lock.close() };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** Held as long as the process lives, also after SIGKILL never longer. */
function lockOf(file: string, path: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file);
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch (error) {
    lock?.close();
    const busy = error instanceof Error && /locked|busy/i.test(error.message);
    throw new CannotStart(
      busy
        ? `The data folder ${path} is in use by another running platform. Stop that one first, or choose another folder with --data.`
        : `The data folder ${path} cannot be written. Choose another with --data, or give this user the right to write there.`,
    );
  }
}

function checkFormat(file: string, path: string): void {
  if (!existsSync(file)) {
    writeWhole(file, `${JSON.stringify({ format: FORMAT })}\n`);
    return;
  }
  const { format } = JSON.parse(readFileSync(file, 'utf8')) as { readonly format?: number };
  if (typeof format !== 'number' || format > FORMAT)
    throw new CannotStart(
      `The data folder ${path} was written by a newer version of this platform (format ${String(format)}, this one knows ${FORMAT}). Start that version, or choose another folder with --data.`,
    );
}

function signingKeyIn(file: string): SigningKey {
  if (!existsSync(file)) writeWhole(file, newSigningKeyPem());
  return signingKeyFrom(readFileSync(file, 'utf8'));
}

/** The file is there whole or not at all, wherever we are killed. */
function writeWhole(file: string, content: string): void {
  const unfinished = `${file}.new`;
  const handle = openSync(unfinished, 'w', 0o600);
  try {
    writeSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, file);
}
