import { randomUUID } from 'node:crypto';
import { rules } from '@nrm/access';
import { type Operation, type OperationId, operationsById } from '@nrm/contracts/operations';
import { Gate, Role } from '@nrm/contracts/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, type Peopled, platformWithEveryRole, type Reply } from './platform-with-every-role.ts';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
}
interface Route {
  readonly operation: OperationId;
  readonly method: 'get' | 'post';
  readonly path: string;
}

let here: Peopled;
let officers: ReadonlyMap<Role, Caller>;
let routes: readonly Route[];
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  here = await platformWithEveryRole();
  officers = new Map(
    await Promise.all(Role.options.map(async (role) => [role, await here.hire(role, `walks.${role}`)] as const)),
  );
  const { paths } = (await here.stranger.get('/openapi.json')).body as unknown as Described;
  routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => {
      if (method !== 'get' && method !== 'post') throw new Error(`${method} ${path} is not for an interface of facts.`);
      return { operation: operationId as OperationId, method, path: path.replace('/api/v1', '') };
    }),
  );
  ids = await aCase();
});
afterAll(() => here.stop());

const officer = (role: Role): Caller => {
  const found = officers.get(role);
  if (!found) throw new Error(`Nobody was hired as ${role}.`);
  return found;
};
const done = ({ status, body }: Reply): Record<string, unknown> => {
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};

/** One referred person, on whom nobody works yet. */
async function aCase(): Promise<Record<string, string>> {
  const referrer = await here.hire('police', `refers.${randomUUID().slice(0, 8)}`);
  const referral = done(
    await referrer.post('/referrals', {
      incident: {
        kind: 'farm',
        discoveredOn: '2026-03-01',
        liableParties: [{ label: 'employer-1', role: 'employer' }],
      },
      people: [
        {
          label: 'worker-1',
          ageStatus: 'adult',
          consent: { givenBy: 'person', language: 'en', explainedHow: 'Read out' },
        },
      ],
    }),
  ) as { incidentId: string; cases: { caseId: string }[] };
  return {
    incidentId: referral.incidentId,
    caseId: String(referral.cases[0]?.caseId),
    ...Object.fromEntries(
      ['accountId', 'holdId', 'mandateId', 'repairId', 'paymentId', 'recoveryId', 'placementId', 'proceedingId'].map(
        (name) => [name, randomUUID()],
      ),
    ),
    gate: 'G8',
  };
}

const filled = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? name);

/** The example of the contract, about the case at hand. */
function bodyOf(operation: OperationId, values: Readonly<Record<string, string>>): unknown {
  const { example }: Operation = operationsById[operation];
  if (typeof example !== 'object' || example === null) return undefined;
  return 'caseIds' in example ? { ...example, caseIds: [values.caseId] } : example;
}

async function knock(
  caller: Caller,
  { operation, method, path }: Route,
  values: Readonly<Record<string, string>>,
): Promise<Reply> {
  const url = filled(path, values);
  const body =
    operation === 'proposeAccount'
      ? { ...(bodyOf(operation, values) as object), username: `p.${randomUUID().slice(0, 8)}` }
      : bodyOf(operation, values);
  return method === 'get' ? caller.get(url) : caller.post(url, body);
}

/** Passed means that the door let it through, whatever the rules behind it said then. */
const verdict = ({ status, body }: Reply): string => {
  if (status === 403 && body.code === 'not-for-your-role') return '403';
  return status === 404 ? '404' : 'passed';
};

async function table(
  values: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<OperationId, ReadonlyMap<Role, string>>> {
  const rows = new Map<OperationId, ReadonlyMap<Role, string>>();
  for (const route of routes) {
    if (route.operation === 'signIn' || route.operation === 'changePassword') continue;
    const cells = new Map<Role, string>();
    for (const role of Role.options) {
      const answer = await knock(officer(role), route, values);
      expect(answer.status, `${role} ${route.operation} ${JSON.stringify(answer.body)}`).toBeLessThan(500);
      cells.set(role, verdict(answer));
    }
    rows.set(route.operation, cells);
  }
  return rows;
}

function markdown(rows: ReadonlyMap<OperationId, ReadonlyMap<Role, string>>): string {
  const head = `| route | ${Role.options.join(' | ')} |\n|---|${Role.options.map(() => '---').join('|')}|`;
  const lines = [...rows].map(([operation, cells]) => {
    const { method, path } = operationsById[operation];
    return `| \`${method.toUpperCase()} ${path}\` | ${Role.options.map((role) => cells.get(role) ?? '').join(' | ')} |`;
  });
  return [head, ...lines].join('\n');
}

describe('Every route of the interface', () => {
  it('is in the contract and has a rule, and every operation of the contract is a route', () => {
    const described = routes.map(({ operation }) => operation);
    expect(described.toSorted()).toEqual(Object.keys(operationsById).toSorted());
    for (const operation of described)
      expect(Object.keys(rules[operation] ?? {}), `${operation} has no rule`).not.toEqual([]);
  });

  it('asks for a sign-in', async () => {
    for (const route of routes) {
      if (route.operation === 'signIn') continue;
      const { status, body } = await knock(here.stranger, route, ids);
      expect([status, body.code], route.operation).toEqual([401, 'sign-in-needed']);
    }
  });

  it('turns away each role as the table says, stranger to the case or working on it with every consent', async () => {
    const strangers = await table(ids);
    const values = await aCase();
    const caseIds = [values.caseId];
    const accountIds = Role.options
      .filter((role) => role !== 'administrator' && role !== 'auditor')
      .map((role) => officer(role).accountId);
    done(await officer('coordinator').post('/assignments', { caseIds, accountIds }));
    done(
      await officer('ngo-caseworker').post(`/cases/${values.caseId}/consents`, {
        consents: Gate.options.map((gate) => ({ gate, purpose: 'Sample', recipient: 'Sample' })),
        language: 'en',
        explainedHow: 'Read out',
        givenBy: 'person',
      }),
    );
    const proceeding = { route: 'criminal', caseIds, against: ['employer-1'] };
    const { proceedingId } = done(await officer('prosecutor').post('/proceedings', proceeding));
    const assigned = await table({ ...values, proceedingId: String(proceedingId) });

    for (const [operation, cells] of strangers)
      for (const [role, cell] of cells) {
        const mayEver = rules[operation][role] !== undefined;
        expect(cell === '403', `${role} ${operation}`).toBe(!mayEver);
        if (cell === 'passed' && operationsById[operation].scope === 'case') expect(role).toBe('coordinator');
      }

    await expect(
      [
        '# Who gets through which route',
        '',
        'Made by `test/access/role-by-route.spec.ts`, which asks a running platform for every cell. **passed**: the door lets it',
        'through, and the rules of the service behind it decide. **403**: never done in this role. **404**: not for this officer in',
        'this case, and answered like a case that does not exist. Two routes are left out: everybody signs in and changes their own',
        'password. Without a sign-in every other route answers 401.',
        '',
        '## An officer who has nothing to do with the case',
        '',
        markdown(strangers),
        '',
        '## An officer assigned to the case, with every consent given',
        '',
        markdown(assigned),
        '',
      ].join('\n'),
    ).toMatchFileSnapshot('../../docs/role-by-route.md');
  });
});
