import { AccountBody, PasswordBody, TrainingBody } from '@nrm/contracts/gateway';
import { refuse } from '@nrm/decider';
import { act } from '@nrm/event-store';
import { type CommandRoute, commandRoute, type QueryRoute, queryRoute } from '@nrm/service-host';
import { account, accountStream } from '../domain/account.ts';
import { administrators, administratorsStream, standsAlone } from '../domain/administrators.ts';
import { organisation, organisationStream } from '../domain/organisation.ts';
import { username, usernameStream } from '../domain/username.ts';
import { hashPassword, isPassword } from '../passwords.ts';
import { accountRow, accounts } from '../views/accounts.ts';
import { organisations } from '../views/organisations.ts';
import { pageOf } from './page.ts';

export const accountRoutes: readonly (CommandRoute | QueryRoute)[] = [
  commandRoute({
    operation: 'proposeAccount',
    body: AccountBody,
    async plan({ body, by, at, newId, read }) {
      const { initialPassword, trainedUntil, ...rest } = body;
      const known = await read(organisation, organisationStream(body.organisationId));
      if (!known.isRegistered) refuse('organisation-unknown');
      const alone = standsAlone(await read(administrators, administratorsStream));
      const accountId = newId('account');
      const passwordHash = await hashPassword(initialPassword);
      return {
        acts: [
          act(account, accountStream(accountId), {
            type: 'ProposeAccount',
            accountId,
            ...rest,
            ...(trainedUntil === undefined ? {} : { trainedUntil }),
            passwordHash,
            by: by.account,
            alone,
            at,
          }),
          act(username, usernameStream(body.username), {
            type: 'TakeUsername',
            username: body.username,
            accountId,
            at,
          }),
          ...(alone
            ? [act(administrators, administratorsStream, { type: 'ActivateSecondAdministrator', accountId, at })]
            : []),
        ],
        answer: () => ({ accountId, status: alone ? 'active' : 'proposed' }),
      };
    },
  }),
  commandRoute({
    operation: 'approveAccount',
    async plan({ params: { accountId = '' }, by, at, read }) {
      const proposed = await read(account, accountStream(accountId));
      const administers = proposed.status !== 'none' && proposed.roles.includes('administrator');
      return {
        acts: [
          act(account, accountStream(accountId), { type: 'ApproveAccount', accountId, by: by.account, at }),
          ...(administers
            ? [act(administrators, administratorsStream, { type: 'ActivateAdministrator', accountId, at })]
            : []),
        ],
        answer: () => ({ accountId, status: 'active' }),
      };
    },
  }),
  commandRoute({
    operation: 'recordTraining',
    body: TrainingBody,
    plan: ({ params: { accountId = '' }, body: { trainedUntil }, by, at }) => ({
      acts: [
        act(account, accountStream(accountId), { type: 'RecordTraining', accountId, trainedUntil, by: by.account, at }),
      ],
    }),
  }),
  commandRoute({
    operation: 'suspendAccount',
    plan: ({ params: { accountId = '' }, by, at }) => ({
      acts: [
        act(account, accountStream(accountId), { type: 'SuspendAccount', accountId, by: by.account, at }),
        act(administrators, administratorsStream, { type: 'DeactivateAdministrator', accountId, at }),
      ],
    }),
  }),
  queryRoute({
    operation: 'listAccounts',
    async answer({ query, views }) {
      const { rows, next } = await views.list(accounts, { index: 'all', value: 'all', ...pageOf(query) });
      return { items: rows.map(accountRow), ...(next === undefined ? {} : { next }) };
    },
  }),
  commandRoute({
    operation: 'changePassword',
    body: PasswordBody,
    async plan({ body: { current, next }, by, at, read }) {
      const stream = accountStream(by.account);
      const known = await read(account, stream);
      if (known.status === 'none') return refuse('account-unknown');
      const previousHash = known.passwordHash;
      if (!(await isPassword(previousHash, current))) refuse('password-not-right');
      if (next === current) refuse('password-unchanged');
      const passwordHash = await hashPassword(next);
      return {
        acts: [act(account, stream, { type: 'ChangePassword', accountId: by.account, previousHash, passwordHash, at })],
      };
    },
  }),
  queryRoute({
    operation: 'readMe',
    async answer({ by, views }) {
      const found = await views.find(accounts, by.account);
      if (!found) return undefined;
      const { accountId, username: name, displayName, organisationId, roles, trainedUntil } = found;
      const own = await views.find(organisations, organisationId);
      return {
        accountId,
        username: name,
        displayName,
        organisationId,
        organisation: own?.name ?? '',
        roles,
        ...(trainedUntil === undefined ? {} : { trainedUntil }),
      };
    },
  }),
];
