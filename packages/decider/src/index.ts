export { type ClockStops, clocksAfter } from './clocks.ts';
export { type Decider, stateOf } from './decider.ts';
export { Refusal, refuse } from './refusal.ts';
