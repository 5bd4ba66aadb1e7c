/** A business process as two pure functions and a starting point. */
export interface Decider<State, Command, Fact> {
  readonly initial: State;
  /** The facts this command would add. Throws a `Refusal` when a rule forbids it. */
  readonly decide: (state: State, command: Command) => readonly Fact[];
  /** The state after one more fact. Never refuses: the fact has already happened. */
  readonly evolve: (state: State, fact: Fact) => State;
}

/** Folds a history into the state it leads to. */
export function stateOf<State, Command, Fact>(
  decider: Decider<State, Command, Fact>,
  history: readonly Fact[],
  from: State = decider.initial,
): State {
  return history.reduce(decider.evolve, from);
}
