import { type OperationId, operationsById } from '@nrm/contracts/operations';
import { Role } from '@nrm/contracts/roles';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permits } from './permits.ts';
import { rules } from './rules.ts';
import { aCase, type allGates, assignedToMe, cases, officer, today, viewers } from './testing.ts';

const operations = Object.keys(operationsById) as OperationId[];
const onCases = operations.filter((id) => !['platform', 'account', 'public'].includes(operationsById[id].scope));

describe('The table of rules', () => {
  it.each(operations)('%s has at least one role that may do it', (operation) =>
    expect(Object.keys(rules[operation]).length).toBeGreaterThan(0),
  );

  it.each(onCases)('%s names what ties each role to the case', (operation) => {
    for (const grants of Object.values(rules[operation])) expect(grants.length).toBeGreaterThan(0);
  });

  it('keeps administrators and auditors away from every case', () => {
    for (const operation of onCases) {
      expect(rules[operation].administrator).toBeUndefined();
      expect(rules[operation].auditor).toBeUndefined();
    }
  });
});

describe('Permission', () => {
  it('is denied for the role where the route is never for it', () =>
    expect(permits('approveAward', officer('police'), aCase(assignedToMe), today)).toEqual({
      allowed: false,
      because: 'role',
    }));

  it('is denied as invisible where the role has no tie to the case', () =>
    expect(permits('readCase', officer('ngo-caseworker'), aCase(), today)).toEqual({
      allowed: false,
      because: 'not-visible',
    }));

  it('answers the same for a case that does not exist', () =>
    expect(permits('readCase', officer('ngo-caseworker'), undefined, today)).toEqual({
      allowed: false,
      because: 'not-visible',
    }));

  it('names the role in which the act is done', () =>
    expect(permits('readCase', officer('finance', 'ngo-caseworker'), aCase(assignedToMe), today)).toMatchObject({
      allowed: true,
      role: 'ngo-caseworker',
    }));

  it('lets training count through its last day', () => {
    const decider = officer('decider');
    const assigned = aCase(assignedToMe);
    const on = (trainedUntil: string) =>
      permits('decideReasonableGrounds', { ...decider, trainedUntil }, assigned, today).allowed;
    expect([on('2026-03-02'), on('2026-03-01')]).toEqual([true, false]);
  });

  it('counts no training where none is on record', () => {
    const { trainedUntil: _, ...untrained } = officer('decider');
    expect(permits('decideReasonableGrounds', untrained, aCase(assignedToMe), today).allowed).toBe(false);
  });

  it('lets a withdrawal be taken down whatever else is withdrawn', () => {
    for (const role of Role.options.filter((name) => rules.withdrawConsent[name]))
      expect(permits('withdrawConsent', officer(role), aCase({ ...assignedToMe, liveGates: [] }), today).allowed).toBe(
        true,
      );
  });

  it('lets emergency help be recorded without any consent', () =>
    expect(
      permits('deliverEmergencyHelp', officer('police'), aCase({ referredBy: 'me', liveGates: [] }), today).allowed,
    ).toBe(true));

  it('needs no entry consent for a child, and every other consent as for anyone', () => {
    const child = aCase({ ...assignedToMe, childPath: true, liveGates: [] });
    expect(permits('readCase', officer('decider'), child, today).allowed).toBe(true);
    expect(permits('readCase', officer('shelter-provider'), child, today).allowed).toBe(false);
  });

  it('lets a union file only with mandate and representation consents', () => {
    const filing = (...liveGates: (typeof allGates)[number][]) =>
      permits('openProceeding', officer('union-caseworker'), aCase({ ...assignedToMe, liveGates }), today).allowed;
    expect([filing('G4', 'G5'), filing('G4'), filing('G5')]).toEqual([true, false, false]);
  });

  it('never grows with a withdrawal', () =>
    fc.assert(
      fc.property(viewers, cases, fc.constantFrom(...onCases), fc.nat(), (viewer, facts, operation, pick) => {
        const withdrawn = facts.liveGates[pick % Math.max(1, facts.liveGates.length)];
        const fewer = { ...facts, liveGates: facts.liveGates.filter((gate) => gate !== withdrawn) };
        if (permits(operation, viewer, fewer, today).allowed)
          expect(permits(operation, viewer, facts, today).allowed).toBe(true);
      }),
    ));

  it('never comes from a second role beside administrator or auditor', () =>
    fc.assert(
      fc.property(viewers, cases, fc.constantFrom(...onCases), (viewer, facts, operation) => {
        const walled = { ...viewer, roles: [...viewer.roles, 'auditor' as const] };
        expect(permits(operation, walled, facts, today)).toEqual({ allowed: false, because: 'role' });
      }),
    ));

  it('needs a tie: strangers do nothing on a case, save the coordinator', () =>
    fc.assert(
      fc.property(viewers, cases, fc.constantFrom(...onCases), (viewer, facts, operation) => {
        const stranger = {
          ...viewer,
          account: 'stranger',
          roles: viewer.roles.filter((role) => role !== 'coordinator'),
        };
        const quiet = { ...facts, awaitsBoard: false, approvedBy: [], awardDecided: false };
        expect(permits(operation, stranger, quiet, today).allowed).toBe(false);
      }),
    ));
});
