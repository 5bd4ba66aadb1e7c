import { createHash } from 'node:crypto';
import type { ServiceName } from '@nrm/contracts/envelope';

const PLACES: readonly ServiceName[] = ['identification', 'assistance', 'legal-remedy', 'compensation', 'gateway'];
const OF_SERVICE = /^"(\d{1,12})(?:\.[\w-]{12})?"$/;
const OF_CASE_FILE = /^"(\d{1,12}(?:\.\d{1,12}){4})\.[\w-]{12}"$/;

/** The ETag of a case file: the five revisions it stands on, and a digest, because time and access change it too. */
export const caseFileTag = (revisions: string, shown: unknown): string => `"${revisions}.${digestOf(shown)}"`;

/** The ETag of a file that a service answered with, told apart by what this reader was shown of it. */
export function readersTag(tag: string, shown: unknown): string {
  const revision = OF_SERVICE.exec(tag)?.[1];
  return revision === undefined ? tag : `"${revision}.${digestOf(shown)}"`;
}

const digestOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 12);

/**
 * The part of an `If-Match` that concerns the service a command goes to. `undefined` where nothing was sent, and
 * `'unknown'` for what no answer of ours ever was: nothing can match that.
 */
export function ownPart(header: unknown, service: ServiceName): string | undefined {
  if (header === undefined) return undefined;
  const sent = String(header);
  const ofService = OF_SERVICE.exec(sent)?.[1];
  if (ofService !== undefined) return `"${ofService}"`;
  const revision = OF_CASE_FILE.exec(sent)?.[1]?.split('.')[PLACES.indexOf(service)];
  return revision === undefined ? 'unknown' : `"${revision}"`;
}
