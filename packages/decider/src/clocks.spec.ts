import { describe, expect, it } from 'vitest';
import { clocksAfter } from './clocks.ts';

const stops = { screening: ['ScreeningCompleted'], guardian: ['GuardianAppointed'] };
const screening = { deadline: 'screening', dueAt: '2026-03-03T09:00:00.000Z' };
const guardian = { deadline: 'guardian', dueAt: '2026-03-03T10:00:00.000Z' };

describe('The clocks of a case', () => {
  it('start with the fact that names them', () =>
    expect(clocksAfter([], { type: 'ReferralSubmitted', clocks: [screening] }, stops)).toEqual([screening]));
  it('stop with the fact they waited for', () =>
    expect(clocksAfter([screening, guardian], { type: 'ScreeningCompleted' }, stops)).toEqual([guardian]));
  it('end once they are recorded as missed', () =>
    expect(clocksAfter([screening, guardian], { type: 'DeadlineMissed', deadline: 'guardian' }, stops)).toEqual([
      screening,
    ]));
  it('go on when an unrelated fact arrives', () => {
    const running = [screening];
    expect(clocksAfter(running, { type: 'RemovalHoldPlaced' }, stops)).toBe(running);
  });
  it('are replaced by a new one of the same name', () => {
    const later = { ...screening, dueAt: '2026-03-04T09:00:00.000Z' };
    expect(clocksAfter([screening], { type: 'ReferralSubmitted', clocks: [later] }, stops)).toEqual([later]);
  });
});
