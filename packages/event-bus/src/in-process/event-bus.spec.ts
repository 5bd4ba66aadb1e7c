import type { ServiceName } from '@nrm/contracts/envelope';
import { memoryEventStore } from '@nrm/event-store/memory';
import { memoryViewStore } from '@nrm/view-store/memory';
import { eventBusContract } from '../contract.ts';
import { inProcessEventBus } from './event-bus.ts';

eventBusContract('In-process', async () => {
  const logs = { identification: memoryEventStore('identification'), assistance: memoryEventStore('assistance') };
  return {
    bus: inProcessEventBus({ logs, checkpoints: memoryViewStore(), batch: 3 }),
    store: (service: ServiceName) => {
      if (service !== 'identification' && service !== 'assistance') throw new Error(`No log for ${service} here.`);
      return logs[service];
    },
  };
});
