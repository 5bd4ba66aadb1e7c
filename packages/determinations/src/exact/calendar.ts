/** A calendar day as YYYY-MM-DD; such strings compare in time order. */
export type CalendarDay = string;

interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const civil = (day: CalendarDay): CivilDay => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

const calendarDay = ({ year, month, day }: CivilDay): CalendarDay =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the text names a day that exists in the Gregorian calendar. */
export function isCalendarDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const { year, month, day } = civil(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** Days since the day before 0001-01-01, so that differences count days. */
function ordinal(day: CalendarDay): number {
  const { year, month, day: dayOfMonth } = civil(day);
  const past = year - 1;
  let days = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + dayOfMonth;
  for (let earlier = 1; earlier < month; earlier += 1) days += monthLength(year, earlier);
  return days;
}

/** How many days later `to` is than `from`; zero for the same day. */
export function daysFrom(from: CalendarDay, to: CalendarDay): number {
  return ordinal(to) - ordinal(from);
}

/** How many days the period counts, both ends included. */
export function daysIn(period: { readonly from: CalendarDay; readonly to: CalendarDay }): number {
  return daysFrom(period.from, period.to) + 1;
}

export function addDays(day: CalendarDay, count: number): CalendarDay {
  let { year, month, day: dayOfMonth } = civil(day);
  dayOfMonth += count;
  while (dayOfMonth < 1) {
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
    dayOfMonth += monthLength(year, month);
  }
  while (dayOfMonth > monthLength(year, month)) {
    dayOfMonth -= monthLength(year, month);
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  return calendarDay({ year, month, day: dayOfMonth });
}

/** The same day of a later (or earlier) month, or that month's last day where it is shorter. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const { year, month, day: dayOfMonth } = civil(day);
  const months = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return calendarDay({ ...target, day: Math.min(dayOfMonth, monthLength(target.year, target.month)) });
}

/** The birthday that many years later; a child of 29 February turns on 1 March of a common year. */
export function anniversary(bornOn: CalendarDay, years: number): CalendarDay {
  const { year, month, day } = civil(bornOn);
  if (month === 2 && day === 29 && !isLeap(year + years)) return calendarDay({ year: year + years, month: 3, day: 1 });
  return calendarDay({ year: year + years, month, day });
}

export function daysInMonthOf(day: CalendarDay): number {
  const { year, month } = civil(day);
  return monthLength(year, month);
}

export function firstOfMonth(day: CalendarDay): CalendarDay {
  return `${day.slice(0, 8)}01`;
}

export function lastOfMonth(day: CalendarDay): CalendarDay {
  return calendarDay({ ...civil(day), day: daysInMonthOf(day) });
}

/** A month ends the day before the same day of a later month; only months that end within the period count. */
export function fullMonthsIn({ from, to }: { readonly from: CalendarDay; readonly to: CalendarDay }): number {
  let months = 0;
  while (addDays(addMonths(from, months + 1), -1) <= to) months += 1;
  return months;
}

export const earlier = (a: CalendarDay, b: CalendarDay): CalendarDay => (a < b ? a : b);
export const later = (a: CalendarDay, b: CalendarDay): CalendarDay => (a > b ? a : b);
