import { eventStoreContract } from '../contract.ts';
import { memoryEventStore } from './event-store.ts';

eventStoreContract('memory', () => ({ store: memoryEventStore('identification') }));
