import type { ActGroup } from './act-categories.ts';
import type { NonPunishmentEffect } from './effects.ts';
import type { Nexus, NonPunishmentOutcome, RowCode } from './result.ts';

/** Where recognition of the person as a victim stands, as far as the table asks. */
export type Standing = 'live' | 'pending' | 'refused' | 'none';

/** One row: it matches when every condition it states holds. */
export interface Row {
  readonly code: RowCode;
  readonly when: string;
  readonly standing?: Standing;
  readonly age?: 'child' | 'adult';
  readonly nexus?: readonly Nexus[];
  readonly groups?: readonly ActGroup[];
  readonly excluded?: boolean;
  readonly security?: true;
  /** Whether the presumption for listed acts reaches this one (NP-8). */
  readonly presumption?: boolean;
  /** Positive evidence, and a second assessor who agrees (NP-15). */
  readonly provedUnconnected?: true;
  readonly result: NonPunishmentOutcome;
  readonly scope: 'all' | 'fund_and_services' | null;
  readonly effects: readonly NonPunishmentEffect[];
  readonly rules: readonly string[];
}

/** The facts of one act (or of one age segment of it) that the table looks at. */
export interface Facts {
  readonly standing: Standing;
  readonly age: 'child' | 'adult';
  readonly nexus: Nexus;
  readonly group: ActGroup;
  readonly excluded: boolean;
  readonly security: boolean;
  readonly presumption: boolean;
  readonly provedUnconnected: boolean;
}

const compelled: readonly Nexus[] = ['compelled_by_person', 'compelled_by_circumstances', 'compelled_by_both'];
const anyButNone: readonly Nexus[] = ['unknown', ...compelled, 'consequence_only', 'mixed'];

