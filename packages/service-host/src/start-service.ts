import type { ServiceName } from '@nrm/contracts/envelope';
import type { CountryProfile } from '@nrm/country-profile';
import {
  type AnyView,
  type Consumer,
  type ConsumerOptions,
  type EventBus,
  type Running,
  storedAs,
  viewConsumer,
  viewRow,
} from '@nrm/event-bus';
import { type EventStore, type Executor, executor } from '@nrm/event-store';
import type { Logger } from '@nrm/telemetry';
import type { ViewStore } from '@nrm/view-store';
import { clocksView, type Timer, timer } from './clocks.ts';
import type { ServiceDefinition, ViewReader } from './definition.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { momentAt } from './moment.ts';
import { reactionConsumer } from './react.ts';
import type { ServiceTokens } from './tokens.ts';

export interface ServicePorts {
  readonly store: EventStore;
  readonly views: ViewStore;
  readonly bus: EventBus;
  readonly profile: CountryProfile;
  readonly clock: () => string;
  readonly logger: Logger;
  readonly tokens: Pick<ServiceTokens, 'read'>;
  /** How often deadlines are looked at, in milliseconds. */
  readonly deadlinesEveryMs?: number;
}

type ConsumerPorts = Pick<ServicePorts, 'store' | 'views' | 'profile' | 'clock'> & { readonly logger?: Logger };

export interface RunningService {
  readonly name: ServiceName;
  /** Answers requests to this service. */
  readonly endpoint: Endpoint;
  readonly views: ViewReader;
  /** Waits until every view and reaction has taken the facts of `source` up to `position`. */
  reached(source: ServiceName, position: number, timeoutMs: number): Promise<boolean>;
  /** Facts not yet taken, over all subscriptions. */
  lag(): Promise<number>;
  /** Everything that takes facts here, with what it has put aside. */
  readonly consumers: readonly Consumer[];
  readonly timer: Timer | undefined;
  stop(): Promise<void>;
}

const REACHED_MS = 5_000;
const DEADLINES_MS = 1_000;

/** Brings a service to life on the given adapters: its views, its reactions, its clocks and its routes. */
export async function startService(definition: ServiceDefinition, ports: ServicePorts): Promise<RunningService> {
  const { name, deadlines } = definition;
  const { store, views, bus, clock, logger, profile } = ports;
  const commands = executor(store);
  const { viewConsumers, reacting, consumers } = consumersOf(definition, ports, commands);
  const viewsRunning: Running[] = [];
  for (const view of viewConsumers) viewsRunning.push(await bus.subscribe(view));
  const running = [...viewsRunning];
  for (const reaction of reacting) running.push(await bus.subscribe(reaction));

  const all = async (which: readonly Running[], source: ServiceName, position: number, timeoutMs: number) =>
    (await Promise.all(which.map((one) => one.reached(source, position, timeoutMs)))).every(Boolean);
  const reader = viewReader(views);
  const answers = endpoint(definition, {
    executor: commands,
    views: reader,
    tokens: ports.tokens,
    profile,
    clock,
    logger,
    reached: (position) => all(viewsRunning, name, position, REACHED_MS),
  });
  const clocks = deadlines
    ? timer(name, deadlines, {
        executor: commands,
        views,
        clock,
        logger,
        everyMs: ports.deadlinesEveryMs ?? DEADLINES_MS,
      })
    : undefined;

  return {
    name,
    endpoint: answers,
    views: reader,
    consumers,
    timer: clocks,
    reached: (source, position, timeoutMs) => all(running, source, position, timeoutMs),
    async lag() {
      const lags = await Promise.all(running.map((one) => one.lag()));
      return lags.reduce((sum, lag) => sum + lag, 0);
    },
    async stop() {
      await clocks?.stop();
      await Promise.all(running.map((one) => one.stop()));
    },
  };
}

function consumersOf(definition: ServiceDefinition, ports: ConsumerPorts, commands: Executor) {
  const { name, deadlines, reactions } = definition;
  const { views, clock, profile, logger } = ports;
  const onParked: NonNullable<ConsumerOptions['onParked']> = (key, envelope, error) =>
    logger?.error({ service: name, key, type: envelope.type, revision: envelope.revision, err: error }, 'case parked');
  const moment = () => momentAt(clock(), profile);
  const allViews: readonly AnyView[] = deadlines
    ? [...definition.views, clocksView(name, deadlines) as AnyView]
    : definition.views;
  const viewConsumers = allViews.map((view) => viewConsumer(view, name, { views, clock, onParked }));
  const reacting =
    reactions.length > 0
      ? [reactionConsumer(name, reactions, { executor: commands, views, clock, moment, onParked, pause: backOff })]
      : [];
  return { viewConsumers, reacting, consumers: [...viewConsumers, ...reacting] };
}

/** Everything in a service that takes facts, without taking any: to look at what is parked and to go on with it. */
export function serviceConsumers(definition: ServiceDefinition, ports: ConsumerPorts): readonly Consumer[] {
  return consumersOf(definition, ports, executor(ports.store)).consumers;
}

/** Reads rows of views as their folds made them, without what the bus keeps beside them. */
export function viewReader(views: ViewStore): ViewReader {
  return {
    async find(view, key) {
      const stored = (await views.load(storedAs(view), [key])).get(key);
      return stored && viewRow<never>(stored.body)?.row;
    },
    async list(view, query) {
      const page = await views.list(storedAs(view), query);
      const rows = page.rows.flatMap(({ body }) => {
        const found = viewRow<never>(body);
        return found ? [found.row] : [];
      });
      return page.next === undefined ? { rows } : { rows, next: page.next };
    },
  };
}

const backOff = (failures: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 25 * 2 ** failures);
  });
