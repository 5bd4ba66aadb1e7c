import type { ServiceName } from '@nrm/contracts/envelope';
import type { OperationId } from '@nrm/contracts/operations';

export interface ServiceRequest {
  readonly operation: OperationId;
  readonly params: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** A parsed body; the service parses it again. */
  readonly body?: unknown;
  /** Lower-case header names: `authorization`, `idempotency-key`, `if-match`, `at-least`, `traceparent`, `x-correlation-id`. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface ServiceReply {
  readonly status: number;
  /** Lower-case header names; `etag` and `position` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** How the gateway reaches a service, in this process or another. */
export interface ServiceClient {
  call(service: ServiceName, request: ServiceRequest): Promise<ServiceReply>;
}
