import { createHash } from 'node:crypto';
import { families } from '@nrm/contracts/catalogue';
import type { Fact, ServiceName } from '@nrm/contracts/envelope';
import type { Clock } from '@nrm/contracts/shared';
import { clocksAfter } from '@nrm/decider';
import { type Source, storedAs, type View, viewRow } from '@nrm/event-bus';
import type { Executor } from '@nrm/event-store';
import type { Logger } from '@nrm/telemetry';
import type { ViewStore } from '@nrm/view-store';
import type { Deadlines } from './definition.ts';

type Running = readonly Clock[];

/** Which clocks of each case still run, sorted by when they run out. */
export function clocksView(service: ServiceName, { stops }: Deadlines): View<Running, Fact> {
  const reads = families
    .filter((family) => family.service === service && family.topic === 'case-events')
    .map(({ prefix }): Source => `${service}/${prefix}`);
  return {
    name: `${service}.clocks`,
    version: 1,
    reads,
    fold: (running = [], { data }) => clocksAfter(running, data, stops),
    indexes: (running) => running.map(({ dueAt }) => ({ index: 'due', value: 'running', sort: dueAt })),
  };
}

export interface TimerPorts {
  readonly executor: Executor;
  readonly views: ViewStore;
  readonly clock: () => string;
  readonly logger: Logger;
  readonly everyMs: number;
}

export interface Timer {
  /** Records every clock that has run out by now; resolves with how many. */
  check(): Promise<number>;
  stop(): Promise<void>;
}

const PAGE = 100;
const SYSTEM = { account: 'system', role: 'system', organisation: 'system' };

/** Notices clocks that ran out, also while the process was down. The command's id follows from the clock: never twice. */
export function timer(service: ServiceName, deadlines: Deadlines, ports: TimerPorts): Timer {
  const view = storedAs(clocksView(service, deadlines));
  let checking: Promise<number> | undefined;

  async function recordAll(): Promise<number> {
    const at = ports.clock();
    let recorded = 0;
    let after: string | undefined;
    do {
      const page = await ports.views.list(view, {
        index: 'due',
        value: 'running',
        upTo: at,
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const { key, body } of page.rows)
        for (const clock of viewRow<Running>(body)?.row ?? [])
          if (clock.dueAt <= at && (await recordOne(key, clock, at))) recorded += 1;
      after = page.next;
    } while (after !== undefined);
    return recorded;
  }

  /** One clock that cannot be recorded is said and tried again with the next look; the others do not wait for it. */
  async function recordOne(key: string, clock: Clock, at: string): Promise<boolean> {
    try {
      await record(key, clock, at);
      return true;
    } catch (error) {
      ports.logger.error({ service, key, deadline: clock.deadline, err: error }, 'missed deadline not recorded');
      return false;
    }
  }

  async function record(caseId: string, { deadline, dueAt }: Clock, at: string): Promise<void> {
    const name = `${service} ${caseId} ${deadline} ${dueAt}`;
    await ports.executor.execute({
      commandId: createHash('sha256').update(name).digest('base64url'),
      fingerprint: deadline,
      actor: SYSTEM,
      at,
      correlationId: name,
      plan: async () => ({
        acts: [deadlines.missed({ caseId, deadline, dueAt, at })],
        answer: () => ({ status: 200, body: null }),
      }),
    });
  }

  const check = () => {
    checking ??= recordAll().finally(() => {
      checking = undefined;
    });
    return checking;
  };
  const interval = setInterval(() => {
    check().catch((error: unknown) => ports.logger.error({ service, err: error }, 'checking deadlines failed'));
  }, ports.everyMs);
  return {
    check,
    async stop() {
      clearInterval(interval);
      await checking?.catch(() => 0);
    },
  };
}
