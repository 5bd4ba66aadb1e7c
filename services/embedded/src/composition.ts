import type { DatabaseSync } from 'node:sqlite';
import { assistance } from '@nrm/assistance';
import { compensation } from '@nrm/compensation';
import { ServiceName } from '@nrm/contracts/envelope';
import type { CountryProfile } from '@nrm/country-profile';
import type { EventBus } from '@nrm/event-bus';
import { inProcessEventBus } from '@nrm/event-bus/in-process';
import type { EventStore } from '@nrm/event-store';
import { openDatabase, sqliteEventStore } from '@nrm/event-store/sqlite';
import { gatewayService } from '@nrm/gateway';
import { identification } from '@nrm/identification';
import { legalRemedy } from '@nrm/legal-remedy';
import {
  inProcessClient,
  type RunningService,
  type ServiceClient,
  type ServiceDefinition,
  type ServiceTokens,
  startService,
} from '@nrm/service-host';
import type { Logger } from '@nrm/telemetry';
import type { ViewStore } from '@nrm/view-store';
import { sqliteViewStore } from '@nrm/view-store/sqlite';
import type { DataFolder } from './data-folder.ts';

export const definitions = (profile: CountryProfile): Readonly<Record<ServiceName, ServiceDefinition>> => ({
  identification: identification(profile),
  assistance: assistance(profile),
  'legal-remedy': legalRemedy(profile),
  compensation: compensation(profile),
  gateway: gatewayService(profile),
});

/** What each service keeps: its facts and its rows, in files of its own that no other service opens. */
export interface Storage {
  readonly stores: Readonly<Record<ServiceName, EventStore>>;
  readonly views: Readonly<Record<ServiceName, ViewStore>>;
  /** One bus per service, with that service's own progress. */
  readonly buses: Readonly<Record<ServiceName, EventBus>>;
  close(): void;
}

export function openStorage(folder: DataFolder, logger: Logger): Storage {
  const databases: DatabaseSync[] = [];
  const open = (name: string, durable: boolean) => {
    const database = openDatabase(folder.file(name), { durable });
    databases.push(database);
    return database;
  };
  const each = <Value>(make: (service: ServiceName) => Value) =>
    Object.fromEntries(ServiceName.options.map((service) => [service, make(service)])) as Record<ServiceName, Value>;

  const stores = each((service) => sqliteEventStore(service, open(`${service}.facts.db`, true)));
  const views = each((service) => sqliteViewStore(open(`${service}.views.db`, false)));
  const buses = each((service) =>
    inProcessEventBus({
      logs: stores,
      checkpoints: views[service],
      onError: (subscription, error) =>
        logger.error({ service, subscription, err: error }, 'facts could not be taken; trying again'),
    }),
  );
  return {
    stores,
    views,
    buses,
    close() {
      for (const database of databases) database.close();
    },
  };
}

export interface Composition {
  readonly services: Readonly<Record<ServiceName, RunningService>>;
  readonly client: ServiceClient;
  stop(): Promise<void>;
}

/** All services of the mechanism in this process, each on its own storage. */
export async function compose(
  storage: Storage,
  ports: {
    readonly profile: CountryProfile;
    readonly clock: () => string;
    readonly logger: Logger;
    readonly tokens: Pick<ServiceTokens, 'read'>;
  },
): Promise<Composition> {
  const defined = definitions(ports.profile);
  const started: RunningService[] = [];
  for (const service of ServiceName.options)
    started.push(
      await startService(defined[service], {
        ...ports,
        store: storage.stores[service],
        views: storage.views[service],
        bus: storage.buses[service],
      }),
    );
  const services = Object.fromEntries(started.map((service) => [service.name, service])) as Record<
    ServiceName,
    RunningService
  >;
  const endpoints = Object.fromEntries(started.map(({ name, endpoint }) => [name, endpoint]));
  return {
    services,
    client: inProcessClient(endpoints),
    async stop() {
      await Promise.all(started.map((service) => service.stop()));
    },
  };
}
