import { profileOf } from '@nrm/country-profile';
import { type Served, serve } from '@nrm/service-host/testing';
import { identification } from './service.ts';

const officer = (number: number, role: NonNullable<Parameters<Served['call']>[1]>['as'] = {}) => ({
  account: `00000000-0000-4000-8000-00000000000${number}`,
  trainedUntil: '2027-12-31',
  ...role,
});
export const referrer = officer(1, { role: 'union-caseworker' });
export const screener = officer(2, { role: 'labour-inspector' });
export const decider = officer(3, { role: 'decider' });
export const otherDecider = officer(4, { role: 'decider' });
export const coordinator = officer(5, { role: 'coordinator' });

export const reasons = 'Wages were held back and the quarters were guarded.';
export const incident = {
  kind: 'farm',
  sectorIsic: 'A',
  place: 'Sample Valley',
  discoveredOn: '2026-03-01',
  liableParties: [{ label: 'employer-1', role: 'employer', owesWages: true }],
};
export const person = (label: string, changes: object = {}) => ({
  label,
  ageStatus: 'adult',
  consent: { givenBy: 'person', language: 'bn', explainedHow: 'Interpreter, alone' },
  ...changes,
});
export const interviewed = { interviewedAlone: true, interpreterIndependent: true };

export const start = () => serve(identification(profileOf('p029-model')));

interface Referred {
  readonly incidentId: string;
  readonly cases: readonly { readonly label: string; readonly caseId: string; readonly reference: string }[];
}

/** Refers people of a new incident; the answer of the service. */
export async function refer(served: Served, ...people: readonly object[]): Promise<Referred> {
  const { body } = await served.call('referPeople', { as: referrer, body: { incident, people } });
  return body as Referred;
}

/** One referred person, on a service of their own. */
export async function startWithCase(changes: object = {}) {
  const served = await start();
  const { incidentId, cases } = await refer(served, person('worker-01', changes));
  const caseId = cases[0]?.caseId ?? '';
  const params = { caseId };
  return {
    served,
    incidentId,
    caseId,
    screen: (indicators: object) =>
      served.call('completeScreening', { params, as: screener, body: { indicators, ...interviewed } }),
    decide: (decision: string, as = decider) =>
      served.call('decideReasonableGrounds', { params, as, body: { decision, reasons } }),
    file: async () => (await served.call('readIdentification', { params })).body as Readonly<Record<string, unknown>>,
    facts: () => served.factsOf(`case-${caseId}`),
  };
}
