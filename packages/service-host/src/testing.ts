import type { ServiceName } from '@nrm/contracts/envelope';
import type { OperationId } from '@nrm/contracts/operations';
import type { Role } from '@nrm/contracts/roles';
import { DataCategory } from '@nrm/contracts/sensitivity';
import { type CountryProfile, profileOf } from '@nrm/country-profile';
import { inProcessEventBus } from '@nrm/event-bus/in-process';
import { type Act, executor } from '@nrm/event-store';
import { memoryEventStore } from '@nrm/event-store/memory';
import { silentLogger } from '@nrm/telemetry';
import { memoryViewStore } from '@nrm/view-store/memory';
import type { ServiceReply } from './client.ts';
import type { ServiceDefinition } from './definition.ts';
import { inProcessClient } from './in-process-client.ts';
import { startService } from './start-service.ts';
import { newSigningKeyPem, serviceTokens, signingKeyFrom } from './tokens.ts';

interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Account, role and so on; a police officer of a sample organisation where nothing is said. */
  readonly as?: {
    readonly account?: string;
    readonly organisation?: string;
    readonly role?: Role;
    readonly trainedUntil?: string;
  };
  readonly key?: string;
  readonly ifMatch?: string;
}

export interface Served {
  /** One request with a valid service token. Reads wait for everything written before. */
  call(operation: OperationId, call?: Call): Promise<ServiceReply>;
  /** Moves the clock; UTC instant. */
  setClock(instant: string): void;
  /** Lets the deadlines that have run out be recorded. */
  tick(): Promise<number>;
  /** Puts a fact of another service on the bus, as if that service had recorded it. */
  heard(act: Act, from: ServiceName): Promise<void>;
  /** The types of all facts in a stream. */
  factsOf(stream: string): Promise<readonly string[]>;
  /** Codes and keys of what could not be taken. */
  parked(): Promise<readonly { readonly key: string; readonly reason: string }[]>;
  stop(): Promise<void>;
}

const SERVICES: readonly ServiceName[] = ['identification', 'assistance', 'legal-remedy', 'compensation', 'gateway'];
let calls = 0;

/**
 * A service alone on in-memory adapters, behind real service tokens and without a socket:
 * `const served = await serve(compensation(profile)); await served.call('readClaim', { params: { caseId } })`.
 */
export async function serve(
  definition: ServiceDefinition,
  options: { readonly at?: string; readonly profile?: CountryProfile } = {},
): Promise<Served> {
  let now = options.at ?? '2026-03-02T09:00:00.000Z';
  const clock = () => now;
  const stores = Object.fromEntries(SERVICES.map((name) => [name, memoryEventStore(name)])) as Record<
    ServiceName,
    ReturnType<typeof memoryEventStore>
  >;
  const views = memoryViewStore();
  const bus = inProcessEventBus({ logs: stores, checkpoints: views });
  const tokens = serviceTokens({ key: signingKeyFrom(newSigningKeyPem()), clock });
  const running = await startService(definition, {
    store: stores[definition.name],
    views,
    bus,
    profile: options.profile ?? profileOf('p029-model'),
    clock,
    logger: silentLogger,
    tokens,
    deadlinesEveryMs: 3_600_000,
  });
  const client = inProcessClient({ [definition.name]: running.endpoint });
  const settle = async () => {
    for (const name of SERVICES) await running.reached(name, await stores[name].end(), 5_000);
    await running.reached(definition.name, await stores[definition.name].end(), 5_000);
  };
  const others = Object.fromEntries(SERVICES.map((name) => [name, executor(stores[name])]));

  return {
    async call(operation, { params = {}, query, body, as = {}, key, ifMatch } = {}) {
      await settle();
      calls += 1;
      const role = as.role ?? 'police';
      const token = tokens.issue({
        service: definition.name,
        account: as.account ?? '00000000-0000-4000-8000-000000000001',
        organisation: as.organisation ?? '00000000-0000-4000-8000-00000000000a',
        role,
        roles: [role],
        ...(as.trainedUntil === undefined ? {} : { trainedUntil: as.trainedUntil }),
        categories: DataCategory.options,
      });
      return client.call(definition.name, {
        operation,
        params,
        ...(query === undefined ? {} : { query }),
        ...(body === undefined ? {} : { body }),
        headers: {
          authorization: `Bearer ${token}`,
          'idempotency-key': key ?? `call-${calls}`,
          ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        },
      });
    },
    setClock(instant) {
      now = instant;
    },
    async tick() {
      await settle();
      return (await running.timer?.check()) ?? 0;
    },
    async heard(act, from) {
      calls += 1;
      await others[from]?.execute({
        commandId: `heard-${calls}`,
        fingerprint: 'heard',
        actor: { account: 'system', role: 'system', organisation: 'system' },
        at: now,
        correlationId: `heard-${calls}`,
        plan: async () => ({ acts: [act], answer: () => ({ status: 200, body: null }) }),
      });
      await settle();
    },
    async factsOf(stream) {
      await settle();
      return (await stores[definition.name].read(stream)).map(({ type }) => type);
    },
    async parked() {
      await settle();
      const all = await Promise.all(running.consumers.map((consumer) => consumer.parked()));
      return all.flat().map(({ key, reason }) => ({ key, reason }));
    },
    stop: () => running.stop(),
  };
}
