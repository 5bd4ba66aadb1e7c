import type { z } from 'zod';
import { AssistanceEvent, ShelterEvent } from './assistance.ts';
import { CompensationEvent } from './compensation.ts';
import type { ServiceName } from './envelope.ts';
import { AccountEvent, CaseAccessEvent, OrganisationEvent } from './gateway.ts';
import { IdentificationEvent, IncidentEvent } from './identification.ts';
import { ProceedingEvent, RemedyEvent } from './legal-remedy.ts';
import { type DataCategory, neverLeaves, onlyAllowed } from './sensitivity.ts';

/** Where a stream's facts go: on the bus under the case or the incident, or nowhere but their owner. */
export type Topic = 'case-events' | 'incident-events' | 'internal';

interface Family {
  readonly service: ServiceName;
  /** Streams are named `<prefix>-<id>`; the id is also the key on the bus. */
  readonly prefix: string;
  readonly topic: Topic;
  readonly events: z.ZodDiscriminatedUnion;
}

export const families: readonly Family[] = [
  { service: 'identification', prefix: 'case', topic: 'case-events', events: IdentificationEvent },
  { service: 'identification', prefix: 'incident', topic: 'incident-events', events: IncidentEvent },
  { service: 'assistance', prefix: 'assistance', topic: 'case-events', events: AssistanceEvent },
  { service: 'assistance', prefix: 'shelter', topic: 'internal', events: ShelterEvent },
  { service: 'legal-remedy', prefix: 'remedy', topic: 'case-events', events: RemedyEvent },
  { service: 'legal-remedy', prefix: 'proceeding', topic: 'internal', events: ProceedingEvent },
  { service: 'compensation', prefix: 'claim', topic: 'case-events', events: CompensationEvent },
  { service: 'gateway', prefix: 'access', topic: 'case-events', events: CaseAccessEvent },
  { service: 'gateway', prefix: 'account', topic: 'internal', events: AccountEvent },
  { service: 'gateway', prefix: 'organisation', topic: 'internal', events: OrganisationEvent },
];

const byStream = new Map(families.map((family) => [`${family.service}/${family.prefix}`, family]));

/** The family a stream belongs to. Throws for a stream nobody declared: a fact without a contract is a bug. */
export function familyOf(service: ServiceName, stream: string): Family {
  const family = byStream.get(`${service}/${stream.slice(0, stream.indexOf('-'))}`);
  if (!family) throw new Error(`No contract declares the stream "${stream}" of ${service}.`);
  return family;
}

/** The key of a stream on the bus: what follows its prefix. */
export const keyOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/**
 * What each service may open of another's facts (lifecycle: what each service must never see). The gateway opens
 * nothing: it asks the owner when somebody who may see it reads.
 */
export const opens: Readonly<Record<ServiceName, readonly DataCategory[]>> = {
  identification: ['identity', 'location', 'testimony', 'employment'],
  assistance: ['identity', 'location', 'health'],
  'legal-remedy': ['identity', 'location', 'testimony', 'employment', 'compensation', 'legal'],
  compensation: ['identity', 'employment', 'compensation'],
  gateway: [],
};

const optionsByType = new Map<z.ZodDiscriminatedUnion, Map<string, z.ZodType>>();

/** The schema of one fact. Throws when its family does not know the type. */
export function schemaOf(service: ServiceName, stream: string, type: string): z.ZodType {
  const { events } = familyOf(service, stream);
  let options = optionsByType.get(events);
  if (!options) {
    options = new Map(events.options.map((option) => [typeOf(option as z.ZodObject), option as z.ZodType]));
    optionsByType.set(events, options);
  }
  const schema = options.get(type);
  if (!schema) throw new Error(`No contract declares "${type}" in the stream "${stream}" of ${service}.`);
  return schema;
}

const typeOf = (option: z.ZodObject): string => String([...(option.shape.type as z.ZodLiteral).values][0]);

/** The part of a fact that a reader in another service gets: marked fields only as far as that service opens them. */
export function asSeenBy<Data extends { readonly type: string }>(
  reader: ServiceName,
  source: ServiceName,
  stream: string,
  data: Data,
): Data {
  if (reader === source) return data;
  return onlyAllowed(
    schemaOf(source, stream, data.type),
    data,
    (category) => opens[reader].includes(category) && !neverLeaves.includes(category),
  );
}
