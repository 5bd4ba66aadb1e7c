import { viewStoreContract } from '../contract.ts';
import { memoryViewStore } from './view-store.ts';

viewStoreContract('memory', () => ({ store: memoryViewStore() }));
