import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { concerns, Dossier, readDossier } from './dossier.ts';

const smallest = {
  dossier: 'sample',
  incident: { discoveredOn: '2025-03-01', referredBy: 'police' },
  people: [{ label: 'worker-1' }],
};
const complaint = (change: object) => Dossier.safeParse({ ...smallest, ...change }).error?.issues[0]?.message;

describe('A dossier', () => {
  it('needs little: who found whom, and when', () => {
    const { people, proceedings, claimInputs } = Dossier.parse(smallest);
    expect(people).toMatchObject([{ ageStatus: 'adult', wounded: false, language: 'en' }]);
    expect([proceedings, claimInputs]).toEqual([[], {}]);
  });
  it('may hold members nobody here knows', () => expect(complaint({ weather: 'dry' })).toBeUndefined());
  it('concerns everyone where nothing else is said', () => {
    const { actsHeldAgainst } = Dossier.parse({ ...smallest, actsHeldAgainst: [{ category: 'illegal_stay' }] });
    expect(actsHeldAgainst).toMatchObject([{ authority: 'criminal', appliesTo: 'all' }]);
    expect([concerns('all', 'worker-1'), concerns(['worker-2'], 'worker-1')]).toEqual([true, false]);
  });
  it('names each person once', () =>
    expect(complaint({ people: [...smallest.people, ...smallest.people] })).toMatch(/share/));
  it('holds every claim input it refers to', () =>
    expect(complaint({ people: [{ label: 'worker-1', claimInput: 'spring' }] })).toMatch(/"spring"/));
  it('speaks of no one but its people', () =>
    expect(complaint({ proceedings: [{ route: 'civil', against: ['b'], appliesTo: ['nobody'] }] })).toMatch(
      /"nobody"/,
    ));
  it('opens a proceeding against someone, or against the State', () => {
    expect(complaint({ proceedings: [{ route: 'civil' }] })).toMatch(/againstState/);
    expect(complaint({ proceedings: [{ route: 'civil', againstState: true }] })).toBeUndefined();
  });
});

describe('A file that is no dossier', () => {
  const here = fileURLToPath(import.meta.url);
  const expected = fileURLToPath(new URL('../dossiers/manolada.expected.json', import.meta.url));
  it.each([
    ['/nowhere/at-all.json', /cannot be read/],
    [here, /not valid JSON/],
    [expected, /is not a dossier at "incident"/],
  ])('gets one sentence: %s', (file, sentence) => expect(() => readDossier(file)).toThrow(sentence));
});
