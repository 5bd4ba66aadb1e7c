/** The names a log line may carry: what a machine did, never what a person said or is. */
export const technicalFields: ReadonlySet<string> = new Set(
  `
  service version commit mode environment signal
  caseId incidentId stream revision eventId eventType commandType type timer deadline dueAt
  operation operationId method route url status statusCode code reasonCode role
  durationMs delayMs position attempts attempt key count pending parked bytes
  correlationId causationId requestId trace traceId spanId traceparent
  topic partition offset group subscription view reaction adapter
  host port err cause
  `
    .trim()
    .split(/\s+/),
);
