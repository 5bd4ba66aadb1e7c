import { type ShelterEvent, ShelterRow } from '@nrm/contracts/assistance';
import type { Envelope } from '@nrm/contracts/envelope';
import { onlyAllowed } from '@nrm/contracts/sensitivity';
import { describe, expect, it } from 'vitest';
import { allShelters, shelters } from './shelters.ts';

const shelterId = '6b0c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const officer = '1a9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const at = '2026-03-02T09:00:00.000Z';
const open = { shelterId, organisationId: officer, places: 3, acceptsChildren: false, acceptsAdults: true };
const secret = { name: 'Sample House', address: '1 Sample Street' };

const registered: ShelterEvent = { type: 'ShelterRegistered', ...open, ...secret, registeredBy: officer, at };
const taken: ShelterEvent = { type: 'PlaceTaken', shelterId, caseId: officer, placementId: officer, at };
const freed: ShelterEvent = { type: 'PlaceFreed', shelterId, caseId: officer, placementId: officer, at };

const row = (...facts: readonly ShelterEvent[]) =>
  facts.reduce<ShelterRow | undefined>(
    (before, data, index) => shelters.fold(before, { data, revision: index + 1 } as Envelope<ShelterEvent>),
    undefined,
  );

describe('The row of a shelter', () => {
  it('starts with all its places free', () => expect(row(registered)).toEqual({ ...open, ...secret, free: 3 }));
  it('counts the places taken', () => expect(row(registered, taken, taken)?.free).toBe(1));
  it('counts the places freed', () => expect(row(registered, taken, taken, freed)?.free).toBe(2));
  it('has its name and address marked, so that they stay here', () =>
    expect(onlyAllowed(ShelterRow, row(registered), () => false)).toEqual({ ...open, free: 3 }));
  it('names nobody who lives there', () => expect(JSON.stringify(row(registered, taken))).not.toContain('caseId'));
  it('is found without an order that would tell something of its name', () =>
    expect(shelters.indexes?.({ ...open, ...secret, free: 3 }, shelterId)).toEqual([allShelters]));
});
