import type { AccountEvent, AccountRow } from '@nrm/contracts/gateway';
import type { View } from '@nrm/event-bus';

/** An account as the door needs it; what lists show of it is an `AccountRow`. */
export interface StoredAccount extends AccountRow {
  readonly revision: number;
  readonly passwordHash: string;
  /** A one-time password opens nothing but the route to choose another. */
  readonly mustChangePassword: boolean;
}

/** One row per account, found by user name when somebody signs in. */
export const accounts: View<StoredAccount, AccountEvent> = {
  name: 'gateway.accounts',
  version: 1,
  reads: ['gateway/account'],
  fold(row, { data, revision }) {
    if (data.type === 'AccountProposed') {
      const { accountId, username, displayName, organisationId, roles, trainedUntil, passwordHash } = data;
      return {
        accountId,
        username,
        displayName,
        organisationId,
        roles,
        ...(trainedUntil === undefined ? {} : { trainedUntil }),
        status: 'proposed',
        revision,
        passwordHash,
        mustChangePassword: true,
      };
    }
    if (!row) return undefined;
    switch (data.type) {
      case 'AccountApproved':
        return { ...row, revision, status: 'active' };
      case 'AccountSuspended':
        return { ...row, revision, status: 'suspended' };
      case 'PasswordChanged':
        return { ...row, revision, passwordHash: data.passwordHash, mustChangePassword: false };
      case 'TrainingRecorded':
        return { ...row, revision, trainedUntil: data.trainedUntil };
      case 'UsernameTaken':
      case 'AdministratorActivated':
      case 'AdministratorDeactivated':
        return row;
    }
  },
  indexes: ({ username }) => [
    { index: 'username', value: username },
    { index: 'all', value: 'all', sort: username },
  ],
};

/** What a list shows of an account: never its password. */
export function accountRow({ passwordHash, mustChangePassword, revision, ...row }: StoredAccount): AccountRow {
  return row;
}
