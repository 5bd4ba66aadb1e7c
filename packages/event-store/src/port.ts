import type { Envelope, Fact } from '@nrm/contracts/envelope';

/**
 * What one stream gains in a commit. `expected` is the revision the decision was made on; 0 for a new stream. Without
 * facts the stream gains nothing, but must still be where it was.
 */
export interface Write {
  readonly stream: string;
  readonly expected: number;
  readonly facts: readonly Fact[];
}

/** What a command answered, kept with its facts so that a retry gets the same words. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly revision: number;
}

/** Everything one command does, as one atomic step. It may touch several streams, or none (a remembered refusal). */
export interface Commit {
  /** Unique within the store: the same command is never done twice. */
  readonly commandId: string;
  /** Digest of what was asked, so that a key used for something else is noticed. */
  readonly fingerprint: string;
  /** Each stream at most once. */
  readonly writes: readonly Write[];
  readonly answer: Answer;
  readonly recordedAt: string;
  readonly actor: Envelope['actor'];
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
  readonly purpose?: string;
}

export interface Done {
  readonly fingerprint: string;
  readonly answer: Answer;
  /** The last position this command wrote, or the end of the log at that time where it wrote nothing. */
  readonly position: number;
}

/** Where one service keeps its facts. Every adapter passes the suite in `./contract.ts`. */
export interface EventStore {
  /** The facts of a stream after `revision`, oldest first; empty for a stream nobody wrote. */
  read(stream: string, after?: number): Promise<readonly Envelope[]>;
  /**
   * Keeps all of it or nothing; when it resolves, it is on disk. Rejects with `RevisionConflict` where a stream has
   * moved, with `CommandAlreadyDone` where the command is known.
   */
  append(commit: Commit): Promise<{ readonly position: number }>;
  /** What a command did earlier, if it did. */
  findCommand(commandId: string): Promise<Done | undefined>;
  /** The log in the order of its positions, after `position`, at most `limit` facts. */
  readLog(after: number, limit: number): Promise<readonly Envelope[]>;
  /** The position of the newest fact, 0 for an empty log. */
  end(): Promise<number>;
  /**
   * Calls `listener` when this process has added facts, once for those kept together; what other processes write is
   * found by reading. The returned function ends it.
   */
  onAppend(listener: () => void): () => void;
}

export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  /** The first stream found to have moved. */
  readonly stream: string;

  constructor(stream: string, message: string) {
    super(message);
    this.stream = stream;
  }
}

export class CommandAlreadyDone extends Error {
  override readonly name = 'CommandAlreadyDone';
}
