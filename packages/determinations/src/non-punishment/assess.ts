import { pointer } from '../input/pointer.ts';
import { readInput, refuseRepeatedIds } from '../input/read-input.ts';
import { determine, type Refused, refuse } from '../refusal.ts';
import { isAdultNow, partsByAge } from './age-at-act.ts';
import { alternativeIsAsked, determineAct } from './determination.ts';
import type { NonPunishmentEffect } from './effects.ts';
import { NonPunishmentInput } from './input.ts';
import { modifiersOfPerson } from './modifiers.ts';
import type { NonPunishmentOutcome, NonPunishmentResult } from './result.ts';

function refuseOnePersonInTwoParts({ people = {} }: NonPunishmentInput): void {
  const parts = ['assessor', 'secondAssessor', 'applier', 'investigator'] as const;
  const seen = new Set<string>();
  for (const part of parts) {
    const person = people[part];
    if (person === undefined) continue;
    if (seen.has(person)) refuse('FOUR_EYES', pointer('people', part), 'Each of these parts needs a different person.');
    seen.add(person);
  }
}

/** The common result; otherwise in part where any is positive; otherwise open. */
function together(results: readonly NonPunishmentOutcome[]): NonPunishmentOutcome {
  const [first = 'undetermined'] = results;
  if (results.every((result) => result === first)) return first;
  return results.some((result) => result.startsWith('positive')) ? 'positive_in_part' : 'undetermined';
}

function effectsOfCircumstances({ circumstances = {} }: NonPunishmentInput): NonPunishmentEffect[] {
  const effects: [NonPunishmentEffect, boolean | undefined][] = [
    ['INDEPENDENT_BODY', circumstances.stateImposed],
    ['HEIRS_CONTINUE', circumstances.deceased],
    ['DIFFERENT_DECIDER', circumstances.falseClaimAlleged],
    ['LINK_EARLIER_CASE', circumstances.reTrafficking],
  ];
  return effects.filter(([, applies]) => applies === true).map(([effect]) => effect);
}

function assess(input: NonPunishmentInput): NonPunishmentResult {
  refuseRepeatedIds(input.acts.map(({ id }, index) => ({ id, path: ['acts', index] })));
  refuseOnePersonInTwoParts(input);
  const parts = input.acts.flatMap((act, index) =>
    partsByAge(act, index, input.person ?? {}).map((part) => ({ act, index, part })),
  );
  const determinations = parts.map(({ act, part }) => determineAct(act, part, input));
  const unused = parts.filter(({ act }, at) => {
    const age = determinations[at]?.ageAtAct === 'adult' ? 'adult' : 'child';
    return (act.noRealisticAlternative ?? 'unknown') !== 'unknown' && !alternativeIsAsked(act, age);
  });
  const adultNow = isAdultNow(
    input,
    parts.map(({ part }) => part.age),
  );
  return {
    result: together(determinations.map(({ result }) => result)),
    determinations,
    modifiers: modifiersOfPerson(
      input.modifiers ?? {},
      determinations.map(({ row }) => row),
      adultNow,
    ),
    effects: effectsOfCircumstances(input),
    ignored: [...new Set(unused.map(({ index }) => pointer('acts', index, 'noRealisticAlternative')))],
  };
}

/**
 * Assesses each act held against a person by the first matching row of the decision table, its modifiers and rules
 * (Protocol of 2014 to the Forced Labour Convention, 1930, art. 4(2), 2014). Doubt resolves to the person.
 */
export function assessNonPunishment(input: unknown): NonPunishmentResult | Refused {
  return determine(() => assess(readInput(NonPunishmentInput, input)));
}
