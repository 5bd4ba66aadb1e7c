import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import { username } from './username.ts';

const given = specification(username);
const at = '2026-03-02T09:00:00.000Z';
const take = (accountId: string) => ({ type: 'TakeUsername', username: 'n.sample', accountId, at }) as const;
const taken = (accountId: string) => ({ type: 'UsernameTaken', username: 'n.sample', accountId, at }) as const;

describe('A user name', () => {
  it('goes to whoever takes it first', () => given().when(take('one')).yields(taken('one')));
  it('goes to nobody else', () => given(taken('one')).when(take('other')).isRefused('username-taken'));
});
