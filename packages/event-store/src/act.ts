import type { Fact } from '@nrm/contracts/envelope';
import { type Decider, stateOf } from '@nrm/decider';

/** One command for one stream, with the decider that will judge it. What a plan, a reaction or a timer asks for. */
export interface Act {
  readonly stream: string;
  /** The state after `facts`, from the state after the facts before them. */
  readonly evolve: (state: unknown, facts: readonly Fact[]) => unknown;
  readonly decide: (state: unknown) => readonly Fact[];
  readonly decider: object;
}

/** Binds a command to the stream it is for. Throws nothing; the decision falls when it is executed. */
export function act<State, Command, Data extends Fact>(
  decider: Decider<State, Command, Data>,
  stream: string,
  command: Command,
): Act {
  return {
    stream,
    decider,
    evolve: (state, facts) => stateOf(decider, facts as readonly Data[], (state ?? decider.initial) as State),
    decide: (state) => decider.decide((state ?? decider.initial) as State, command),
  };
}
