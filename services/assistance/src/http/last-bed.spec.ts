import type { ServiceName } from '@nrm/contracts/envelope';
import { profileOf } from '@nrm/country-profile';
import { Refusal } from '@nrm/decider';
import { act, type EventStore, type Executor, executor } from '@nrm/event-store';
import { memoryEventStore } from '@nrm/event-store/memory';
import type { CommandRequest, Officer } from '@nrm/service-host';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assistanceCase } from '../domain/assistance-case.ts';
import { shelter } from '../domain/shelter.ts';
import { assistanceStream, shelterStream } from '../domain/streams.ts';
import { placementRoutes } from './placements.routes.ts';

const profile = profileOf('p029-model');
const cases = assistanceCase(profile);
const [placing, leaving] = placementRoutes(cases);
if (!placing || !leaving) throw new Error('The routes of placements are missing.');

const at = '2026-03-02T09:00:00.000Z';
const today = '2026-03-02';
const actor = { account: 'caseworker-1', role: 'ngo-caseworker', organisation: 'organisation-1' };
const by: Officer = { ...actor, role: 'ngo-caseworker', roles: ['ngo-caseworker'] };
const service: ServiceName = 'assistance';
const uuid = (kind: number, index: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;
const houseId = (index: number) => uuid(1, index);
const caseId = (index: number) => uuid(2, index);
const placementId = (index: number) => uuid(3, index);

let orders = 0;
const order = () => {
  orders += 1;
  return { commandId: `command-${orders}`, fingerprint: '', actor, at, correlationId: 'spec' };
};
const nothing = () => ({ status: 200, body: null });

/** Houses with these numbers of places, and so many people who want one. */
async function prepare(store: EventStore, houses: readonly number[], people: number) {
  const { execute } = executor(store);
  const more = { name: 'Sample House', address: '1 Sample Street', acceptsChildren: false, acceptsAdults: true };
  for (const [index, places] of houses.entries()) {
    const shelterId = houseId(index);
    const command = { type: 'RegisterShelter', shelterId, places, ...more, by, at } as const;
    await execute({
      ...order(),
      plan: async () => ({ acts: [act(shelter, shelterStream(shelterId), command)], answer: nothing }),
    });
  }
  const spoken = { speaker: 'person', language: 'bn', explainedHow: 'Interpreter, alone' } as const;
  for (let index = 0; index < people; index += 1) {
    const person = { caseId: caseId(index), at };
    const stream = assistanceStream(person.caseId);
    const acts = [
      act(cases, stream, { type: 'OfferAssistance', screenedAt: at, ...person }),
      act(cases, stream, { type: 'AnswerOffer', answer: 'consented', ...spoken, by, ...person }),
    ];
    await execute({ ...order(), plan: async () => ({ acts, answer: nothing }) });
  }
}

async function ask(
  { execute }: Executor,
  route: typeof placing,
  request: Pick<CommandRequest<unknown>, 'params' | 'body'>,
  newPlacement: string,
) {
  try {
    await execute({
      ...order(),
      plan: async (read) => {
        const { acts } = (await route?.plan({
          ...request,
          by,
          at,
          today,
          profile,
          newId: () => newPlacement,
          read,
        })) ?? {
          acts: [],
        };
        return { acts, answer: nothing };
      },
    });
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const place = (through: Executor, who: number, house: number, placement = placementId(who)) =>
  ask(through, placing, { params: { caseId: caseId(who) }, body: { shelterId: houseId(house) } }, placement);
const leave = (through: Executor, who: number, placement = placementId(who)) =>
  ask(through, leaving, { params: { caseId: caseId(who), placementId: placement }, body: undefined }, '');

/** What every moment of the log must show: no house over its places, and each bed held by whom it is recorded for. */
async function expectEveryBedToBeReal(store: EventStore, houses: readonly number[]) {
  const inside = new Map<string, Set<string>>(houses.map((_, index) => [houseId(index), new Set()]));
  const placed = new Map<string, string>();
  for (const { data } of await store.readLog(0, 10_000)) {
    const fact = data as { type: string; shelterId: string; caseId: string; placementId: string };
    if (fact.type === 'PlaceTaken') inside.get(fact.shelterId)?.add(fact.placementId);
    if (fact.type === 'PlaceFreed') inside.get(fact.shelterId)?.delete(fact.placementId);
    if (fact.type === 'ShelterPlaced') placed.set(fact.placementId, fact.shelterId);
    if (fact.type === 'ShelterLeft') placed.delete(fact.placementId);
    for (const [index, places] of houses.entries())
      expect(inside.get(houseId(index))?.size).toBeLessThanOrEqual(places);
  }
  const beds = [...inside].flatMap(([house, placements]) => [...placements].map((placement) => [placement, house]));
  expect(Object.fromEntries(beds)).toEqual(Object.fromEntries(placed));
}

describe('The last bed', () => {
  it('goes to one of two who ask at the same moment', async () => {
    const store = memoryEventStore(service);
    await prepare(store, [1], 2);
    const desk = executor(store);
    const answers = await Promise.all([place(desk, 0, 0), place(desk, 1, 0)]);
    expect(answers.toSorted()).toEqual(['done', 'shelter-full']);
    await expectEveryBedToBeReal(store, [1]);
  });

  it('goes to one of two who ask two replicas at the same moment', async () => {
    const store = memoryEventStore(service);
    await prepare(store, [1], 2);
    const answers = await Promise.all([place(executor(store), 0, 0), place(executor(store), 1, 0)]);
    expect(answers.toSorted()).toEqual(['done', 'shelter-full']);
    await expectEveryBedToBeReal(store, [1]);
  });

  it('is free again for the other once the first has left', async () => {
    const store = memoryEventStore(service);
    await prepare(store, [1], 2);
    const desk = executor(store);
    expect(await place(desk, 0, 0)).toBe('done');
    expect(await place(desk, 1, 0)).toBe('shelter-full');
    expect(await leave(desk, 0)).toBe('done');
    expect(await place(desk, 1, 0)).toBe('done');
    await expectEveryBedToBeReal(store, [1]);
  });

  it('leaves nothing behind for whoever did not get it', async () => {
    const store = memoryEventStore(service);
    await prepare(store, [1], 2);
    const desk = executor(store);
    await place(desk, 0, 0);
    const before = await store.end();
    expect(await place(desk, 1, 0)).toBe('shelter-full');
    expect(await store.end()).toBe(before);
  });
});

describe('One person', () => {
  it('gets one bed when two officers place them in two houses at the same moment', async () => {
    const store = memoryEventStore(service);
    await prepare(store, [1, 1], 1);
    const desk = executor(store);
    const answers = await Promise.all([place(desk, 0, 0), place(desk, 0, 1, uuid(4, 0))]);
    expect(answers.toSorted()).toEqual(['already-placed', 'done']);
    await expectEveryBedToBeReal(store, [1, 1]);
  });

  it('gives one bed back when two officers record that they left', async () => {
    const store = memoryEventStore(service);
    await prepare(store, [2], 2);
    const desk = executor(store);
    await place(desk, 0, 0);
    await place(desk, 1, 0);
    const answers = await Promise.all([leave(desk, 0), leave(executor(store), 0)]);
    expect(answers.toSorted()).toEqual(['done', 'not-placed']);
    await expectEveryBedToBeReal(store, [2]);
  });
});

describe('Under any interleaving of requests', () => {
  /** A store whose reads and writes wait until the scheduler lets them go on. */
  const interleaved = (scheduler: fc.Scheduler, store: EventStore): EventStore => ({
    ...store,
    read: scheduler.scheduleFunction(store.read.bind(store)),
    append: scheduler.scheduleFunction(store.append.bind(store)),
  });
  const houses = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 });
  const people = 6;

  it('no house holds more people than places, and none stays empty while it refuses', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: people }),
        async (scheduler, places, asking) => {
          const store = memoryEventStore(service);
          await prepare(store, [places], asking);
          const desk = executor(interleaved(scheduler, store));
          const other = executor(interleaved(scheduler, store));
          const asked = Array.from({ length: asking }, (_, who) => place(who % 2 ? other : desk, who, 0));
          await scheduler.waitFor(Promise.all(asked));
          const answers = await Promise.all(asked);
          expect(answers.filter((answer) => answer === 'done')).toHaveLength(Math.min(places, asking));
          expect(answers.filter((answer) => answer === 'shelter-full')).toHaveLength(Math.max(0, asking - places));
          await expectEveryBedToBeReal(store, [places]);
        },
      ),
      { numRuns: 60 },
    ));

  it('people who come, go and move at once never share a bed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        houses,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom('in', 'out', 'move'), fc.nat(1)), {
          minLength: 1,
          maxLength: 10,
        }),
        async (scheduler, capacities, wishes) => {
          const store = memoryEventStore(service);
          await prepare(store, capacities, people);
          const desk = executor(interleaved(scheduler, store));
          const latest = new Map<number, string>();
          const asked = wishes.map(async ([who, wish, choice], index) => {
            const placement = uuid(5, index);
            if (wish !== 'in') await leave(desk, who, latest.get(who));
            if (wish === 'out') return;
            if ((await place(desk, who, choice % capacities.length, placement)) === 'done') latest.set(who, placement);
          });
          await scheduler.waitFor(Promise.all(asked));
          await expectEveryBedToBeReal(store, capacities);
        },
      ),
      { numRuns: 60 },
    ));
});
