import { deepStrictEqual, throws } from 'node:assert/strict';
import type { RefusalCode } from '@nrm/contracts/refusals';
import { type Decider, stateOf } from './decider.ts';

/** Turns a decider into sentences: `given(history).when(command).yields(facts)`. */
export function specification<State, Command, Fact>(decider: Decider<State, Command, Fact>) {
  return (...history: Fact[]) => ({
    when(command: Command) {
      const decide = () => decider.decide(stateOf(decider, history), command);
      return {
        yields: (...facts: Fact[]) => deepStrictEqual(decide(), facts),
        yieldsTypes: (...types: string[]) =>
          deepStrictEqual(
            decide().map((fact) => (fact as { readonly type: string }).type),
            types,
          ),
        changesNothing: () => deepStrictEqual(decide(), []),
        isRefused: (code: RefusalCode) => throws(decide, { name: 'Refusal', code }),
      };
    },
  });
}
