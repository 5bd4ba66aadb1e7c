import type { CountryProfile } from '@nrm/country-profile';
import type { RunningService, ServiceClient, ServiceTokens, SessionTokens } from '@nrm/service-host';
import type { Logger } from '@nrm/telemetry';
import type { AccessLog } from '../access-log/access-log.ts';

/** What the public door stands on. */
export interface DoorPorts {
  /** The gateway's own views, and how far they have come. */
  readonly gateway: Pick<RunningService, 'views' | 'reached'>;
  readonly services: ServiceClient;
  readonly sessions: SessionTokens;
  readonly tokens: Pick<ServiceTokens, 'issue'>;
  readonly accessLog: AccessLog;
  readonly profile: CountryProfile;
  readonly clock: () => string;
  readonly logger: Logger;
  /** Whether the platform can work now; left out, it always can. */
  readonly ready?: () => Promise<boolean>;
  readonly host?: string;
  readonly port?: number;
  /** How long a request waits for what it has already seen, in milliseconds; 5 000 where nothing is said. */
  readonly patienceMs?: number;
}
