import type { IdentificationEvent } from '@nrm/contracts/identification';
import type { Clock, RecordMissedDeadline } from '@nrm/contracts/shared';
import { profileOf } from '@nrm/country-profile';
import { clocksAfter, type Decider } from '@nrm/decider';
import { inProcessEventBus } from '@nrm/event-bus/in-process';
import { act, executor } from '@nrm/event-store';
import { memoryEventStore } from '@nrm/event-store/memory';
import { silentLogger } from '@nrm/telemetry';
import { memoryViewStore } from '@nrm/view-store/memory';
import { describe, expect, it } from 'vitest';
import type { ServiceDefinition } from './definition.ts';
import { startService } from './start-service.ts';

const caseId = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const stops = { screening: ['ScreeningCompleted'] };
type Command = RecordMissedDeadline | { readonly type: 'Start' | 'Screen'; readonly dueAt: string };

const watched: Decider<readonly Clock[], Command, IdentificationEvent> = {
  initial: [],
  decide(clocks, command) {
    const { type, dueAt } = command;
    switch (type) {
      case 'Start':
        return [{ type: 'PresumedChildRecorded', caseId, at: dueAt, clocks: [{ deadline: 'screening', dueAt }] }];
      case 'Screen':
        return [{ type: 'ScreeningCompleted' } as IdentificationEvent];
      case 'RecordMissedDeadline': {
        const { deadline, at } = command;
        const runs = clocks.some((clock) => clock.deadline === deadline && clock.dueAt === dueAt);
        return runs ? [{ type: 'DeadlineMissed', caseId, deadline, dueAt, at }] : [];
      }
    }
  },
  evolve: (clocks, fact) => clocksAfter(clocks, fact, stops),
};

const stream = `case-${caseId}`;
const brokenId = '00000000-0000-4000-8000-00000000000b';
const definition: ServiceDefinition = {
  name: 'identification',
  routes: [],
  views: [],
  reactions: [],
  deadlines: {
    stops,
    missed(clock) {
      if (clock.caseId === brokenId) throw new Error('a bug in one case');
      return act(watched, stream, { type: 'RecordMissedDeadline', ...clock });
    },
  },
};

function world() {
  const store = memoryEventStore('identification');
  const views = memoryViewStore();
  const commands = executor(store);
  let now = '2026-03-02T09:00:00.000Z';
  let count = 0;
  return {
    to: (instant: string) => {
      now = instant;
    },
    start: () =>
      startService(definition, {
        store,
        views,
        bus: inProcessEventBus({ logs: { identification: store }, checkpoints: views }),
        profile: profileOf('p029-model'),
        clock: () => now,
        logger: silentLogger,
        tokens: { read: () => undefined },
        deadlinesEveryMs: 3_600_000,
      }),
    run: (command: Command, on = stream) => {
      count += 1;
      return commands.execute({
        commandId: `c-${count}`,
        fingerprint: '',
        actor: { account: 'a', role: 'police', organisation: 'o' },
        at: now,
        correlationId: 'c',
        plan: async () => ({ acts: [act(watched, on, command)], answer: () => ({ status: 200, body: null }) }),
      });
    },
    facts: async () => (await store.read(stream)).map(({ type }) => type),
    end: () => store.end(),
  };
}

const dueAt = '2026-03-03T09:00:00.000Z';
type World = ReturnType<typeof world>;
async function checked(service: Awaited<ReturnType<World['start']>>, { end }: World) {
  await service.reached('identification', await end(), 5_000);
  return service.timer?.check();
}

describe('A deadline', () => {
  it('is recorded as missed when its clock has run out, and not before', async () => {
    const here = world();
    const service = await here.start();
    await here.run({ type: 'Start', dueAt });
    here.to('2026-03-03T08:59:59.999Z');
    await checked(service, here);
    expect(await here.facts()).toEqual(['PresumedChildRecorded']);
    here.to(dueAt);
    await checked(service, here);
    await checked(service, here);
    expect(await here.facts()).toEqual(['PresumedChildRecorded', 'DeadlineMissed']);
    await service.stop();
  });

  it('that cannot be recorded in one case is recorded in the others', async () => {
    const here = world();
    const service = await here.start();
    await here.run({ type: 'Start', dueAt: '2026-03-03T08:00:00.000Z' }, `case-${brokenId}`);
    await here.run({ type: 'Start', dueAt });
    here.to(dueAt);
    expect(await checked(service, here)).toBe(1);
    expect(await here.facts()).toEqual(['PresumedChildRecorded', 'DeadlineMissed']);
    await service.stop();
  });

  it('is not missed where the fact came in time', async () => {
    const here = world();
    const service = await here.start();
    await here.run({ type: 'Start', dueAt });
    await here.run({ type: 'Screen', dueAt });
    here.to('2026-04-01T00:00:00.000Z');
    await checked(service, here);
    expect(await here.facts()).toEqual(['PresumedChildRecorded', 'ScreeningCompleted']);
    await service.stop();
  });

  it('that ran out while nothing was running is recorded once after the start', async () => {
    const here = world();
    const before = await here.start();
    await here.run({ type: 'Start', dueAt });
    await before.stop();
    here.to('2026-03-10T00:00:00.000Z');
    const after = await here.start();
    await checked(after, here);
    await after.stop();
    const again = await here.start();
    await checked(again, here);
    expect(await here.facts()).toEqual(['PresumedChildRecorded', 'DeadlineMissed']);
    await again.stop();
  });
});
