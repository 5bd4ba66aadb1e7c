import { randomUUID } from 'node:crypto';
import type { Envelope, Fact } from '@nrm/contracts/envelope';
import type { Storage } from '@nrm/embedded';
import { template } from '../cases/names.ts';
import { CASES_PER_WORKSITE, renaming } from '../cases/renaming.ts';

/**
 * Writes the played case again and again under other names, until there are at least this many facts. The people of one
 * worksite go through it side by side, so that their facts alternate in the log. Answers with the number of facts.
 */
export async function writeLog(
  { stores }: Pick<Storage, 'stores'>,
  played: readonly Envelope[],
  atLeast: number,
): Promise<number> {
  const renamed = renaming(played);
  const templates = played.map((envelope) => template(JSON.stringify(envelope), [renamed.reference]));
  let facts = 0;
  for (let start = 0; facts < atLeast; start += CASES_PER_WORKSITE) {
    for (const { write } of templates) {
      const written = Array.from({ length: CASES_PER_WORKSITE }, (_, person) => {
        const envelope = JSON.parse(write(renamed.of(start + person))) as Envelope<Fact>;
        const { source, stream, revision, data, recordedAt, actor, correlationId, causationId } = envelope;
        return stores[source].append({
          commandId: randomUUID(),
          fingerprint: 'bench',
          writes: [{ stream, expected: revision - 1, facts: [data] }],
          answer: { status: 200, body: null, revision },
          recordedAt,
          actor,
          correlationId,
          ...(causationId === undefined ? {} : { causationId }),
        });
      });
      await Promise.all(written);
      facts += CASES_PER_WORKSITE;
    }
  }
  return facts;
}
