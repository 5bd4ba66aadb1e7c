import { createHmac } from 'node:crypto';
import { AccountAnswer, AccountRow, OrganisationAnswer } from '@nrm/contracts/gateway';
import type { OrganisationKind, Role } from '@nrm/contracts/roles';
import { z } from 'zod';
import { type Credentials, type Officer, open, Refused, signIn } from './api.ts';
import type { Dossier } from './dossier.ts';
import { inParallel } from './in-parallel.ts';
import type { Transport } from './transport.ts';
import { Unplayable } from './unplayable.ts';

const SECOND_ADMINISTRATOR = 'journey.administrator';
const AccountPage = z.object({ items: z.array(AccountRow), next: z.string().optional() });

interface Post {
  readonly role: Role;
  readonly organisation: OrganisationKind;
  readonly displayName: string;
  /** Another organisation of the same kind. */
  readonly branch?: 'other';
}

const posts = {
  policeOfficer: { role: 'police', organisation: 'police', displayName: 'Pia Sample' },
  labourInspector: { role: 'labour-inspector', organisation: 'labour-inspectorate', displayName: 'Lou Sample' },
  unionCaseworker: { role: 'union-caseworker', organisation: 'union', displayName: 'Una Sample' },
  ngoCaseworker: { role: 'ngo-caseworker', organisation: 'ngo', displayName: 'Nils Sample' },
  otherNgoCaseworker: { role: 'ngo-caseworker', organisation: 'ngo', displayName: 'Noor Sample', branch: 'other' },
  shelterProvider: { role: 'shelter-provider', organisation: 'shelter', displayName: 'Sara Sample' },
  prosecutor: { role: 'prosecutor', organisation: 'prosecution', displayName: 'Pavel Sample' },
  firstDecider: { role: 'decider', organisation: 'competent-authority', displayName: 'Dora Sample' },
  secondDecider: { role: 'decider', organisation: 'competent-authority', displayName: 'Dan Sample' },
  thirdDecider: { role: 'decider', organisation: 'competent-authority', displayName: 'Dilan Sample' },
  assessor: { role: 'assessor', organisation: 'competent-authority', displayName: 'Asa Sample' },
  compensationOfficer: {
    role: 'compensation-officer',
    organisation: 'compensation-fund',
    displayName: 'Cleo Sample',
  },
  firstBoardMember: { role: 'fund-board', organisation: 'compensation-fund', displayName: 'Ben Sample' },
  secondBoardMember: { role: 'fund-board', organisation: 'compensation-fund', displayName: 'Bo Sample' },
  firstFinanceOfficer: { role: 'finance', organisation: 'treasury', displayName: 'Finn Sample' },
  secondFinanceOfficer: { role: 'finance', organisation: 'treasury', displayName: 'Fay Sample' },
  coordinator: { role: 'coordinator', organisation: 'competent-authority', displayName: 'Kim Sample' },
  auditor: { role: 'auditor', organisation: 'oversight', displayName: 'Aud Sample' },
} as const satisfies Readonly<Record<string, Post>>;

const referrers: Readonly<Record<Dossier['incident']['referredBy'], Post>> = {
  union: { role: 'union-caseworker', organisation: 'union', displayName: 'Ute Sample' },
  inspector: { role: 'labour-inspector', organisation: 'labour-inspectorate', displayName: 'Ivo Sample' },
  ngo: { role: 'ngo-caseworker', organisation: 'ngo', displayName: 'Nia Sample' },
  police: { role: 'police', organisation: 'police', displayName: 'Polly Sample' },
};

type PostName = keyof typeof posts | 'referrer';

/** How an officer of the journey signs in. */
export interface SignIn extends Credentials {
  readonly role: Role;
  readonly displayName: string;
}

/** Everyone a dossier needs, each signed in under their own account. */
export type Mechanism = Readonly<Record<PostName, Officer>>;

export interface Administrators {
  readonly first: Credentials;
  /** Left out, the player looks for its own second administrator and creates it on a fresh platform. */
  readonly second?: Credentials;
}

export interface Staffing {
  readonly transport: Transport;
  /** Names the run: part of every user name and idempotency key. */
  readonly run: string;
  readonly secret: string;
  readonly today: string;
  readonly concurrency: number;
}

