/** Groups of alleged acts; a category nobody has listed belongs to "other" and is assessed all the same. */
export type ActGroup =
  | 'immigration_document'
  | 'labour_tax'
  | 'controlled_crime'
  | 'liberation'
  | 'exploits_others'
  | 'other';

/** The listed categories of each group. */
export const actCategories: Readonly<Record<Exclude<ActGroup, 'other'>, readonly string[]>> = {
  immigration_document: [
    'illegal_entry',
    'illegal_exit',
    'illegal_stay',
    'overstay',
    'false_document',
    'false_statement',
    'failure_to_report',
    'failure_to_register',
  ],
  labour_tax: [
    'work_without_permit',
    'undeclared_work',
    'tax_breach',
    'social_security_breach',
    'unlicensed_fishing',
    'unlicensed_mining',
    'breach_of_contract',
  ],
  controlled_crime: [
    'drug_cultivation',
    'drug_carrying',
    'drug_dealing_minor',
    'prostitution',
    'soliciting',
    'begging',
    'petty_theft',
    'pickpocketing',
    'shoplifting',
    'scam_fraud',
    'sim_muling',
    'account_muling',
    'money_muling',
  ],
  liberation: ['escape_damage', 'vehicle_taking', 'desertion_of_vessel', 'absconding', 'injury_in_flight'],
  exploits_others: ['recruiting_others', 'guarding_others', 'overseeing_others'],
};

/** Groups whose link to the exploitation is presumed while it is open (rule NP-8). */
export const presumedGroups: readonly ActGroup[] = [
  'immigration_document',
  'labour_tax',
  'controlled_crime',
  'liberation',
];

const groups = new Map<string, ActGroup>(
  (Object.entries(actCategories) as [ActGroup, readonly string[]][]).flatMap(([group, categories]) =>
    categories.map((category): [string, ActGroup] => [category, group]),
  ),
);

/** The group of a category of act. */
export function groupOf(category: string): ActGroup {
  return groups.get(category) ?? 'other';
}
