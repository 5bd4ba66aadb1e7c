export { sqliteEventStore } from './event-store.ts';
export { openDatabase } from './open-database.ts';