/** Registers the organisations and has two administrators grant each account of the run. All names are fictional. */
export async function peopleOfTheMechanism(
  staffing: Staffing,
  administrators: Administrators,
  referredBy: Dossier['incident']['referredBy'],
): Promise<{ readonly mechanism: Mechanism; readonly signIns: readonly SignIn[] }> {
  const { transport, run, concurrency } = staffing;
  const first = await signIn(transport, run, administrators.first);
  const second = await secondAdministrator(staffing, first, administrators);
  const named: readonly (readonly [PostName, Post])[] = [
    ['referrer', referrers[referredBy]],
    ...(Object.entries(posts) as [PostName, Post][]),
  ];

  const usernameOf = (name: PostName) => `${name.toLowerCase()}.${run}`;

  const organisations = new Map<string, string>();
  for (const [, post] of named) {
    const name = organisationOf(post);
    if (!organisations.has(name)) organisations.set(name, await register(first, run, name, post.organisation));
  }

  const grant = async ([name, post]: readonly [PostName, Post]): Promise<readonly [PostName, Officer]> => {
    const credentials = credentialsOf(staffing, usernameOf(name));
    const body = {
      username: credentials.username,
      displayName: post.displayName,
      organisationId: organisations.get(organisationOf(post)),
      roles: [post.role],
      trainedUntil: `${Number(staffing.today.slice(0, 4)) + 1}-12-31`,
      initialPassword: credentials.oneTime,
    };
    const { accountId } = await first.tell('proposeAccount', { subject: name, body, answer: AccountAnswer });
    await second.tell('approveAccount', { subject: name, params: { accountId } });
    return [name, await takeUp(staffing, credentials)];
  };
  const mechanism = Object.fromEntries(await inParallel(named, concurrency, grant)) as Mechanism;
  const signIns = named.map(([name, { role, displayName }]): SignIn => {
    const { username, password } = credentialsOf(staffing, usernameOf(name));
    return { role, displayName, username, password };
  });
  return { mechanism, signIns };
}

const organisationOf = ({ organisation, branch }: Post): string => `Sample ${branch ?? 'first'} ${organisation}`;

async function register(by: Officer, run: string, name: string, kind: OrganisationKind): Promise<string> {
  const command = { subject: name, body: { name: `${name} ${run}`, kind }, answer: OrganisationAnswer };
  return (await by.tell('registerOrganisation', command)).organisationId;
}

interface NewCredentials extends Credentials {
  readonly oneTime: string;
}

function credentialsOf({ secret }: Pick<Staffing, 'secret'>, username: string): NewCredentials {
  const derive = (purpose: string) =>
    createHmac('sha256', secret).update(`${purpose} ${username}`).digest('base64url').slice(0, 20);
  return { username, password: derive('chosen'), oneTime: derive('one-time') };
}

/** Signs in for the first time and chooses the new password; again after a crash, whichever of the two holds. */
async function takeUp(staffing: Pick<Staffing, 'transport' | 'run'>, credentials: NewCredentials): Promise<Officer> {
  const { transport, run } = staffing;
  const { username, password, oneTime } = credentials;
  try {
    const newcomer = await signIn(transport, run, { username, password: oneTime });
    const body = { current: oneTime, next: password };
    await newcomer.tell('changePassword', { subject: username, body });
  } catch (error) {
    if (!isWrongPassword(error)) throw error;
  }
  return signIn(transport, run, { username, password });
}

async function secondAdministrator(
  staffing: Staffing,
  first: Officer,
  administrators: Administrators,
): Promise<Officer> {
  const { transport, run } = staffing;
  const { mustChangePassword } = await open(transport, administrators.first);
  if (mustChangePassword)
    throw new Unplayable(
      `"${administrators.first.username}" still has a one-time password; sign in once and choose a new one.`,
    );
  if (administrators.second) return signIn(transport, run, administrators.second);

  // Derived from the first administrator's password, so that the next journey on the same platform finds it again.
  const credentials = credentialsOf({ secret: administrators.first.password }, SECOND_ADMINISTRATOR);
  try {
    return await takeUp(staffing, credentials);
  } catch (error) {
    if (!isWrongPassword(error)) throw error;
  }
  if (await hasAnotherAdministrator(first))
    throw new Unplayable('This platform has a second administrator; name one in NRM_ADMIN_2 and NRM_ADMIN_2_PASSWORD.');
  const organisationId = await register(first, run, 'Sample administration', 'oversight');
  const body = {
    username: credentials.username,
    displayName: 'Ada Sample',
    organisationId,
    roles: ['administrator' satisfies Role],
    initialPassword: credentials.oneTime,
  };
  await first.tell('proposeAccount', { subject: credentials.username, body });
  return takeUp(staffing, credentials);
}

async function hasAnotherAdministrator(first: Officer): Promise<boolean> {
  for (let after: string | undefined; ; ) {
    const query = { limit: '200', ...(after === undefined ? {} : { after }) };
    const page = await first.ask('listAccounts', { query, answer: AccountPage });
    const others = page.items.filter(({ accountId }) => accountId !== first.accountId);
    if (others.some(({ roles }) => roles.includes('administrator'))) return true;
    if (page.next === undefined) return false;
    after = page.next;
  }
}

const isWrongPassword = (error: unknown): boolean => error instanceof Refused && error.status === 401;
