import type { AccountEvent } from '@nrm/contracts/gateway';
import type { Role } from '@nrm/contracts/roles';
import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import { account, type ProposeAccount } from './account.ts';

const given = specification(account);
const at = '2026-03-02T09:00:00.000Z';
const accountId = 'newcomer';

const propose = (roles: readonly Role[], more: Partial<ProposeAccount> = {}): ProposeAccount => ({
  type: 'ProposeAccount',
  accountId,
  username: 'n.sample',
  displayName: 'N. Sample',
  organisationId: 'ours',
  roles,
  passwordHash: 'hash',
  by: 'first',
  alone: false,
  at,
  ...more,
});
const proposed: AccountEvent = {
  type: 'AccountProposed',
  accountId,
  username: 'n.sample',
  displayName: 'N. Sample',
  organisationId: 'ours',
  roles: ['police'],
  passwordHash: 'hash',
  proposedBy: 'first',
  at,
};
const approved: AccountEvent = { type: 'AccountApproved', accountId, approvedBy: 'second', at };
const suspended: AccountEvent = { type: 'AccountSuspended', accountId, suspendedBy: 'second', at };
const approve = (by: string) => ({ type: 'ApproveAccount', accountId, by, at }) as const;
const suspend = { type: 'SuspendAccount', accountId, by: 'second', at } as const;
const change = (previousHash: string) =>
  ({ type: 'ChangePassword', accountId, previousHash, passwordHash: 'new hash', at }) as const;

describe('Granting an account', () => {
  it('takes one administrator who proposes', () =>
    given()
      .when(propose(['police']))
      .yields(proposed));
  it('and another who approves', () => given(proposed).when(approve('second')).yields(approved));
  it('never the same one', () =>
    given(proposed).when(approve('first')).isRefused('approval-needs-another-administrator'));
  it('is done once', () =>
    given(proposed, approved).when(approve('second')).isRefused('account-not-awaiting-approval'));
  it('is not done for nobody', () => given().when(approve('second')).isRefused('account-not-awaiting-approval'));
  it('does not wake a suspended account', () =>
    given(proposed, suspended).when(approve('second')).isRefused('account-not-awaiting-approval'));

  it('by the first administrator alone makes an administrator, active at once', () =>
    given()
      .when(propose(['administrator'], { alone: true }))
      .yieldsTypes('AccountProposed', 'AccountApproved'));
  it('by the first administrator alone makes nobody else', () =>
    given()
      .when(propose(['coordinator'], { alone: true }))
      .isRefused('first-account-must-administer'));

  it.each([
    [['administrator', 'decider']],
    [['police', 'auditor']],
    [['prosecutor', 'compensation-officer']],
    [['fund-board', 'prosecutor']],
  ] as const)('never joins %j', (roles) =>
    given()
      .when(propose([...roles]))
      .isRefused('roles-do-not-combine'),
  );
  it('may join roles that do not guard each other', () =>
    given()
      .when(propose(['decider', 'coordinator']))
      .yieldsTypes('AccountProposed'));
});

describe('Suspending an account', () => {
  it('ends it, proposed or active', () => {
    given(proposed).when(suspend).yields(suspended);
    given(proposed, approved).when(suspend).yields(suspended);
  });
  it('twice changes nothing', () => given(proposed, suspended).when(suspend).changesNothing());
  it('needs an account', () => given().when(suspend).isRefused('account-unknown'));
});

describe('Recording training', () => {
  const until = (trainedUntil: string, by = 'second') =>
    ({ type: 'RecordTraining', accountId, trainedUntil, by, at }) as const;
  it('says until when it counts', () =>
    given(proposed, approved)
      .when(until('2028-12-31'))
      .yields({ type: 'TrainingRecorded', accountId, trainedUntil: '2028-12-31', recordedBy: 'second', at }));
  it('is never one’s own', () =>
    given(proposed, approved).when(until('2028-12-31', accountId)).isRefused('approval-needs-another-administrator'));
  it('needs an account', () => given().when(until('2028-12-31')).isRefused('account-unknown'));
});

describe('Changing a password', () => {
  it('replaces the one that was checked', () =>
    given(proposed, approved)
      .when(change('hash'))
      .yields({ type: 'PasswordChanged', accountId, passwordHash: 'new hash', at }));
  it('does not replace one that changed meanwhile', () =>
    given(proposed, approved).when(change('older hash')).isRefused('concurrent-change'));
  it('needs an active account', () => given(proposed).when(change('hash')).isRefused('account-unknown'));
});
