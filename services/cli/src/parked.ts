import type { ServiceName } from '@nrm/contracts/envelope';
import type { CountryProfile } from '@nrm/country-profile';
import { definitions, type Storage } from '@nrm/embedded';
import type { Consumer, ParkedCase } from '@nrm/event-bus';
import { serviceConsumers } from '@nrm/service-host';

type Clock = () => string;

function consumersOf(
  storage: Storage,
  profile: CountryProfile,
  clock: Clock,
): readonly (Consumer & { readonly service: ServiceName })[] {
  return Object.values(definitions(profile)).flatMap((definition) =>
    serviceConsumers(definition, {
      store: storage.stores[definition.name],
      views: storage.views[definition.name],
      profile,
      clock,
    }).map((consumer) => ({ ...consumer, service: definition.name })),
  );
}

/** Everything that is put aside in any service, oldest first within each. */
export async function parkedCases(
  storage: Storage,
  profile: CountryProfile,
  clock: Clock,
): Promise<readonly ParkedCase[]> {
  return (await Promise.all(consumersOf(storage, profile, clock).map((consumer) => consumer.parked()))).flat();
}

/** Takes the parked facts of a case again wherever it is parked; resolves with how many places that was. */
export async function retryParked(
  storage: Storage,
  profile: CountryProfile,
  clock: Clock,
  key: string,
): Promise<number> {
  let places = 0;
  for (const consumer of consumersOf(storage, profile, clock)) if (await consumer.retry(key)) places += 1;
  return places;
}

/** Gives up the first parked fact of a case wherever it is parked, and keeps who and why beside the rows. */
export async function skipParked(
  storage: Storage,
  profile: CountryProfile,
  clock: Clock,
  key: string,
  why: string,
): Promise<number> {
  let places = 0;
  for (const consumer of consumersOf(storage, profile, clock)) {
    const [first] = (await consumer.parked()).filter((one) => one.key === key);
    if (!first) continue;
    await storage.views[consumer.service].save('parked.skipped', [
      {
        key: `${consumer.name} ${first.facts[0]?.id ?? key} ${clock()}`,
        body: { key, why, at: clock() },
        expected: 0,
        indexes: [{ index: 'case', value: key, sort: clock() }],
      },
    ]);
    if (await consumer.skip(key)) places += 1;
  }
  return places;
}
