import { expect, it } from 'vitest';
import { schemaOf } from './catalogue.ts';
import { clockStops } from './clock-stops.ts';

const streams = {
  identification: 'case-1',
  assistance: 'assistance-1',
  'legal-remedy': 'remedy-1',
  compensation: 'claim-1',
} as const;

it('Every clock is stopped by facts that its service can record', () => {
  for (const [service, stream] of Object.entries(streams) as [keyof typeof streams, string][])
    for (const facts of Object.values<readonly string[]>(clockStops[service]))
      for (const type of facts) expect(() => schemaOf(service, stream, type), `${service} ${type}`).not.toThrow();
});

it('No two services run a clock of the same name', () => {
  const names = Object.values(clockStops).flatMap((own) => Object.keys(own));
  expect(names).toEqual([...new Set(names)]);
});
