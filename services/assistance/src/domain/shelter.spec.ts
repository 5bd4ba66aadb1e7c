import type { ShelterEvent } from '@nrm/contracts/assistance';
import { stateOf } from '@nrm/decider';
import { specification } from '@nrm/decider/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ShelterCommand, shelter } from './shelter.ts';

const given = specification(shelter);

const shelterId = '6b0c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const at = '2026-03-02T09:00:00.000Z';
const by = { account: 'keeper-1', organisation: 'organisation-1' };
const house = {
  shelterId,
  name: 'Sample House',
  address: '1 Sample Street',
  acceptsChildren: false,
  acceptsAdults: true,
};

const register = (places: number): ShelterCommand => ({ type: 'RegisterShelter', ...house, places, by, at });
const registered = (places: number): ShelterEvent => ({
  type: 'ShelterRegistered',
  ...house,
  places,
  organisationId: by.organisation,
  registeredBy: by.account,
  at,
});
const place = (who: string) => ({ shelterId, caseId: `case-${who}`, placementId: `placement-${who}`, at });
const take = (who: string): ShelterCommand => ({ type: 'TakePlace', ...place(who) });
const free = (who: string): ShelterCommand => ({ type: 'FreePlace', ...place(who) });
const taken = (who: string): ShelterEvent => ({ type: 'PlaceTaken', ...place(who) });
const freed = (who: string): ShelterEvent => ({ type: 'PlaceFreed', ...place(who) });

describe('Registering a shelter', () => {
  it('is for the organisation of whoever registers it', () => given().when(register(2)).yields(registered(2)));
  it('happens once', () => given(registered(2)).when(register(2)).isRefused('shelter-already-registered'));
});

describe('Taking a place', () => {
  it('gives the last one', () => given(registered(2), taken('a')).when(take('b')).yields(taken('b')));
  it('stops where the house is full', () =>
    given(registered(2), taken('a'), taken('b')).when(take('c')).isRefused('shelter-full'));
  it('is possible again once somebody left', () =>
    given(registered(2), taken('a'), taken('b'), freed('a')).when(take('c')).yields(taken('c')));
  it('takes one bed for one placement', () => given(registered(2), taken('a')).when(take('a')).changesNothing());
  it('needs a house', () => given().when(take('a')).isRefused('shelter-unknown'));
});

describe('Freeing a place', () => {
  it('gives the bed back', () => given(registered(1), taken('a')).when(free('a')).yields(freed('a')));
  it('gives it back once', () => given(registered(1), taken('a'), freed('a')).when(free('a')).changesNothing());
  it('frees nobody else’s bed', () => given(registered(1), taken('a')).when(free('b')).changesNothing());
  it('needs a house', () => given().when(free('a')).isRefused('shelter-unknown'));
});

describe('A shelter, whatever is asked of it and in whatever order', () => {
  const asked = fc.array(fc.tuple(fc.boolean(), fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')), { maxLength: 60 });

  it('never holds more people than places, and refuses only when it is full', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), asked, (places, commands) => {
        const history: ShelterEvent[] = [registered(places)];
        const inside = new Set<string>();
        for (const [arrives, who] of commands) {
          const decide = () => shelter.decide(stateOf(shelter, history), arrives ? take(who) : free(who));
          if (arrives && !inside.has(who) && inside.size === places) {
            expect(decide).toThrow(expect.objectContaining({ code: 'shelter-full' }));
            continue;
          }
          history.push(...decide());
          if (arrives) inside.add(who);
          else inside.delete(who);
          expect(inside.size).toBeLessThanOrEqual(places);
        }
        const count = (type: ShelterEvent['type']) => history.filter((fact) => fact.type === type).length;
        expect(count('PlaceTaken') - count('PlaceFreed')).toBe(inside.size);
      }),
    ));
});
