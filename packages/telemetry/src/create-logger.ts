import { destination as openDestination, type Logger as PinoLogger, pino, stdTimeFunctions } from 'pino';
import type { LogDestination } from './log-destination.ts';
import type { LogFields, Logger } from './logger.ts';
import { prettyLines } from './pretty-lines.ts';
import { redactor } from './redactor.ts';

/** The least serious kind of line that is written. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** What a logger writes, where, and which names it must never show. */
export interface LoggerOptions {
  readonly level: LogLevel;
  /** Standard output unless given. */
  readonly destination?: LogDestination;
  /** Lines for a person at a terminal instead of JSON. */
  readonly pretty?: boolean;
  /** Names of the fields the contracts mark as sensitive; they are redacted at every depth. */
  readonly markedFields?: ReadonlySet<string>;
}

/** A logger that writes one JSON object per line and, of the fields, only what `redactor` leaves. */
export function createLogger({ level, destination, pretty, markedFields }: LoggerOptions): Logger {
  const out = destination ?? openDestination({ dest: 1, sync: true });
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return loggerOver(pino(options, pretty ? prettyLines(out) : out), redactor(markedFields ?? new Set()));
}

function loggerOver(lines: PinoLogger, redact: (fields: LogFields) => LogFields): Logger {
  return {
    debug: (fields, message) => lines.debug(redact(fields), message),
    info: (fields, message) => lines.info(redact(fields), message),
    warn: (fields, message) => lines.warn(redact(fields), message),
    error: (fields, message) => lines.error(redact(fields), message),
    child: (fields) => loggerOver(lines.child(redact(fields)), redact),
  };
}
