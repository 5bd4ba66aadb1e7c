export { calculateCompensation } from './calculate.ts';
export { barredDeductions, CompensationInput, personHeads } from './input.ts';
export type * from './result.ts';
