import {
  IncidentBody,
  PartyRole,
  ReferralAnswer,
  type ReferralBody,
  type ReferredPerson,
} from '@nrm/contracts/identification';
import type { z } from 'zod';
import type { Dossier, Person } from '../dossier.ts';
import { inPieces } from '../in-parallel.ts';
import { explained, type PersonInPlay, type Stage } from '../stage.ts';

const PEOPLE_PER_REFERRAL = 500;

export interface Referred {
  readonly incidentId: string;
  readonly people: readonly PersonInPlay[];
}

/** The referrer opens the incident and refers everyone at once; a very large worksite in several referrals. */
export async function refer({ dossier, mechanism }: Stage): Promise<Referred> {
  const people: PersonInPlay[] = [];
  let incidentId: string | undefined;
  for (const piece of inPieces(dossier.people, PEOPLE_PER_REFERRAL)) {
    const [first] = piece;
    const body: z.input<typeof ReferralBody> = {
      ...(incidentId === undefined ? { incident: incidentOf(dossier) } : { incidentId }),
      people: piece.map(referredPerson),
    };
    const referral = { subject: String(first?.label), body, answer: ReferralAnswer };
    const answer = await mechanism.referrer.tell('referPeople', referral);
    incidentId = answer.incidentId;
    const opened = new Map(answer.cases.map((row) => [row.label, row]));
    for (const person of piece) people.push(inPlay(person, opened.get(person.label)));
  }
  if (incidentId === undefined) throw new Error('Nobody was referred.');
  return { incidentId, people };
}

function inPlay(person: Person, opened: { readonly caseId: string; readonly reference: string } | undefined) {
  if (!opened) throw new Error(`The referral opened no case for "${person.label}".`);
  const { caseId, reference } = opened;
  const speaker = person.ageStatus === 'adult' ? 'person' : 'guardian';
  return { person, caseId, reference, speaker } as const;
}

function referredPerson({
  label,
  ageStatus,
  inCustody,
  citizenship,
  sex,
  language,
  ...person
}: Person): z.input<typeof ReferredPerson> {
  return {
    label,
    ageStatus,
    inCustody,
    consent: { ...explained, language, givenBy: ageStatus === 'adult' ? 'person' : 'not-needed' },
    person: { ...(citizenship ? { citizenship } : {}), ...(sex ? { sex } : {}), languages: [language] },
    ...(person.employedFrom ? { employedFrom: person.employedFrom } : {}),
    ...(person.employedTo ? { employedTo: person.employedTo } : {}),
  };
}

/** The incident in the words of the contract; a kind or role it does not list is its `other`. */
function incidentOf({ incident }: Dossier): z.input<typeof IncidentBody> {
  const { sectorIsic, place, discoveredOn } = incident;
  const kind = IncidentBody.shape.kind.safeParse(incident.kind);
  const terms = Object.entries(incident.terms).map(([name, term]) => [name.slice(0, 60), termOf(term)] as const);
  return {
    kind: kind.data ?? 'other',
    discoveredOn,
    ...(sectorIsic && /^[A-U]$/.test(sectorIsic) ? { sectorIsic } : {}),
    ...(place ? { place: place.slice(0, 200) } : {}),
    ...(terms.length > 0 ? { terms: Object.fromEntries(terms) } : {}),
    liableParties: incident.liableParties.map(({ label, role, owesWages }) => ({
      label,
      role: PartyRole.safeParse(role).data ?? 'other',
      owesWages,
    })),
  };
}

function termOf(term: unknown): string | number {
  if (typeof term === 'number') return term;
  return (typeof term === 'string' ? term : JSON.stringify(term)).slice(0, 400);
}
