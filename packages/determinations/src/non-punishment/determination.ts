import type { Answer } from '../input/members.ts';
import { groupOf, presumedGroups } from './act-categories.ts';
import type { AgedPart } from './age-at-act.ts';
import { decide, type Facts, type Row, rowOf, type Standing } from './decision-table.ts';
import type { NonPunishmentEffect } from './effects.ts';
import type { Act, NonPunishmentInput } from './input.ts';
import { modifiersOfAct } from './modifiers.ts';
import { mayBeSentAbroad, recommend } from './recommendations.ts';
import type { Determination } from './result.ts';
import { rules } from './sources.ts';

const standings: Readonly<Record<NonPunishmentInput['victimStatus'], Standing>> = {
  suspected: 'live',
  reasonable_grounds: 'live',
  confirmed: 'live',
  refused_pending_reconsideration: 'pending',
  refused_final: 'refused',
  none: 'none',
};

const isFamily = (act: Act): boolean => act.accused === 'family_member';

function factsOf(act: Act, age: Facts['age'], status: NonPunishmentInput['victimStatus']): Facts {
  const group = groupOf(act.category);
  const excluded = act.excludedListed === true;
  return {
    standing: standings[status],
    age,
    nexus: act.nexus,
    group,
    excluded,
    security: act.securitySensitive === true,
    presumption: presumedGroups.includes(group) && !excluded,
    provedUnconnected: act.negativeBasis?.positiveEvidence === true && act.negativeBasis.secondAssessorAgrees,
  };
}

function nexusModelOf({ code }: Row, { age, nexus, presumption }: Facts): Determination['nexusModel'] {
  if (['D1', 'D2', 'D3', 'D4', 'D19'].includes(code)) return null;
  if (age === 'child' || code === 'D14') return 'causation';
  if (presumption) return 'presumption';
  return nexus === 'consequence_only' ? 'causation' : 'compulsion';
}

function compelledByOf(row: Row, { age, nexus }: Facts): Determination['compelledBy'] {
  if (age === 'child' || !row.result.startsWith('positive')) return 'n/a';
  if (nexus === 'compelled_by_person') return 'person';
  if (nexus === 'compelled_by_circumstances') return 'circumstances';
  return nexus === 'compelled_by_both' ? 'both' : 'n/a';
}

/** Whether the law of the criminal authority asks an adult for the want of an alternative (NP-6(c)). */
export function alternativeIsAsked(act: Act, age: Facts['age']): boolean {
  return (
    act.criminalLawNeedsAlternativeTest === true && age === 'adult' && (act.authority ?? 'criminal') === 'criminal'
  );
}

function alternativeTestOf(act: Act, age: Facts['age']): Determination['alternativeTest'] {
  if (!alternativeIsAsked(act, age)) return 'not_asked';
  const answer: Answer = act.noRealisticAlternative ?? 'unknown';
  return answer === 'yes' ? 'met' : answer === 'no' ? 'not_met' : 'undetermined';
}

function effectsOf(act: Act, row: Row, facts: Facts, childTreatmentKept: boolean): NonPunishmentEffect[] {
  const base: readonly NonPunishmentEffect[] = isFamily(act)
    ? ['HUMAN_REVIEW', 'DISCRETION_FLAG', 'LEGAL_AID']
    : row.effects;
  const others = facts.group === 'exploits_others';
  const unreviewed = row.code === 'D19' && !isFamily(act) && facts.standing === 'live' && act.nexus === 'none';
  const more: readonly [NonPunishmentEffect, boolean][] = [
    ['NO_COMPULSION_QUESTION', facts.age === 'child'],
    ['SEPARATE_OFFICER', others],
    ['OTHER_VICTIMS_WALLED', others],
    ['SECOND_ASSESSOR_NEEDED', unreviewed],
    ['OMISSION_IS_ACT', act.omission === true],
    ['NEXUS_ONLY', act.strictLiability === true],
    ['CHILD_TREATMENT_KEPT', childTreatmentKept],
    ['NOT_SENT_ABROAD', !mayBeSentAbroad(act)],
  ];
  return [...base, ...more.filter(([, applies]) => applies).map(([effect]) => effect)];
}

function rulesOf(act: Act, row: Row, facts: Facts): string[] {
  const cited = new Set(isFamily(act) ? ['NP-13'] : row.rules);
  if (facts.age === 'child') cited.add('NP-5');
  if (facts.excluded) cited.add('NP-9');
  return [...cited].sort((a, b) => Number(a.slice(3)) - Number(b.slice(3)));
}

function reasonsOf(act: Act, row: Row, facts: Facts, cited: readonly string[]): string[] {
  const why = isFamily(act) ? 'a family member of the person is accused, so a human looks at it' : row.when;
  return [
    `Row ${row.code}: ${why}.`,
    `Facts: category ${act.category} (${facts.group}), nexus ${act.nexus}, ${facts.age} at the time, ${
      facts.excluded ? 'on' : 'not on'
    } an excluded list, authority ${act.authority ?? 'criminal'}.`,
    ...cited.map((rule) => `${rule}: ${rules[rule]?.says ?? ''}`),
  ];
}

/** Determines one act at one age; what was once treated as a child's act stays one. */
export function determineAct(act: Act, { segment, age: found }: AgedPart, input: NonPunishmentInput): Determination {
  const childTreatmentKept = act.treatedAsChildBefore === true && found === 'adult';
  const ageAtAct = childTreatmentKept ? 'child' : found;
  const facts = factsOf(act, ageAtAct === 'adult' ? 'adult' : 'child', input.victimStatus);
  const row = isFamily(act) ? rowOf('D19') : decide(facts);
  const result = row.code === 'D9' && act.coverage === 'part' ? 'positive_in_part' : row.result;
  const cited = rulesOf(act, row, facts);
  return {
    act: act.id,
    segment,
    ageAtAct,
    group: facts.group,
    row: row.code,
    result,
    scope: row.scope,
    nexusModel: nexusModelOf(row, facts),
    compelledBy: compelledByOf(row, facts),
    statutoryDefenceAvailable: !facts.excluded,
    alternativeTest: alternativeTestOf(act, facts.age),
    effects: effectsOf(act, row, facts, childTreatmentKept),
    modifiers: modifiersOfAct(act, row.code),
    recommendations: recommend(act, { result, row: row.code }, input.circumstances?.stateImposed === true),
    rules: cited,
    reasons: reasonsOf(act, row, facts, cited),
    sources: [...new Set(cited.flatMap((rule) => rules[rule]?.sources ?? []))],
  };
}
