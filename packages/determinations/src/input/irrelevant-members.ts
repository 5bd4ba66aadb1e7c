import type { RefusalCode } from '../refusal.ts';

/**
 * Facts that may not be sent at all, since no result may depend on them: remedies are owed irrespective of presence or
 * legal status (Protocol of 2014 to the Forced Labour Convention, 1930, art. 4(1)), and help is not tied to testimony
 * (Council of Europe Convention on Action against Trafficking in Human Beings, art. 12(6), 2005).
 */
const irrelevantMembers: ReadonlyMap<string, RefusalCode> = new Map<string, RefusalCode>([
  ['nationality', 'STATUS_IRRELEVANT'],
  ['citizenship', 'STATUS_IRRELEVANT'],
  ['immigrationStatus', 'STATUS_IRRELEVANT'],
  ['residenceStatus', 'STATUS_IRRELEVANT'],
  ['migrationStatus', 'STATUS_IRRELEVANT'],
  ['presence', 'STATUS_IRRELEVANT'],
  ['cooperation', 'COOPERATION_IRRELEVANT'],
  ['cooperationStatus', 'COOPERATION_IRRELEVANT'],
  ['testimony', 'COOPERATION_IRRELEVANT'],
  ['conviction', 'CONVICTION_NOT_REQUIRED'],
  ['offenderConvicted', 'CONVICTION_NOT_REQUIRED'],
]);

/** The code for a member the format does not know. */
export function codeOfUnknownMember(name: string): RefusalCode {
  return irrelevantMembers.get(name) ?? 'INPUT_INVALID';
}
