import type { Envelope, Fact, ServiceName } from '@nrm/contracts/envelope';
import type { OperationId } from '@nrm/contracts/operations';
import type { RefusalCode } from '@nrm/contracts/refusals';
import type { Role } from '@nrm/contracts/roles';
import type { CountryProfile } from '@nrm/country-profile';
import type { ClockStops } from '@nrm/decider';
import type { AnyView, View } from '@nrm/event-bus';
import type { Act, Outcome, StateReader } from '@nrm/event-store';
import type { ListQuery } from '@nrm/view-store';
import type { z } from 'zod';

/** Who asks, as the gateway vouches for them in the service token. */
export interface Officer {
  readonly account: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** The role in which this operation is done. */
  readonly role: Role;
  /** Last day on which the officer's training counts, if any is on record. */
  readonly trainedUntil?: string;
}

/** What the domain may know of the moment: given from outside, so that rules stay pure. */
export interface Moment {
  /** UTC instant. */
  readonly at: string;
  /** The calendar day of `at` in the country's time zone. */
  readonly today: string;
  readonly profile: CountryProfile;
  /** A UUID that is the same for each attempt of the same command and name. */
  readonly newId: (name: string) => string;
}

export interface CommandRequest<Body> extends Moment {
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly by: Officer;
  readonly read: StateReader;
}

/** What a command comes to: acts that are decided and kept as one, and what the caller is told. */
export interface Plan {
  readonly acts: readonly Act[];
  /** Left out, the caller is told which facts were added. A `Refusal` thrown here still lets nothing be kept. */
  readonly answer?: (outcome: Outcome) => unknown;
  /** For facts that are themselves a refusal the law wants remembered: kept, and answered with this code. */
  readonly refusedAs?: (outcome: Outcome) => RefusalCode | undefined;
}

export interface CommandRoute {
  readonly kind: 'command';
  readonly operation: OperationId;
  plan(request: CommandRequest<unknown>): Plan | Promise<Plan>;
}

/** Reads of this service's own views. */
export interface ViewReader {
  find<Row>(view: View<Row>, key: string): Promise<Row | undefined>;
  list<Row>(view: View<Row>, query: ListQuery): Promise<{ readonly rows: readonly Row[]; readonly next?: string }>;
}

export interface QueryRequest extends Moment {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly by: Officer;
  readonly views: ViewReader;
}

export interface QueryRoute {
  readonly kind: 'query';
  readonly operation: OperationId;
  /** `undefined` answers 404. A body with a `revision` gets it as ETag. */
  readonly answer: (request: QueryRequest) => Promise<unknown>;
}

/** A command at the door: the body is parsed after the operation's contract before `plan` sees it. */
export function commandRoute<Body extends z.ZodType = z.ZodUndefined>(route: {
  readonly operation: OperationId;
  readonly body?: Body;
  readonly plan: (request: CommandRequest<z.output<Body>>) => Plan | Promise<Plan>;
}): CommandRoute {
  return { kind: 'command', operation: route.operation, plan: route.plan as CommandRoute['plan'] };
}

export function queryRoute(route: Omit<QueryRoute, 'kind'>): QueryRoute {
  return { kind: 'query', ...route };
}

/** Turns another service's fact into at most one command of ours. Safe to run twice: its command has a fixed id. */
export interface Reaction {
  /** The sentence it is: `offer-assistance-after-screening`. */
  readonly name: string;
  readonly from: ServiceName;
  readonly on: string;
  act(fact: Fact, moment: Moment & { readonly envelope: Envelope }): Act | undefined;
}

/** Writes a reaction down with the type of the fact it reads. A refusal of its command parks the case for a person to look at. */
export function reaction<Data extends Fact>(written: {
  readonly name: string;
  readonly from: ServiceName;
  readonly on: Data['type'];
  readonly act: (fact: Data, moment: Moment & { readonly envelope: Envelope }) => Act | undefined;
}): Reaction {
  return written as unknown as Reaction;
}

/** How this service notices that a clock has run out. */
export interface Deadlines {
  readonly stops: ClockStops;
  /** The act that records it, on the stream whose fact started the clock. */
  readonly missed: (clock: {
    readonly caseId: string;
    readonly deadline: string;
    readonly dueAt: string;
    readonly at: string;
  }) => Act;
}

/** A service as a value: everything but the choice of adapters. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  readonly routes: readonly (CommandRoute | QueryRoute)[];
  readonly views: readonly AnyView[];
  readonly reactions: readonly Reaction[];
  readonly deadlines?: Deadlines;
}
