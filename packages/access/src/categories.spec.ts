import { Role } from '@nrm/contracts/roles';
import type { DataCategory } from '@nrm/contracts/sensitivity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoriesFor, categoriesOfIncident } from './categories.ts';
import { permits } from './permits.ts';
import { aCase, allGates, assignedToMe, cases, officer, today, viewers } from './testing.ts';

const without = (...gates: readonly string[]) => allGates.filter((gate) => !gates.includes(gate));
const read = (role: Role, facts = aCase(assignedToMe)) => categoriesFor(officer(role), facts, today);

describe('What an assigned officer reads with every consent given', () => {
  const matrix: Readonly<Record<Role, readonly DataCategory[]>> = {
    police: ['identity', 'location', 'testimony', 'employment'],
    'labour-inspector': ['identity', 'testimony', 'employment', 'compensation'],
    'union-caseworker': ['identity', 'location', 'immigration', 'employment', 'compensation', 'membership'],
    'ngo-caseworker': ['identity', 'location', 'immigration', 'health', 'employment'],
    'shelter-provider': ['identity', 'location', 'health', 'shelter-address'],
    prosecutor: ['identity', 'testimony', 'employment', 'alleged-acts'],
    decider: ['identity', 'testimony', 'employment'],
    assessor: ['identity', 'testimony', 'employment', 'alleged-acts'],
    'compensation-officer': ['identity', 'employment', 'compensation'],
    'fund-board': ['identity', 'employment', 'compensation'],
    finance: [],
    coordinator: ['identity', 'employment'],
    administrator: [],
    auditor: [],
  };
  it.each(Role.options)('%s', (role) => expect([...read(role)].sort()).toEqual([...matrix[role]].sort()));
});

describe('What must fail', () => {
  const neverReads: readonly (readonly [Role, DataCategory])[] = [
    ['police', 'shelter-address'],
    ['police', 'health'],
    ['labour-inspector', 'immigration'],
    ['labour-inspector', 'location'],
    ['union-caseworker', 'bank'],
    ['union-caseworker', 'health'],
    ['ngo-caseworker', 'bank'],
    ['shelter-provider', 'testimony'],
    ['shelter-provider', 'immigration'],
    ['prosecutor', 'health'],
    ['prosecutor', 'compensation'],
    ['compensation-officer', 'immigration'],
    ['compensation-officer', 'shelter-address'],
    ['compensation-officer', 'testimony'],
    ['compensation-officer', 'bank'],
    ['coordinator', 'testimony'],
    ['coordinator', 'shelter-address'],
    ['decider', 'legal'],
    ['decider', 'alleged-acts'],
    ['finance', 'identity'],
  ];
  it.each(neverReads)('%s reads %s', (role, category) =>
    fc.assert(
      fc.property(cases, (facts) => {
        expect(categoriesFor(officer(role), facts, today).has(category)).toBe(false);
      }),
    ),
  );

  it('an NGO reads the account that the person gave another organisation', () => {
    expect(read('ngo-caseworker').has('testimony')).toBe(false);
    expect(read('ngo-caseworker', aCase({ ...assignedToMe, referringOrganisation: 'ours' })).has('testimony')).toBe(
      true,
    );
  });

  it('an administrator or auditor opens anything, whatever other role the account has', () =>
    fc.assert(
      fc.property(viewers, cases, fc.constantFrom('administrator', 'auditor'), (viewer, facts, role) => {
        const walled = { ...viewer, roles: [...viewer.roles, role as Role] };
        expect(categoriesFor(walled, facts, today).size).toBe(0);
        expect(categoriesOfIncident(walled).size).toBe(0);
      }),
    ));

  it('an officer reads another person found at the same worksite', () => {
    for (const role of Role.options.filter((name) => name !== 'coordinator')) {
      expect(categoriesFor(officer(role), aCase(), today).size).toBe(0);
      expect(permits('readCase', officer(role), aCase(), today).allowed).toBe(false);
    }
  });

  it('an officer without valid training decides', () =>
    expect(
      permits('proposeConclusion', { ...officer('decider'), trainedUntil: '2026-01-01' }, aCase(assignedToMe), today)
        .allowed,
    ).toBe(false));
});

describe('Reading', () => {
  it.each([
    ['union-caseworker', 'G5'],
    ['ngo-caseworker', 'G1'],
    ['shelter-provider', 'G3'],
    ['prosecutor', 'G2'],
    ['compensation-officer', 'G6'],
  ] as const)('of the %s ends with %s', (role, gate) =>
    expect(read(role, aCase({ ...assignedToMe, liveGates: without(gate) })).has('identity')).toBe(false),
  );

  it('shows police another organisation’s referral only assigned and with G2', () =>
    fc.assert(
      fc.property(cases, (facts) => {
        const others = { ...facts, referredBy: 'someone' };
        if (categoriesFor(officer('police'), others, today).size > 0) {
          expect(others.assigned.some(({ account }) => account === 'me')).toBe(true);
          expect(others.liveGates).toContain('G2');
        }
      }),
    ));

  it('needs assignment; the exceptions are the coordinator, the board, finance and the police officer’s own referral', () =>
    fc.assert(
      fc.property(viewers, cases, (viewer, facts) => {
        const roles = viewer.roles.filter((role) => role !== 'coordinator');
        const stranger = { ...viewer, roles, account: 'stranger' };
        const quiet = { ...facts, awaitsBoard: false, approvedBy: [], awardDecided: false };
        expect(categoriesFor(stranger, quiet, today).size).toBe(0);
      }),
    ));

  it('never widens with a withdrawal', () =>
    fc.assert(
      fc.property(viewers, cases, fc.constantFrom(...allGates), (viewer, facts, gate) => {
        const fewer = { ...facts, liveGates: facts.liveGates.filter((live) => live !== gate) };
        const before = categoriesFor(viewer, facts, today);
        for (const category of categoriesFor(viewer, fewer, today)) expect(before.has(category)).toBe(true);
      }),
    ));

  it('shows bank details to nobody but finance, once an award is decided', () => {
    const decided = aCase({ ...assignedToMe, awardDecided: true });
    expect(Role.options.filter((role) => read(role, decided).has('bank'))).toEqual(['finance']);
    expect(read('finance').has('bank')).toBe(false);
  });

  it('of an incident is the worksite and its employers, never a person', () => {
    expect([...categoriesOfIncident(officer('labour-inspector'))].sort()).toEqual(['employment', 'location']);
    expect(categoriesOfIncident(officer('shelter-provider')).size).toBe(0);
  });
});
