import { ServiceName } from '@nrm/contracts/envelope';
import type { CountryProfile } from '@nrm/country-profile';
import { storedAs, viewConsumer } from '@nrm/event-bus';
import { definitions, type Storage } from './composition.ts';

export interface Rebuilt {
  readonly service: ServiceName;
  readonly view: string;
  readonly facts: number;
  readonly milliseconds: number;
}

const LONG_MS = 3_600_000;

/** Forgets the rows of every view and folds the log again, one view after another. Nothing else may use the storage. */
export async function rebuildViews(
  storage: Storage,
  profile: CountryProfile,
  clock: () => string,
  only?: ServiceName,
): Promise<readonly Rebuilt[]> {
  const rebuilt: Rebuilt[] = [];
  for (const [service, { views }] of Object.entries(definitions(profile)) as [
    ServiceName,
    ReturnType<typeof definitions>[ServiceName],
  ][]) {
    if (only !== undefined && only !== service) continue;
    for (const view of views) {
      const started = performance.now();
      // Progress first: were we stopped in between, the log would be read again over rows that know what they have seen.
      await storage.buses[service].forget(storedAs(view));
      await storage.views[service].clear(storedAs(view));
      const running = await storage.buses[service].subscribe(
        viewConsumer(view, service, { views: storage.views[service], clock }),
      );
      let facts = 0;
      for (const source of ServiceName.options) {
        if (!view.reads.some((read) => read.startsWith(`${source}/`))) continue;
        const end = await storage.stores[source].end();
        await running.reached(source, end, LONG_MS);
        facts += end;
      }
      await running.stop();
      rebuilt.push({ service, view: storedAs(view), facts, milliseconds: Math.round(performance.now() - started) });
    }
  }
  return rebuilt;
}
