import type { Envelope } from '@nrm/contracts/envelope';
import { type IncidentEvent, IncidentFile } from '@nrm/contracts/identification';
import { describe, expect, it } from 'vitest';
import { incidentFile } from './incident-file.ts';

const incidentId = '7a0c5b1e-2d3f-4a6b-8c9d-0e1f2a3b4c5d';
const account = '00000000-0000-4000-8000-000000000001';
const at = '2026-03-02T09:00:00.000Z';
const employer = { label: 'employer-1', role: 'employer', owesWages: true } as const;
const recruiter = { label: 'recruiter-1', role: 'recruiter', owesWages: false } as const;

const opened: IncidentEvent = {
  type: 'IncidentOpened',
  incidentId,
  kind: 'farm',
  place: 'Sample Valley',
  discoveredOn: '2026-03-01',
  parties: [employer],
  openedBy: account,
  organisationId: account,
  at,
};
const added: IncidentEvent = { type: 'LiablePartyAdded', incidentId, party: recruiter, addedBy: account, at };

const rowOf = (...facts: readonly IncidentEvent[]) =>
  facts.reduce<IncidentFile | undefined>(
    (row, data, index) => incidentFile.fold(row, { data, revision: index + 1 } as Envelope<IncidentEvent>),
    undefined,
  );

describe('The file of an incident', () => {
  it('says where and since when, and leaves out what is unknown', () =>
    expect(rowOf(opened)).toEqual({
      incidentId,
      revision: 1,
      kind: 'farm',
      place: 'Sample Valley',
      discoveredOn: '2026-03-01',
      parties: [employer],
    }));
  it('gains the parties added later', () =>
    expect(rowOf(opened, added)).toMatchObject({ revision: 2, parties: [employer, recruiter] }));
  it('is what the contract promises', () =>
    expect(IncidentFile.parse(rowOf(opened, added))).toEqual(rowOf(opened, added)));
  it('starts with the incident', () => expect(rowOf(added)).toBeUndefined());
});
