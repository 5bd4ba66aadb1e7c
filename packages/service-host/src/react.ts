import { createHash } from 'node:crypto';
import { families } from '@nrm/contracts/catalogue';
import type { Envelope, ServiceName } from '@nrm/contracts/envelope';
import { type Consumer, type ConsumerOptions, consumer, type Source } from '@nrm/event-bus';
import type { Executor } from '@nrm/event-store';
import type { ViewStore } from '@nrm/view-store';
import type { Moment, Reaction } from './definition.ts';

export interface ReactPorts extends Pick<ConsumerOptions, 'onParked' | 'pause'> {
  readonly executor: Executor;
  readonly views: ViewStore;
  readonly clock: () => string;
  readonly moment: () => Moment;
}

const ATTEMPTS = 5;

/**
 * Runs a service's reactions over the facts of others. Each command has an id that follows from the fact and the
 * reaction, so a fact that comes again changes nothing; one that keeps failing parks its case.
 */
export function reactionConsumer(service: ServiceName, reactions: readonly Reaction[], ports: ReactPorts): Consumer {
  return consumer({
    ...ports,
    name: `${service}.reactions`,
    reader: service,
    reads: sourcesOf(reactions),
    attempts: ATTEMPTS,
    async take(_row, envelope) {
      for (const reaction of reactions)
        if (reaction.from === envelope.source && reaction.on === envelope.type) await run(reaction, envelope, ports);
      return undefined;
    },
  });
}

/** All case and incident families of the services whose facts are read: a stream is read whole or not at all. */
function sourcesOf(reactions: readonly Reaction[]): readonly Source[] {
  const owners = new Set(reactions.map(({ from }) => from));
  return families
    .filter((family) => owners.has(family.service) && family.topic !== 'internal')
    .map(({ service, prefix }): Source => `${service}/${prefix}`);
}

async function run(reaction: Reaction, envelope: Envelope, { executor, moment }: ReactPorts): Promise<void> {
  const now = moment();
  const asked = reaction.act(envelope.data, { ...now, envelope });
  if (!asked) return;
  const commandId = createHash('sha256').update(`${reaction.name} ${envelope.id}`).digest('base64url');
  await executor.execute({
    commandId,
    fingerprint: reaction.name,
    actor: envelope.actor,
    at: now.at,
    correlationId: envelope.correlationId,
    causationId: envelope.id,
    ...(envelope.traceparent === undefined ? {} : { traceparent: envelope.traceparent }),
    plan: async () => ({ acts: [asked], answer: () => ({ status: 200, body: null }) }),
  });
}
