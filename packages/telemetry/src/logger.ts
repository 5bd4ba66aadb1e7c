/** Facts about one happening, by name; only names the log knows are written out. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Where facts are logged. The message is a fixed sentence; whatever varies goes into the fields. */
export interface Logger {
  readonly debug: (fields: LogFields, message: string) => void;
  readonly info: (fields: LogFields, message: string) => void;
  readonly warn: (fields: LogFields, message: string) => void;
  readonly error: (fields: LogFields, message: string) => void;
  /** A logger that adds these fields to every line. */
  readonly child: (fields: LogFields) => Logger;
}

/** A logger that writes nothing. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLogger,
};
