export * from './compensation/index.ts';
export * from './non-punishment/index.ts';
export { isRefused, type Refusal, type RefusalCode, type Refused } from './refusal.ts';
export * from './screening/index.ts';
