import type { AllegedAct } from '@nrm/contracts/legal-remedy';
import { profileOf } from '@nrm/country-profile';
import type { Officer } from './officer.ts';
import { remedy } from './remedy.ts';

/** Fictional people, cases and moments for the specifications. */
export const remedyUnderModelProfile = remedy(profileOf('p029-model'));

export const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const caseId = id(1);
export const otherCaseId = id(2);
/** A Monday. */
export const at = '2026-03-02T09:00:00.000Z';
export const today = '2026-03-02';
/** Ten working days later. */
export const dueAt = '2026-03-16T23:59:59.000Z';

export const unionOfficer: Officer = { account: id(101), organisation: id(201), role: 'union-caseworker' };
export const ngoOfficer: Officer = { account: id(102), organisation: id(202), role: 'ngo-caseworker' };
export const prosecutor: Officer = { account: id(103), organisation: id(203), role: 'prosecutor' };
export const inspector: Officer = { account: id(104), organisation: id(204), role: 'labour-inspector' };
export const police: Officer = { account: id(105), organisation: id(205), role: 'police' };
export const assessor: Officer = {
  account: id(106),
  organisation: id(206),
  role: 'assessor',
  trainedUntil: '2026-12-31',
};

export const assessmentId = id(301);

/** Something held against the person, as far as the authority has gone with it. */
export const held = (actId: string, more: Partial<AllegedAct> = {}): AllegedAct => ({
  actId,
  category: 'illegal_stay',
  authority: 'immigration',
  stage: 'suspected',
  ...more,
});

export const reasons = 'Kept in debt and without papers by the employer; the account is coherent.';
