import type { ServiceName } from '@nrm/contracts/envelope';
import type { EventStore } from '@nrm/event-store';
import { memoryEventStore } from '@nrm/event-store/memory';
import { openDatabase, sqliteEventStore } from '@nrm/event-store/sqlite';
import type { ViewStore } from '@nrm/view-store';
import { memoryViewStore } from '@nrm/view-store/memory';
import { sqliteViewStore } from '@nrm/view-store/sqlite';
import { eventBusContract } from '../contract.ts';
import { inProcessEventBus } from './event-bus.ts';

type Logs = Readonly<Record<'identification' | 'assistance', EventStore>>;

const over = (logs: Logs, checkpoints: ViewStore) => ({
  bus: inProcessEventBus({ logs, checkpoints, batch: 3 }),
  store: (service: ServiceName) => {
    if (service !== 'identification' && service !== 'assistance') throw new Error(`No log for ${service} here.`);
    return logs[service];
  },
});

eventBusContract('In-process, over memory', async () =>
  over(
    { identification: memoryEventStore('identification'), assistance: memoryEventStore('assistance') },
    memoryViewStore(),
  ),
);

const database = () => openDatabase(':memory:', { durable: true });

eventBusContract('In-process, over SQLite', async () =>
  over(
    {
      identification: sqliteEventStore('identification', database()),
      assistance: sqliteEventStore('assistance', database()),
    },
    sqliteViewStore(database()),
  ),
);
