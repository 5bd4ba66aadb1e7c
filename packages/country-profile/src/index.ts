export { addCalendarDays, addWorkingDays, isWorkingDay, workingDays } from './calendar.ts';
export { CountryProfile, Holiday, Weekday } from './country-profile.ts';
export { currencyExponent } from './currency-exponent.ts';
export { type Dated, Day, Source, SourceStatus } from './dated.ts';
export { Deadline, DeadlineLength, DeadlineName } from './deadline.ts';
export { type DeadlineStart, dueAt } from './due-at.ts';
export { approvalThresholdMinor, fundCapMinor } from './fund.ts';
export { profileOf } from './profile-of.ts';
