export { type Consumer, type ConsumerOptions, consumer, type ParkedCase } from './consumer.ts';
export type { EventBus, Running, Source, Subscription } from './port.ts';
export type { AnyView, View } from './view.ts';
export { storedAs, type ViewRow, viewConsumer, viewRow } from './view-consumer.ts';
