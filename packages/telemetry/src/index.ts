export { createLogger, type LoggerOptions, type LogLevel } from './create-logger.ts';
export type { LogDestination } from './log-destination.ts';
export { type LogFields, type Logger, silentLogger } from './logger.ts';
export { redactor } from './redactor.ts';