/** The decision table; the first row that matches decides. */
export const decisionTable: readonly Row[] = [
  {
    code: 'D1',
    when: 'a refusal is being reconsidered',
    standing: 'pending',
    result: 'undetermined',
    scope: null,
    effects: ['HOLDS', 'AWARD_PROTECTED'],
    rules: ['NP-2', 'NP-10', 'NP-12', 'NP-15'],
  },
  {
    code: 'D2',
    when: 'recognition was finally refused',
    standing: 'refused',
    result: 'negative',
    scope: null,
    effects: ['TRAFFICKING_HEADS_END', 'WAGE_HEADS_CONTINUE', 'NO_CONDUCT_DEDUCTION'],
    rules: ['NP-14', 'NP-15'],
  },
  {
    code: 'D3',
    when: 'the act touches state security',
    standing: 'live',
    security: true,
    result: 'undetermined',
    scope: null,
    effects: ['HOLDS', 'AWARD_PROTECTED', 'BOARD_DECIDES', 'ASSISTANCE_CONTINUES', 'WAGE_HEADS_CONTINUE'],
    rules: ['NP-10', 'NP-12', 'NP-16'],
  },
  {
    code: 'D4',
    when: 'the link is unknown and no presumption reaches the act',
    standing: 'live',
    nexus: ['unknown'],
    presumption: false,
    result: 'undetermined',
    scope: null,
    effects: ['HOLDS', 'AWARD_PROTECTED', 'INTERIM_PAYMENT_CONTINUES', 'ASSISTANCE_CONTINUES'],
    rules: ['NP-10', 'NP-12', 'NP-13'],
  },
  {
    code: 'D5',
    when: 'the person was, or may have been, a child',
    standing: 'live',
    age: 'child',
    nexus: anyButNone,
    excluded: false,
    result: 'positive',
    scope: 'all',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'GUARDIAN_INFORMED'],
    rules: ['NP-7', 'NP-11', 'NP-12'],
  },
  {
    code: 'D6',
    when: 'a child, and the act is on an excluded list',
    standing: 'live',
    age: 'child',
    nexus: anyButNone,
    excluded: true,
    result: 'positive',
    scope: 'all',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'GUARDIAN_INFORMED', 'PUBLIC_INTEREST_NON_PROSECUTION'],
    rules: ['NP-7', 'NP-11', 'NP-12'],
  },
  {
    code: 'D7',
    when: 'a child, and positive evidence confirmed by a second assessor shows no link',
    standing: 'live',
    age: 'child',
    nexus: ['none'],
    provedUnconnected: true,
    result: 'negative',
    scope: null,
    effects: ['AWARD_UNCHANGED', 'CHILD_PROTECTION_CONTINUES', 'ASSISTANCE_CONTINUES', 'GUARDIAN_INFORMED'],
    rules: ['NP-7', 'NP-14', 'NP-15'],
  },
  {
    code: 'D8',
    when: 'the act is partly connected with the exploitation',
    standing: 'live',
    age: 'adult',
    nexus: ['mixed'],
    result: 'positive_in_part',
    scope: 'all',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'SPLIT_BY_ACT_AND_PERIOD'],
    rules: ['NP-6', 'NP-11', 'NP-12', 'NP-13', 'NP-17'],
  },
  {
    code: 'D9',
    when: 'compelled to recruit, guard or oversee others',
    standing: 'live',
    age: 'adult',
    nexus: compelled,
    groups: ['exploits_others'],
    result: 'positive',
    scope: 'all',
    effects: ['RELIEF', 'AWARD_PROTECTED'],
    rules: ['NP-6', 'NP-11', 'NP-12', 'NP-17'],
  },
  {
    code: 'D10',
    when: 'compelled to an act on an excluded list',
    standing: 'live',
    age: 'adult',
    nexus: compelled,
    excluded: true,
    result: 'positive',
    scope: 'fund_and_services',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'PUBLIC_INTEREST_NON_PROSECUTION', 'REASONS_REQUIRED'],
    rules: ['NP-6', 'NP-11', 'NP-12', 'NP-16'],
  },
  {
    code: 'D11',
    when: 'an immigration or document act on the presumption list',
    standing: 'live',
    age: 'adult',
    nexus: anyButNone,
    groups: ['immigration_document'],
    excluded: false,
    result: 'positive',
    scope: 'all',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'NO_REMOVAL', 'NO_FINE', 'NO_ENTRY_BAN', 'PERMIT_UNAFFECTED'],
    rules: ['NP-8', 'NP-11', 'NP-12'],
  },
  {
    code: 'D12',
    when: 'a labour, tax or social-security act on the presumption list',
    standing: 'live',
    age: 'adult',
    nexus: anyButNone,
    groups: ['labour_tax'],
    excluded: false,
    result: 'positive',
    scope: 'all',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'WAGES_OWED', 'BREACH_AGAINST_EMPLOYER_ONLY'],
    rules: ['NP-8', 'NP-11', 'NP-12'],
  },
  {
    code: 'D13',
    when: 'an act typical of persons under control, on the presumption list',
    standing: 'live',
    age: 'adult',
    nexus: anyButNone,
    groups: ['controlled_crime'],
    excluded: false,
    result: 'positive',
    scope: 'all',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'RELEASE_RECOMMENDED', 'DISCONTINUANCE_RECOMMENDED'],
    rules: ['NP-8', 'NP-11', 'NP-12'],
  },
  {
    code: 'D14',
    when: 'an act done to get free',
    standing: 'live',
    age: 'adult',
    nexus: anyButNone,
    groups: ['liberation'],
    excluded: false,
    result: 'positive',
    scope: 'all',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'NEXUS_DIRECT_CONSEQUENCE'],
    rules: ['NP-8', 'NP-11', 'NP-12'],
  },
  {
    code: 'D15',
    when: 'compelled by a person',
    standing: 'live',
    age: 'adult',
    nexus: ['compelled_by_person', 'compelled_by_both'],
    groups: ['other'],
    result: 'positive',
    scope: 'all',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'COMPULSION_EVIDENCE_CITED'],
    rules: ['NP-6', 'NP-11', 'NP-12'],
  },
  {
    code: 'D16',
    when: 'compelled by circumstances',
    standing: 'live',
    age: 'adult',
    nexus: ['compelled_by_circumstances'],
    groups: ['other'],
    result: 'positive',
    scope: 'all',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'CIRCUMSTANCES_SUFFICE'],
    rules: ['NP-6', 'NP-11', 'NP-12'],
  },
  {
    code: 'D17',
    when: 'a consequence of the exploitation without compulsion',
    standing: 'live',
    age: 'adult',
    nexus: ['consequence_only'],
    result: 'positive',
    scope: 'fund_and_services',
    effects: ['RELIEF', 'AWARD_PROTECTED', 'CAUSATION_ONLY', 'CRIMINAL_AUTHORITY_OWN_TEST'],
    rules: ['NP-6', 'NP-11', 'NP-12', 'NP-16'],
  },
  {
    code: 'D18',
    when: 'positive evidence confirmed by a second assessor shows no link',
    standing: 'live',
    age: 'adult',
    nexus: ['none'],
    provedUnconnected: true,
    result: 'negative',
    scope: null,
    effects: ['AWARD_UNCHANGED', 'ASSISTANCE_CONTINUES'],
    rules: ['NP-14', 'NP-15'],
  },
  {
    code: 'D19',
    when: 'nothing above decides it: a human does',
    result: 'undetermined',
    scope: null,
    effects: ['HOLDS', 'AWARD_PROTECTED', 'HUMAN_REVIEW'],
    rules: ['NP-10', 'NP-12', 'NP-13'],
  },
];

function matches(row: Row, facts: Facts): boolean {
  return (
    (row.standing === undefined || row.standing === facts.standing) &&
    (row.age === undefined || row.age === facts.age) &&
    (row.nexus === undefined || row.nexus.includes(facts.nexus)) &&
    (row.groups === undefined || row.groups.includes(facts.group)) &&
    (row.excluded === undefined || row.excluded === facts.excluded) &&
    (row.security === undefined || facts.security) &&
    (row.presumption === undefined || row.presumption === facts.presumption) &&
    (row.provedUnconnected === undefined || facts.provedUnconnected)
  );
}

/** The row with this code. */
export function rowOf(code: RowCode): Row {
  const row = decisionTable.find((each) => each.code === code);
  if (row === undefined) throw new Error(`The decision table has no row ${code}.`);
  return row;
}

/** The first row that matches; the last row matches everything. */
export function decide(facts: Facts): Row {
  return decisionTable.find((row) => matches(row, facts)) ?? rowOf('D19');
}
