import { addDays, anniversary, type CalendarDay, earlier, later } from '../exact/calendar.ts';
import { pointer } from '../input/pointer.ts';
import { refuse } from '../refusal.ts';
import type { Act, NonPunishmentInput } from './input.ts';
import type { AgeAtAct, Determination } from './result.ts';

type Person = NonNullable<NonPunishmentInput['person']>;

/** The part of an act done at one age; the segment is null where the age was stated. */
export interface AgedPart {
  readonly segment: Determination['segment'];
  readonly age: AgeAtAct;
}

/** First day on which the person may be eighteen, and first day on which the person surely is. */
interface Majority {
  readonly possibleFrom: CalendarDay;
  readonly certainFrom: CalendarDay;
}

function majorityOf({ birthDate, birthDateEarliest, birthDateLatest }: Person): Majority | undefined {
  const first = birthDate ?? birthDateEarliest;
  const last = birthDate ?? birthDateLatest;
  if (first === undefined && last === undefined) return undefined;
  if (first === undefined) refuse('INPUT_INCOMPLETE', pointer('person', 'birthDateEarliest'), 'A range has two ends.');
  if (last === undefined) refuse('INPUT_INCOMPLETE', pointer('person', 'birthDateLatest'), 'A range has two ends.');
  if (last < first) refuse('INPUT_INVALID', pointer('person', 'birthDateLatest'), 'The range ends before it begins.');
  return { possibleFrom: anniversary(first, 18), certainFrom: anniversary(last, 18) };
}

function ageOn(day: CalendarDay, { possibleFrom, certainFrom }: Majority): AgeAtAct {
  if (day < possibleFrom) return 'child';
  return day < certainFrom ? 'uncertain_child' : 'adult';
}

/** Splits an act by the age of the person at the time (NP-5); an age stated for the act wins over birth dates. */
export function partsByAge(act: Act, index: number, person: Person): AgedPart[] {
  if (act.ageAtAct !== undefined) return [{ segment: null, age: act.ageAtAct }];
  const majority = majorityOf(person);
  if (majority === undefined) {
    refuse('INPUT_INCOMPLETE', pointer('acts', index, 'ageAtAct'), 'The age at the time of the act is needed.');
  }
  if (act.from === undefined) {
    refuse('INPUT_INCOMPLETE', pointer('acts', index, 'from'), 'The day of the act is needed to know the age.');
  }
  const { from, to = from } = act;
  const { possibleFrom, certainFrom } = majority;
  const periods = [
    { from, to: earlier(to, addDays(possibleFrom, -1)) },
    { from: later(from, possibleFrom), to: earlier(to, addDays(certainFrom, -1)) },
    { from: later(from, certainFrom), to },
  ];
  return periods
    .filter((period) => period.from <= period.to)
    .map((segment) => ({ segment, age: ageOn(segment.from, majority) }));
}

/** Whether the person is surely an adult today; in doubt a child. `agesAtActs` are the ages as found, not as treated. */
export function isAdultNow(input: NonPunishmentInput, agesAtActs: readonly AgeAtAct[]): boolean {
  const person = input.person ?? {};
  if (person.ageNow !== undefined) return person.ageNow === 'adult';
  const latestBirth = person.birthDate ?? person.birthDateLatest;
  if (latestBirth !== undefined && input.assessedOn !== undefined)
    return input.assessedOn >= anniversary(latestBirth, 18);
  return agesAtActs.includes('adult');
}
