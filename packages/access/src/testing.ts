import { Gate, Role } from '@nrm/contracts/roles';
import fc from 'fast-check';
import type { CaseFacts } from './case-facts.ts';
import type { Viewer } from './viewer.ts';

export const today = '2026-03-02';
export const allGates = Gate.options;

/** An officer with valid training, in one role or several. */
export const officer = (...roles: readonly Role[]): Viewer => ({
  account: 'me',
  organisation: 'ours',
  roles,
  trainedUntil: '2027-01-01',
});

/** A case nobody is tied to, with every consent given. */
export const aCase = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  caseId: 'case',
  referredBy: 'someone',
  referringOrganisation: 'theirs',
  childPath: false,
  assigned: [],
  liveGates: allGates,
  mandatedOrganisations: [],
  awaitsBoard: false,
  approvedBy: [],
  awardDecided: false,
  ...more,
});

export const assignedToMe = { assigned: [{ account: 'me', organisation: 'ours' }] };

export const viewers: fc.Arbitrary<Viewer> = fc.record({
  account: fc.constantFrom('me', 'you'),
  organisation: fc.constantFrom('ours', 'theirs'),
  roles: fc.uniqueArray(fc.constantFrom(...Role.options), { minLength: 1, maxLength: 4 }),
  trainedUntil: fc.constantFrom('2026-03-01', '2026-03-02', '2027-01-01'),
});

export const cases: fc.Arbitrary<CaseFacts> = fc.record({
  caseId: fc.constant('case'),
  referredBy: fc.constantFrom('me', 'you', 'someone'),
  referringOrganisation: fc.constantFrom('ours', 'theirs', 'another'),
  childPath: fc.boolean(),
  assigned: fc.subarray([
    { account: 'me', organisation: 'ours' },
    { account: 'you', organisation: 'theirs' },
  ]),
  liveGates: fc.subarray([...allGates]),
  mandatedOrganisations: fc.subarray(['ours', 'theirs']),
  awaitsBoard: fc.boolean(),
  approvedBy: fc.subarray(['approver-1', 'approver-2']),
  awardDecided: fc.boolean(),
});
