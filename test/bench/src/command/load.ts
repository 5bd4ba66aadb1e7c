import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

const CONNECTIONS = 32;

export interface Target {
  readonly url: string;
  readonly token: string;
  readonly caseIds: readonly string[];
}

const body = JSON.stringify({ help: ['medical', 'food'] });

/**
 * Answers per second with 32 connections, each sending its next command when the one before is answered; the cases take
 * turns. Throws when any answer is not 200: a fast error is no throughput.
 */
export async function answersPerSecond({ url, token, caseIds }: Target, seconds: number): Promise<number> {
  let sent = 0;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const caseId = String(caseIds[sent % caseIds.length]);
    sent += 1;
    return {
      ...request,
      path: `/api/v1/cases/${caseId}/assistance/emergency`,
      headers: { ...request.headers, 'idempotency-key': randomUUID() },
    };
  };
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        // A client that keeps positions: answered as soon as the command is on the disk.
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'at-least': 'assistance:1',
        },
        body,
        setupRequest,
      },
    ],
  });
  const statuses = Object.entries(result.statusCodeStats ?? {}).map(([status, { count }]) => `${count} × ${status}`);
  if (result.errors + result.timeouts + result.non2xx > 0 || statuses.some((line) => !line.endsWith(' 200')))
    throw new Error(
      `${url}: not every command was done: ${statuses.join(', ')}, ${result.errors} errors, ${result.timeouts} timeouts.`,
    );
  return result['2xx'] / result.duration;
}
