import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { profileOf } from '@nrm/country-profile';
import { compose, openStorage, type Storage } from '@nrm/embedded';
import { type DataFolder, openDataFolder } from '@nrm/embedded/data-folder';
import { silentLogger } from '@nrm/telemetry';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parkedCases, retryParked, skipParked } from './parked.ts';

const profile = profileOf('p029-model');
const clock = () => '2026-03-02T09:00:00.000Z';
const caseId = randomUUID();
let path: string;
let folder: DataFolder;
let storage: Storage;

beforeEach(async () => {
  path = mkdtempSync(join(tmpdir(), 'nrm-parked-'));
  folder = openDataFolder(path);
  storage = openStorage(folder, silentLogger);
  await aFactThatNobodyCanTake();
});
afterEach(() => {
  storage.close();
  folder.release();
  rmSync(path, { recursive: true, force: true });
});

/** A referral without what every referral has, as only a bug could write it; and a whole day of the mechanism after it. */
async function aFactThatNobodyCanTake(): Promise<void> {
  const store = storage.stores.identification;
  await store.append({
    commandId: randomUUID(),
    fingerprint: '',
    writes: [{ stream: `case-${caseId}`, expected: 0, facts: [{ type: 'ReferralSubmitted' }] }],
    answer: { status: 200, body: null, revision: 1 },
    recordedAt: clock(),
    actor: { account: 'a', role: 'police', organisation: 'o' },
    correlationId: 'c',
  });
  const tokens = { read: () => undefined };
  const mechanism = await compose(storage, { profile, clock, logger: silentLogger, tokens });
  for (const service of Object.values(mechanism.services))
    expect(await service.reached('identification', await store.end(), 10_000)).toBe(true);
  await mechanism.stop();
}

describe('A case that is put aside', () => {
  it('is listed wherever it is, with the reason and the fact, and nothing about the person', async () => {
    const cases = await parkedCases(storage, profile, clock);
    expect(cases.length).toBeGreaterThan(0);
    for (const parked of cases) {
      expect(parked).toMatchObject({ key: caseId, since: clock() });
      expect(parked.facts[0]).toEqual({ id: `identification/case-${caseId}@1`, type: 'ReferralSubmitted' });
    }
  });

  it('stays when a retry fails again', async () => {
    const before = await parkedCases(storage, profile, clock);
    expect(await retryParked(storage, profile, clock, caseId)).toBe(before.length);
    expect(await parkedCases(storage, profile, clock)).toHaveLength(before.length);
  });

  it('goes on without the fact that is given up, and the reason is kept', async () => {
    const before = await parkedCases(storage, profile, clock);
    expect(await skipParked(storage, profile, clock, caseId, 'Written by a faulty import.')).toBe(before.length);
    expect(await parkedCases(storage, profile, clock)).toEqual([]);
    const kept = await Promise.all(
      Object.values(storage.views).map((views) => views.count('parked.skipped', 'case', caseId)),
    );
    expect(kept.reduce((sum, count) => sum + count, 0)).toBe(before.length);
  });

  it('is nothing to another case', async () => {
    expect(await retryParked(storage, profile, clock, randomUUID())).toBe(0);
    expect(await skipParked(storage, profile, clock, randomUUID(), 'Nothing to give up.')).toBe(0);
  });
});
