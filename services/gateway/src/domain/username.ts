import type { AccountEvent } from '@nrm/contracts/gateway';
import { type Decider, refuse } from '@nrm/decider';

export interface TakeUsername {
  readonly type: 'TakeUsername';
  readonly username: string;
  readonly accountId: string;
  readonly at: string;
}

export const usernameStream = (username: string): string => `account-username.${username}`;

/** A user name belongs to the account that took it first, for good. */
export const username: Decider<{ readonly takenBy?: string }, TakeUsername, AccountEvent> = {
  initial: {},
  decide({ takenBy }, { username: name, accountId, at }) {
    if (takenBy !== undefined && takenBy !== accountId) refuse('username-taken');
    return takenBy === undefined ? [{ type: 'UsernameTaken', username: name, accountId, at }] : [];
  },
  evolve: (state, fact) => (fact.type === 'UsernameTaken' ? { takenBy: fact.accountId } : state),
};
