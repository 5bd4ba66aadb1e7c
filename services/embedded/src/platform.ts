import { randomBytes } from 'node:crypto';
import type { Server } from '@hapi/hapi';
import { assets } from '@nrm/console';
import { families } from '@nrm/contracts/catalogue';
import { ServiceName } from '@nrm/contracts/envelope';
import { markedNames } from '@nrm/contracts/sensitivity';
import { profileOf } from '@nrm/country-profile';
import { openDatabase } from '@nrm/event-store/sqlite';
import { firstAdministrator } from '@nrm/gateway';
import { sqliteAccessLog } from '@nrm/gateway/access-log/sqlite';
import { door } from '@nrm/gateway/door';
import { serviceTokens, sessionTokens } from '@nrm/service-host';
import { createLogger, type LogLevel } from '@nrm/telemetry';
import { type Composition, compose, openStorage, type Storage } from './composition.ts';
import { CannotStart, openDataFolder } from './data-folder.ts';
import { serveAssets } from './serve-assets.ts';

export interface PlatformOptions {
  readonly data: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly adminPassword?: string;
  /** Told the one-time password before it is kept: killed in between, the next start tells another one. */
  readonly onOneTimePassword?: (password: string) => void;
  /** UTC instants; the machine's clock unless given. */
  readonly clock?: () => string;
}

export interface Platform {
  readonly url: string;
  /** Present on the first start without a password from the environment. */
  readonly oneTimePassword?: string;
  /** Whether this start found an empty folder. */
  readonly fresh: boolean;
  stop(): Promise<void>;
}

export const FIRST_ADMINISTRATOR = 'admin';

/** Starts everything in this process. Throws `CannotStart` with a sentence where the folder or the port cannot be used. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const { data, port, logLevel, clock = () => new Date().toISOString() } = options;
  const folder = openDataFolder(data);
  const stops: (() => Promise<void> | void)[] = [() => folder.release()];
  const stop = async () => {
    for (const one of stops.toReversed()) await one();
  };
  try {
    const logger = createLogger({ level: logLevel, markedFields: markedNames(families.map(({ events }) => events)) });
    const profile = profileOf('p029-model');
    const storage = openStorage(folder, logger);
    stops.push(() => storage.close());
    const accessLogFile = openDatabase(folder.file('access-log.db'), { durable: true });
    stops.push(() => accessLogFile.close());

    const { fresh, oneTimePassword } = await install(storage.stores.gateway, options, clock());
    const keys = { key: folder.signingKey, clock };
    const tokens = serviceTokens(keys);
    const mechanism = await compose(storage, { profile, clock, logger, tokens });
    stops.push(() => mechanism.stop());

    const known = await caughtUp(mechanism, storage);
    const server = await door({
      gateway: mechanism.services.gateway,
      services: mechanism.client,
      sessions: sessionTokens(keys, profile.access.tokenMinutes.value),
      tokens,
      accessLog: sqliteAccessLog(accessLogFile),
      profile,
      clock,
      logger,
      host: '127.0.0.1',
      port,
      ready: async () => known.isShown,
    });
    serveAssets(server, assets());
    await listening(server, port);
    stops.push(() => server.stop({ timeout: 5_000 }));
    return { url: server.info.uri, fresh, ...(oneTimePassword === undefined ? {} : { oneTimePassword }), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const LONG_MS = 3_600_000;

/** Whether everything that was recorded before this start can be read by now. */
async function caughtUp({ services }: Composition, { stores }: Storage): Promise<{ readonly isShown: boolean }> {
  const state = { isShown: false };
  const waits: Promise<boolean>[] = [];
  for (const source of ServiceName.options) {
    const end = await stores[source].end();
    for (const service of Object.values(services)) waits.push(service.reached(source, end, LONG_MS));
  }
  void Promise.all(waits).then(() => {
    state.isShown = true;
  });
  return state;
}

async function install(
  store: Parameters<typeof firstAdministrator>[0],
  { adminPassword: fromEnvironment, onOneTimePassword }: PlatformOptions,
  at: string,
): Promise<{ readonly fresh: boolean; readonly oneTimePassword?: string }> {
  const password = fromEnvironment ?? randomBytes(12).toString('base64url');
  const passwordStays = fromEnvironment !== undefined;
  if (!passwordStays && (await store.end()) === 0) onOneTimePassword?.(password);
  const fresh = await firstAdministrator(store, { username: FIRST_ADMINISTRATOR, password, passwordStays, at });
  return fresh && !passwordStays ? { fresh, oneTimePassword: password } : { fresh };
}

async function listening(server: Server, port: number): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE')
      throw new CannotStart(`Port ${port} on 127.0.0.1 is in use by another program. Choose another with --port.`);
    if (code === 'EACCES')
      throw new CannotStart(`Port ${port} may not be used by this user. Choose one above 1023 with --port.`);
    throw error;
  }
}
