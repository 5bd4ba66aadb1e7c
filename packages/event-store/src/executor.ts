import type { Envelope, Fact } from '@nrm/contracts/envelope';
import { type Decider, Refusal, refuse, stateOf } from '@nrm/decider';
import type { Act } from './act.ts';
import { lanes } from './lanes.ts';
import { type Answer, CommandAlreadyDone, type Done, type EventStore, RevisionConflict, type Write } from './port.ts';
import { type StateCache, stateCache } from './state-cache.ts';

/** What a plan decided, before it is kept. */
export interface Outcome {
  /** All new facts in the order of the acts. */
  readonly facts: readonly Fact[];
  /** The revision of the first act's stream once the facts are kept. */
  readonly revision: number;
  /** The new facts of one type. */
  readonly of: <Type extends string>(type: Type) => readonly (Fact & { readonly type: Type })[];
}

/** Reads the state of a stream while a plan is made. A stream that must not move meanwhile belongs into an act. */
export type StateReader = <State, Command, Data extends Fact>(
  decider: Decider<State, Command, Data>,
  stream: string,
) => Promise<State>;

export interface Instruction {
  readonly commandId: string;
  readonly fingerprint: string;
  readonly actor: Envelope['actor'];
  readonly at: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly traceparent?: string;
  readonly purpose?: string;
  /** The revision the caller saw of the first act's stream; refused as stale when it has moved. */
  readonly seen?: number;
  /** Made anew when others were faster: what it reads may have changed. */
  readonly plan: (
    read: StateReader,
  ) => Promise<{ readonly acts: readonly Act[]; readonly answer: (outcome: Outcome) => Omit<Answer, 'revision'> }>;
  /** Whether a refusal is remembered as the answer of this command. */
  readonly remembersRefusal?: (refusal: Refusal) => Omit<Answer, 'revision'> | undefined;
}

export type Execute = (instruction: Instruction) => Promise<Done & { readonly repeated: boolean }>;

export interface Executor {
  readonly execute: Execute;
  readonly read: StateReader;
}

const ATTEMPTS = 8;

/**
 * Load, decide, append: the only place where deciders meet storage. All acts of an instruction are one atomic commit;
 * an instruction already done answers as it did then. Rejects with a `Refusal` where a rule says no, among them
 * `version-stale`, `idempotency-key-reused` and, after several collisions, `concurrent-change`.
 */
export function executor(store: EventStore): Executor {
  const cache = stateCache(store);
  const inLane = lanes();
  const read: StateReader = async (decider, stream) =>
    (await cache
      .load({
        stream,
        decider,
        evolve: (state, facts) =>
          stateOf(decider, facts as never, (state ?? decider.initial) as typeof decider.initial),
        decide: () => [],
      })
      .then(({ state }) => state ?? decider.initial)) as typeof decider.initial;

  async function done(commandId: string, fingerprint: string) {
    const earlier = await store.findCommand(commandId);
    if (!earlier) return undefined;
    if (earlier.fingerprint !== fingerprint) refuse('idempotency-key-reused');
    return { ...earlier, repeated: true };
  }

  const execute: Execute = async (instruction) => {
    const { commandId, fingerprint } = instruction;
    const earlier = await done(commandId, fingerprint);
    if (earlier) return earlier;
    let contested: string | undefined;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const once = () => attemptOnce(store, cache, read, instruction);
      try {
        return await (contested === undefined ? once() : inLane(contested, once));
      } catch (error) {
        if (error instanceof RevisionConflict) {
          contested = error.stream;
          continue;
        }
        // The same command may have been done meanwhile, and its own facts be the reason why it is refused now.
        if (error instanceof CommandAlreadyDone || error instanceof Refusal) {
          const other = await done(commandId, fingerprint);
          if (other) return other;
        }
        throw error;
      }
    }
    return refuse('concurrent-change');
  };
  return { execute, read };
}

async function attemptOnce(store: EventStore, cache: StateCache, read: StateReader, instruction: Instruction) {
  const { commandId, fingerprint, seen, plan, remembersRefusal } = instruction;
  let writes: readonly Write[] = [];
  let answer: Answer;
  let remember: (() => void) | undefined;
  try {
    const { acts, answer: answerFor } = await plan(read);
    const decided = await decide(cache, acts, seen);
    answer = { ...answerFor(decided.outcome), revision: decided.outcome.revision };
    writes = decided.writes;
    remember = decided.remember;
  } catch (error) {
    const refused = error instanceof Refusal ? remembersRefusal?.(error) : undefined;
    if (!refused) throw error;
    answer = { ...refused, revision: 0 };
  }
  const { actor, at, correlationId, causationId, traceparent, purpose } = instruction;
  const { position } = await store.append({
    commandId,
    fingerprint,
    writes,
    answer,
    recordedAt: at,
    actor,
    correlationId,
    ...(causationId === undefined ? {} : { causationId }),
    ...(traceparent === undefined ? {} : { traceparent }),
    ...(purpose === undefined ? {} : { purpose }),
  });
  remember?.();
  return { fingerprint, answer, position, repeated: false };
}

interface Head {
  state: unknown;
  revision: number;
  readonly from: number;
  readonly facts: Fact[];
  readonly decider: object;
}

async function decide(cache: StateCache, acts: readonly Act[], seen: number | undefined) {
  const heads = new Map<string, Head>();
  const added: Fact[] = [];
  for (const act of acts) {
    let head = heads.get(act.stream);
    if (!head) {
      const { state, revision } = await cache.load(act);
      head = { state, revision, from: revision, facts: [], decider: act.decider };
      if (heads.size === 0 && seen !== undefined && seen !== revision) refuse('version-stale');
      heads.set(act.stream, head);
    }
    if (head.decider !== act.decider) throw new Error(`Two deciders judge the stream "${act.stream}" in one command.`);
    const facts = act.decide(head.state);
    head.state = act.evolve(head.state, facts);
    head.revision += facts.length;
    head.facts.push(...facts);
    added.push(...facts);
  }
  const outcome: Outcome = {
    facts: added,
    revision: [...heads.values()][0]?.revision ?? 0,
    of: <Type extends string>(type: Type) =>
      added.filter((fact): fact is Fact & { readonly type: Type } => fact.type === type),
  };
  const changed = [...heads].filter(([, head]) => head.facts.length > 0);
  return {
    outcome,
    // A stream that was judged and gains nothing must not move either while the others do.
    writes:
      changed.length === 0 ? [] : [...heads].map(([stream, { from, facts }]) => ({ stream, expected: from, facts })),
    remember: () => {
      for (const [stream, { decider, state, revision }] of changed) cache.keep(stream, { decider, state, revision });
    },
  };
}
