import { randomBytes } from 'node:crypto';
import { ReferralAnswer } from '@nrm/contracts/identification';
import { journey } from '@nrm/dossier-player';
import { type Officer, open, signIn } from '@nrm/dossier-player/api';
import { httpTransport } from '@nrm/dossier-player/transport';
import { onePerson } from '../cases/one-person.ts';
import type { Platform } from '../measure/platform.ts';

const PATIENCE_MS = 30_000;
const PEOPLE_PER_REFERRAL = 500;

export interface OfficerAtWork {
  /** The cases this officer opened. */
  readonly caseIds: readonly string[];
  /** Signs in anew; a token lives for minutes. */
  token(): Promise<string>;
}

/** A union caseworker of a platform on which one case has been played, who has then referred this many people. */
export async function officerWithCases({ url, adminPassword }: Platform, cases: number): Promise<OfficerAtWork> {
  const { signIns } = await journey(onePerson(), url, { first: { username: 'admin', password: adminPassword } });
  const credentials = signIns.find(({ role }) => role === 'union-caseworker');
  if (!credentials) throw new Error('The journey had no union caseworker.');
  const transport = httpTransport({ url, concurrency: 1, patience: PATIENCE_MS });
  const officer = await signIn(transport, randomBytes(5).toString('hex'), credentials);
  const caseIds: string[] = [];
  while (caseIds.length < cases)
    caseIds.push(...(await refer(officer, Math.min(PEOPLE_PER_REFERRAL, cases - caseIds.length), caseIds.length)));
  return { caseIds, token: async () => (await open(transport, credentials)).token };
}

async function refer(officer: Officer, people: number, from: number): Promise<readonly string[]> {
  const consent = { language: 'en', explainedHow: 'In person, alone', givenBy: 'person' };
  const body = {
    incident: { kind: 'farm', sectorIsic: 'A', discoveredOn: '2026-03-01', liableParties: [] },
    people: Array.from({ length: people }, (_, index) => ({
      label: `worker-${from + index}`,
      ageStatus: 'adult',
      consent,
    })),
  };
  const { cases } = await officer.tell('referPeople', { subject: `from ${from}`, body, answer: ReferralAnswer });
  return cases.map(({ caseId }) => caseId);
}
