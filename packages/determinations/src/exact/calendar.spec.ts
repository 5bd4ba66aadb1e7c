import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  anniversary,
  daysFrom,
  daysIn,
  fullMonthsIn,
  isCalendarDay,
  lastOfMonth,
} from './calendar.ts';

const day = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1950-01-01', count));

describe('Calendar days', () => {
  it('exist or not', () => {
    expect(['2024-02-29', '2025-02-29', '2025-06-31', '2025-13-01', '2025-6-1'].map(isCalendarDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('count both ends of a period', () => {
    expect(daysIn({ from: '2025-03-17', to: '2025-03-31' })).toBe(15);
    expect(daysFrom('2024-02-28', '2024-03-01')).toBe(2);
  });

  it('step by months to the same day or the last of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2025-01-15', -2)).toBe('2024-11-15');
    expect(lastOfMonth('2024-02-03')).toBe('2024-02-29');
  });

  it('let a child of 29 February turn eighteen on 1 March of a common year', () => {
    expect(anniversary('2008-02-29', 18)).toBe('2026-03-01');
    expect(anniversary('2008-02-28', 18)).toBe('2026-02-28');
  });

  it('end a full month the day before the same day of a later month', () => {
    expect(fullMonthsIn({ from: '2025-03-17', to: '2025-06-10' })).toBe(2);
    expect(fullMonthsIn({ from: '2025-01-31', to: '2025-02-27' })).toBe(1);
    expect(fullMonthsIn({ from: '2025-01-31', to: '2025-02-26' })).toBe(0);
  });

  it('move forth and back without losing a day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (start, count) => {
        const end = addDays(start, count);
        expect(isCalendarDay(end)).toBe(true);
        expect(daysFrom(start, end)).toBe(count);
        expect(addDays(end, -count)).toBe(start);
      }),
    );
  });
});
