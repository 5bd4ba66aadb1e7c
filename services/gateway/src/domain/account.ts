import type { AccountEvent } from '@nrm/contracts/gateway';
import type { Role } from '@nrm/contracts/roles';
import { type Decider, refuse } from '@nrm/decider';

export interface ProposeAccount {
  readonly type: 'ProposeAccount';
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
  readonly trainedUntil?: string;
  readonly passwordHash: string;
  readonly by: string;
  /** The first administrator stands alone: this account is the second one, active at once. */
  readonly alone: boolean;
  readonly at: string;
}

export type AccountCommand =
  | ProposeAccount
  | { readonly type: 'ApproveAccount'; readonly accountId: string; readonly by: string; readonly at: string }
  | { readonly type: 'SuspendAccount'; readonly accountId: string; readonly by: string; readonly at: string }
  | {
      readonly type: 'RecordTraining';
      readonly accountId: string;
      readonly trainedUntil: string;
      readonly by: string;
      readonly at: string;
    }
  | {
      readonly type: 'ChangePassword';
      readonly accountId: string;
      /** The hash that the given current password was compared with. */
      readonly previousHash: string;
      readonly passwordHash: string;
      readonly at: string;
    };

export type Account =
  | { readonly status: 'none' }
  | {
      readonly status: 'proposed' | 'active' | 'suspended';
      readonly proposedBy: string;
      readonly organisationId: string;
      readonly roles: readonly Role[];
      readonly passwordHash: string;
    };

export const accountStream = (accountId: string): string => `account-${accountId}`;

/** Roles that see each other's work or guard it never meet in one account. */
const apart: readonly (readonly [Role, Role])[] = [
  ['prosecutor', 'compensation-officer'],
  ['prosecutor', 'fund-board'],
];

function refuseCombination(roles: readonly Role[]): void {
  const standsApart = roles.includes('administrator') || roles.includes('auditor');
  if (standsApart && roles.length > 1) refuse('roles-do-not-combine');
  if (apart.some((pair) => pair.every((role) => roles.includes(role)))) refuse('roles-do-not-combine');
}

/** An officer's account: one administrator proposes it, another approves it. */
export const account: Decider<Account, AccountCommand, AccountEvent> = {
  initial: { status: 'none' },
  decide(state, command) {
    switch (command.type) {
      case 'ProposeAccount':
        return propose(state, command);
      case 'ApproveAccount':
        if (state.status !== 'proposed') return refuse('account-not-awaiting-approval');
        if (state.proposedBy === command.by) refuse('approval-needs-another-administrator');
        return [{ type: 'AccountApproved', accountId: command.accountId, approvedBy: command.by, at: command.at }];
      case 'SuspendAccount':
        if (state.status === 'none') refuse('account-unknown');
        if (state.status === 'suspended') return [];
        return [{ type: 'AccountSuspended', accountId: command.accountId, suspendedBy: command.by, at: command.at }];
      case 'RecordTraining':
        return recordTraining(state, command);
      case 'ChangePassword':
        if (state.status !== 'active') return refuse('account-unknown');
        if (state.passwordHash !== command.previousHash) refuse('concurrent-change');
        return [
          {
            type: 'PasswordChanged',
            accountId: command.accountId,
            passwordHash: command.passwordHash,
            at: command.at,
          },
        ];
    }
  },
  evolve(state, fact) {
    if (fact.type === 'AccountProposed')
      return {
        status: 'proposed',
        proposedBy: fact.proposedBy,
        organisationId: fact.organisationId,
        roles: fact.roles,
        passwordHash: fact.passwordHash,
      };
    if (state.status === 'none') return state;
    switch (fact.type) {
      case 'AccountApproved':
        return { ...state, status: 'active' };
      case 'AccountSuspended':
        return { ...state, status: 'suspended' };
      case 'PasswordChanged':
        return { ...state, passwordHash: fact.passwordHash };
      case 'TrainingRecorded':
      case 'UsernameTaken':
      case 'AdministratorActivated':
      case 'AdministratorDeactivated':
        return state;
    }
  },
};

/** Competence is on record and expires (Council of Europe Convention on Action against Trafficking, art. 10(1), 2005). */
function recordTraining(
  state: Account,
  { accountId, trainedUntil, by, at }: Extract<AccountCommand, { readonly type: 'RecordTraining' }>,
): readonly AccountEvent[] {
  if (state.status === 'none') refuse('account-unknown');
  if (accountId === by) refuse('approval-needs-another-administrator');
  return [{ type: 'TrainingRecorded', accountId, trainedUntil, recordedBy: by, at }];
}

function propose(state: Account, command: ProposeAccount): readonly AccountEvent[] {
  const { accountId, username, displayName, organisationId, roles, trainedUntil, passwordHash, by, alone, at } =
    command;
  if (state.status !== 'none') return [];
  refuseCombination(roles);
  if (alone && !roles.includes('administrator')) refuse('first-account-must-administer');
  const proposed: AccountEvent = {
    type: 'AccountProposed',
    accountId,
    username,
    displayName,
    organisationId,
    roles: [...roles],
    ...(trainedUntil === undefined ? {} : { trainedUntil }),
    passwordHash,
    proposedBy: by,
    at,
  };
  return alone ? [proposed, { type: 'AccountApproved', accountId, approvedBy: 'installation', at }] : [proposed];
}
