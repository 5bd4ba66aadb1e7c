export type { ServiceClient, ServiceReply, ServiceRequest } from './client.ts';
export type { Timer } from './clocks.ts';
export {
  type CommandRequest,
  type CommandRoute,
  commandRoute,
  type Deadlines,
  type Moment,
  type Officer,
  type Plan,
  type QueryRequest,
  type QueryRoute,
  queryRoute,
  type Reaction,
  reaction,
  type ServiceDefinition,
  type ViewReader,
} from './definition.ts';
export { type Endpoint, endpoint } from './endpoint.ts';
export { inProcessClient } from './in-process-client.ts';
export { localDay } from './local-day.ts';
export { type FieldError, invalidRequest, type Problem, problem, problemOf, problemOfRefusal } from './problem.ts';
export { serviceServer } from './service-server.ts';
export { type RunningService, type ServicePorts, serviceConsumers, startService, viewReader } from './start-service.ts';
export {
  newSigningKeyPem,
  type ServiceTokens,
  type SessionTokens,
  type SigningKey,
  serviceTokens,
  sessionTokens,
  signingKeyFrom,
  type Voucher,
} from './tokens.ts';
