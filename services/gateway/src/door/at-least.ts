import { ServiceName } from '@nrm/contracts/envelope';
import { refuse } from '@nrm/decider';
import type { RunningService } from '@nrm/service-host';
import { z } from 'zod';

const Position = z.tuple([ServiceName, z.string().regex(/^\d{1,15}$/)]);

/** What the caller has already seen or written: `identification:17,gateway:4`. Undefined where it is not readable. */
export function positionsOf(header: unknown): readonly (readonly [ServiceName, number])[] | undefined {
  if (header === undefined) return [];
  const parts = String(header).split(',').slice(0, 20);
  const parsed = parts.map((part) => Position.safeParse(part.trim().split(':')).data);
  const known = parsed.filter((position) => position !== undefined);
  return known.length === parsed.length ? known.map(([service, at]) => [service, Number(at)] as const) : undefined;
}

/** Waits until the gateway's views show all of it; refuses with `not-yet-visible` when that takes too long. */
export async function untilVisible(
  gateway: Pick<RunningService, 'reached'>,
  positions: readonly (readonly [ServiceName, number])[],
  patienceMs: number,
): Promise<void> {
  const reached = await Promise.all(
    positions.map(([service, position]) => gateway.reached(service, position, patienceMs)),
  );
  if (!reached.every(Boolean)) refuse('not-yet-visible');
}
