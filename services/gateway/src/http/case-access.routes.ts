import { AssignmentsBody, ConsentsBody, WithdrawalBody } from '@nrm/contracts/gateway';
import { Gate } from '@nrm/contracts/roles';
import { refuse } from '@nrm/decider';
import { act, type StateReader } from '@nrm/event-store';
import { type CommandRoute, commandRoute, type QueryRoute, queryRoute } from '@nrm/service-host';
import { account, accountStream } from '../domain/account.ts';
import { accessStream, caseAccess } from '../domain/case-access.ts';
import { consentsFile } from '../shown/shown-case.ts';
import { caseFile } from '../views/case-file.ts';

export const caseAccessRoutes: readonly (CommandRoute | QueryRoute)[] = [
  commandRoute({
    operation: 'assignOfficers',
    body: AssignmentsBody,
    async plan({ body: { caseIds, accountIds }, by, at, read }) {
      const officers = await Promise.all([...new Set(accountIds)].map((accountId) => officer(accountId, read)));
      return {
        acts: [...new Set(caseIds)].map((caseId) =>
          act(caseAccess, accessStream(caseId), { type: 'AssignOfficers', caseId, officers, by: by.account, at }),
        ),
      };
    },
  }),
  commandRoute({
    operation: 'endAssignment',
    plan: ({ params: { caseId = '', accountId = '' }, by, at }) => ({
      acts: [act(caseAccess, accessStream(caseId), { type: 'EndAssignment', caseId, accountId, by: by.account, at })],
    }),
  }),
  commandRoute({
    operation: 'giveConsents',
    body: ConsentsBody,
    plan: ({ params: { caseId = '' }, body, by, at }) => ({
      acts: [act(caseAccess, accessStream(caseId), { type: 'GiveConsents', caseId, ...body, by: by.account, at })],
    }),
  }),
  commandRoute({
    operation: 'withdrawConsent',
    body: WithdrawalBody,
    plan: ({ params: { caseId = '', gate }, body: { withdrawnBy }, by, at }) => ({
      acts: [
        act(caseAccess, accessStream(caseId), {
          type: 'WithdrawConsent',
          caseId,
          gate: Gate.parse(gate),
          withdrawnBy,
          by: by.account,
          at,
        }),
      ],
    }),
  }),
  queryRoute({
    operation: 'readConsents',
    async answer({ params: { caseId = '' }, today, views }) {
      const row = await views.find(caseFile, caseId);
      return row && consentsFile(row, today);
    },
  }),
];

async function officer(accountId: string, read: StateReader) {
  const known = await read(account, accountStream(accountId));
  if (known.status !== 'active') return refuse('account-unknown');
  if (known.roles.includes('administrator') || known.roles.includes('auditor')) refuse('officer-not-assignable');
  return { accountId, organisationId: known.organisationId };
}
