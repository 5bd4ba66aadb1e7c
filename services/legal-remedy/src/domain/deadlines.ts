import type { ClockStops } from '@nrm/decider';

/** The clocks of a remedy file and the facts that stop them. */
export const stops: ClockStops = { nonPunishmentAssessed: ['NonPunishmentAssessed'] };
