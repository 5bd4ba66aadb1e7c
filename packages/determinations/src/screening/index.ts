export { type IloIndicator, iloIndicators } from './ilo-indicators.ts';
export {
  childCategories,
  exceptionConditions,
  involuntarinessForms,
  menaceForms,
  ScreeningInput,
} from './input.ts';
export { type OperationalIndicator, operationalIndicators } from './operational-indicators.ts';
export type * from './result.ts';
export { screen } from './screen.ts';
