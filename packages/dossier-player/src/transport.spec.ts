import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { httpTransport } from './transport.ts';

type Turn = (request: IncomingMessage, response: ServerResponse) => void;
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A platform that takes one turn per request and stays with the last; tells which headers it got. */
async function platform(...turns: readonly Turn[]) {
  const got: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    const turn = turns[Math.min(got.length, turns.length - 1)];
    got.push(request.headers);
    turn?.(request, response);
  });
  closing.push(() => server.close());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let answers = 0;
  const onAnswer = () => {
    answers += 1;
  };
  const transport = httpTransport({ url, concurrency: 2, patience: 1_000, onAnswer });
  return { transport, got, answers: () => answers };
}

const reply = (status: number, body: object = {}, headers: Record<string, string> = {}): Turn => {
  return (_, response) => {
    response.writeHead(status, headers).end(JSON.stringify(body));
  };
};
const hangUp: Turn = (request) => {
  request.socket.destroy();
};
const call = { method: 'POST', path: '/referrals', idempotencyKey: 'referral-1', body: {} } as const;

describe('A request', () => {
  it.each([
    ['the connection breaks', hangUp],
    ['the platform starts up', reply(503)],
    ['there were too many', reply(429)],
    ['someone else was faster', reply(409, { code: 'concurrent-change' })],
  ])('is sent again with the same key when %s', async (_, passing) => {
    const { transport, got } = await platform(passing, reply(201));
    expect((await transport.send(call)).status).toBe(201);
    expect(got.map((headers) => headers['idempotency-key'])).toEqual(['referral-1', 'referral-1']);
  });

  it.each([
    [400, 'invalid-request'],
    [404, 'not-found'],
    [409, 'case-already-screened'],
    [422, 'SETOFF_BARRED'],
    [500, 'internal-error'],
  ])('ends with %i %s', async (status, code) => {
    const { transport, got } = await platform(reply(status, { code }), reply(200));
    expect((await transport.send(call)).status).toBe(status);
    expect(got).toHaveLength(1);
  });

  it('waits as long as it is told', async () => {
    const { transport, got } = await platform(reply(429, {}, { 'retry-after': '60' }));
    expect((await transport.send(call)).status).toBe(429);
    expect(got).toHaveLength(1);
  });

  it('gives up when nothing answers in time', async () => {
    const { transport, answers } = await platform(hangUp);
    await expect(transport.send(call)).rejects.toThrow('POST /referrals: the platform does not answer.');
    expect(answers()).toBe(0);
  });

  it('asks to see at least what was written before', async () => {
    const { transport, got } = await platform(
      reply(200, {}, { position: 'identification:9' }),
      reply(200, {}, { position: 'identification:10, compensation:2' }),
      reply(200, {}, { position: 'identification:3' }),
    );
    for (let sent = 0; sent < 4; sent += 1) await transport.send(call);
    const seen = 'identification:10,compensation:2';
    expect(got.map((headers) => headers['at-least'])).toEqual([undefined, 'identification:9', seen, seen]);
  });

  it('waits for its turn when enough are under way', async () => {
    let underWay = 0;
    let most = 0;
    const { transport } = await platform((_, response) => {
      underWay += 1;
      most = Math.max(most, underWay);
      setTimeout(() => {
        underWay -= 1;
        response.writeHead(200).end('{}');
      }, 5);
    });
    await Promise.all(Array.from({ length: 9 }, () => transport.send(call)));
    expect(most).toBe(2);
  });
});
