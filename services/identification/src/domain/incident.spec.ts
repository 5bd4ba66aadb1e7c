import type { IncidentEvent } from '@nrm/contracts/identification';
import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import { incident, type OpenIncident } from './incident.ts';

const given = specification(incident);

const incidentId = '7a0c5b1e-2d3f-4a6b-8c9d-0e1f2a3b4c5d';
const at = '2026-03-02T09:00:00.000Z';
const by = { account: 'officer-1', organisation: 'organisation-1' };
const described = { kind: 'farm', sectorIsic: 'A', discoveredOn: '2026-03-01' } as const;
const employer = { label: 'employer-1', role: 'employer', owesWages: true } as const;
const recruiter = { label: 'recruiter-1', role: 'recruiter' } as const;

const open = (...liableParties: OpenIncident['liableParties']): OpenIncident => ({
  type: 'OpenIncident',
  incidentId,
  incident: described,
  liableParties,
  by,
  at,
});
const opened = (...parties: Extract<IncidentEvent, { type: 'IncidentOpened' }>['parties']): IncidentEvent => ({
  type: 'IncidentOpened',
  incidentId,
  ...described,
  parties,
  openedBy: by.account,
  organisationId: by.organisation,
  at,
});
const add = (party: OpenIncident['liableParties'][number]) =>
  ({ type: 'AddParty', incidentId, party, by, at }) as const;
const added = (party: Extract<IncidentEvent, { type: 'LiablePartyAdded' }>['party']): IncidentEvent => ({
  type: 'LiablePartyAdded',
  incidentId,
  party,
  addedBy: by.account,
  at,
});

describe('Opening an incident', () => {
  it('needs nobody who is liable, and nobody who is harmed', () => given().when(open()).yields(opened()));
  it('holds a party to owe wages only where the referrer says so', () =>
    given()
      .when(open(employer, recruiter))
      .yields(opened(employer, { ...recruiter, owesWages: false })));
  it('happens once', () => given(opened()).when(open()).isRefused('incident-already-open'));
  it('gives each party a label of its own', () =>
    given().when(open(employer, employer)).isRefused('party-label-taken'));
});

describe('Adding a liable party', () => {
  it('completes an open incident', () =>
    given(opened(employer))
      .when(add(recruiter))
      .yields(added({ ...recruiter, owesWages: false })));
  it('needs an incident', () => given().when(add(recruiter)).isRefused('incident-unknown'));
  it('refuses a label the incident was opened with', () =>
    given(opened(employer)).when(add(employer)).isRefused('party-label-taken'));
  it('refuses a label that was added', () =>
    given(opened(), added(employer)).when(add(employer)).isRefused('party-label-taken'));
});
