import { randomUUID } from 'node:crypto';
import type { Envelope, Fact, ServiceName } from '@nrm/contracts/envelope';
import type { EventStore } from '@nrm/event-store';
import { describe, expect, it } from 'vitest';
import type { EventBus, Subscription } from './port.ts';

export interface BusUnderTest {
  readonly bus: EventBus;
  /** The store whose facts the bus carries for this service. */
  readonly store: (service: ServiceName) => EventStore;
}

const AT = '2026-03-02T09:00:00.000Z';
const WAIT_MS = 5_000;

/** Puts facts into a stream as a service would. */
export async function record(store: EventStore, stream: string, expected: number, facts: readonly Fact[]) {
  return store.append({
    commandId: randomUUID(),
    fingerprint: '',
    writes: [{ stream, expected, facts }],
    answer: { status: 200, body: null, revision: expected + facts.length },
    recordedAt: AT,
    actor: { account: 'a', role: 'police', organisation: 'o' },
    correlationId: 'c',
  });
}

export const holdPlaced = (caseId: string): Fact & { readonly caseId: string } => ({
  type: 'RemovalHoldPlaced',
  caseId,
  ...{ holdId: randomUUID(), at: AT },
});

/** What every event bus promises. Each adapter's spec calls this once. */
export function eventBusContract(adapter: string, open: () => Promise<BusUnderTest>): void {
  const collect = (more: Partial<Subscription> = {}) => {
    const received: Envelope[] = [];
    const subscription: Subscription = {
      name: 'assistance.sample',
      reader: 'assistance',
      reads: ['identification/case'],
      async receive(batch) {
        received.push(...batch);
      },
      ...more,
    };
    return { received, subscription };
  };

  describe(`${adapter} event bus`, () => {
    it('brings the facts of a case in the order they were recorded', async () => {
      const { bus, store } = await open();
      const caseId = randomUUID();
      const { received, subscription } = collect();
      const running = await bus.subscribe(subscription);
      for (let revision = 0; revision < 20; revision += 1)
        await record(store('identification'), `case-${caseId}`, revision, [holdPlaced(caseId)]);
      expect(await running.reached('identification', 20, WAIT_MS)).toBe(true);
      expect(received.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
      await running.stop();
    });

    it('brings a late subscriber everything from the first fact on', async () => {
      const { bus, store } = await open();
      const caseId = randomUUID();
      const { position } = await record(store('identification'), `case-${caseId}`, 0, [
        holdPlaced(caseId),
        holdPlaced(caseId),
      ]);
      const { received, subscription } = collect();
      const running = await bus.subscribe(subscription);
      expect(await running.reached('identification', position, WAIT_MS)).toBe(true);
      expect(received.map(({ id }) => id)).toEqual([
        `identification/case-${caseId}@1`,
        `identification/case-${caseId}@2`,
      ]);
      await running.stop();
    });

    it('goes on where a subscriber of that name stopped', async () => {
      const { bus, store } = await open();
      const caseId = randomUUID();
      const first = collect();
      const { position } = await record(store('identification'), `case-${caseId}`, 0, [holdPlaced(caseId)]);
      const before = await bus.subscribe(first.subscription);
      await before.reached('identification', position, WAIT_MS);
      await before.stop();
      const later = await record(store('identification'), `case-${caseId}`, 1, [holdPlaced(caseId)]);
      const second = collect();
      const after = await bus.subscribe(second.subscription);
      expect(await after.reached('identification', later.position, WAIT_MS)).toBe(true);
      expect(second.received.map(({ revision }) => revision)).toEqual([2]);
      await after.stop();
    });

    it('starts anew after it was told to forget', async () => {
      const { bus, store } = await open();
      const caseId = randomUUID();
      const { position } = await record(store('identification'), `case-${caseId}`, 0, [holdPlaced(caseId)]);
      const first = collect();
      const before = await bus.subscribe(first.subscription);
      await before.reached('identification', position, WAIT_MS);
      await before.stop();
      await bus.forget(first.subscription.name);
      const second = collect();
      const after = await bus.subscribe(second.subscription);
      expect(await after.reached('identification', position, WAIT_MS)).toBe(true);
      expect(second.received).toHaveLength(1);
      await after.stop();
    });

    it('brings facts again that could not be received, and loses none', async () => {
      const { bus, store } = await open();
      const caseId = randomUUID();
      let failures = 2;
      const received: number[] = [];
      const { subscription } = collect({
        async receive(batch) {
          if (failures > 0) {
            failures -= 1;
            throw new Error('not now');
          }
          received.push(...batch.map(({ revision }) => revision));
        },
      });
      const running = await bus.subscribe(subscription);
      await record(store('identification'), `case-${caseId}`, 0, [holdPlaced(caseId)]);
      const { position } = await record(store('identification'), `case-${caseId}`, 1, [holdPlaced(caseId)]);
      expect(await running.reached('identification', position, WAIT_MS)).toBe(true);
      expect(received).toEqual([1, 2]);
      await running.stop();
    });

    it('gives each reader only the marked fields it may open', async () => {
      const { bus, store } = await open();
      const caseId = randomUUID();
      const fact = {
        type: 'NeedsAssessed',
        caseId,
        needs: [{ kind: 'medical', urgency: 'now' }],
        assessedBy: caseId,
        at: AT,
      };
      const own = collect({ name: 'own', reads: ['assistance/assistance'] });
      const other = collect({ name: 'other', reader: 'compensation', reads: ['assistance/assistance'] });
      const running = [await bus.subscribe(own.subscription), await bus.subscribe(other.subscription)];
      const { position } = await record(store('assistance'), `assistance-${caseId}`, 0, [fact]);
      for (const one of running) expect(await one.reached('assistance', position, WAIT_MS)).toBe(true);
      expect(own.received[0]?.data).toHaveProperty('needs');
      expect(other.received[0]?.data).toMatchObject({ type: 'NeedsAssessed', caseId });
      expect(other.received[0]?.data).not.toHaveProperty('needs');
      for (const one of running) await one.stop();
    });

    it('keeps facts of other families from a subscriber, and still counts them as passed', async () => {
      const { bus, store } = await open();
      const shelterId = randomUUID();
      const { received, subscription } = collect({ reader: 'assistance', reads: ['assistance/assistance'] });
      const running = await bus.subscribe(subscription);
      const fact = { type: 'PlaceFreed', shelterId, caseId: shelterId, placementId: shelterId, at: AT };
      const { position } = await record(store('assistance'), `shelter-${shelterId}`, 0, [fact]);
      expect(await running.reached('assistance', position, WAIT_MS)).toBe(true);
      expect(received).toEqual([]);
      await running.stop();
    });

    it('says when a position has not been reached', async () => {
      const { bus } = await open();
      const running = await bus.subscribe(collect().subscription);
      expect(await running.reached('identification', 1, 20)).toBe(false);
      await running.stop();
    });
  });
}
