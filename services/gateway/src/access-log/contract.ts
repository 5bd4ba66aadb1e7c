import { describe, expect, it } from 'vitest';
import type { AccessEntry, AccessLog } from './access-log.ts';

const entry = (minute: number): AccessEntry => ({
  at: `2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`,
  accountId: 'someone',
  role: 'auditor',
  operation: 'readAccessLog',
  outcome: 'allowed',
});

/** What every access log promises. */
export function accessLogContract(adapter: string, open: () => AccessLog): void {
  describe(`${adapter} access log`, () => {
    it('shows the newest first, page by page, each entry once', async () => {
      const log = open();
      for (let minute = 0; minute < 5; minute += 1) await log.record([entry(minute)]);
      const first = await log.list({ limit: 2 });
      const second = await log.list({ limit: 2, ...(first.next === undefined ? {} : { after: first.next }) });
      const third = await log.list({ limit: 2, ...(second.next === undefined ? {} : { after: second.next }) });
      expect([...first.items, ...second.items, ...third.items]).toEqual([4, 3, 2, 1, 0].map(entry));
      expect(third.next).toBeUndefined();
    });

    it('keeps entries recorded at the same moment', async () => {
      const log = open();
      await Promise.all([log.record([entry(1), entry(2)]), log.record([entry(3)])]);
      expect((await log.list({ limit: 10 })).items).toHaveLength(3);
    });

    it('reads a cursor nobody gave out as the beginning', async () => {
      const log = open();
      await log.record([entry(1)]);
      expect((await log.list({ limit: 10, after: '1; drop table' })).items).toEqual([entry(1)]);
    });
  });
}
