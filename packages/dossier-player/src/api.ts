import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { SignInAnswer } from '@nrm/contracts/gateway';
import { type OperationId, operationsById } from '@nrm/contracts/operations';
import type { RefusalCode } from '@nrm/contracts/refusals';
import { z } from 'zod';
import { type Answer, type Call, codeOf, type Problem, problemOf, type Transport } from './transport.ts';

/** How long one service may take to hear of another, in milliseconds. */
const HEARSAY = 60_000;

/** The platform said no: which request, and why in its own words. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly code: string | undefined;

  constructor({ method, path }: Call, status: number, problem: Problem) {
    const code = codeOf(problem);
    const errors = problem.errors?.map(({ pointer, message }) => `${pointer}: ${message}`) ?? [];
    const said = [problem.title, problem.detail, ...errors].filter((part) => part !== undefined).join(' ');
    super(`${method} ${path}: ${status}${code ? ` ${code}` : ''}. ${said}`.trimEnd());
    this.status = status;
    this.code = code;
  }
}

interface Question<Schema extends z.ZodType> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly answer: Schema;
}

interface Command<Schema extends z.ZodType> {
  /** What the command is about; with the operation and the run it makes the command the same at each retry. */
  readonly subject: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly answer?: Schema;
  /** Refusals that only mean that another service has not heard of it yet: asked again for a while, as a new command. */
  readonly whileRefused?: readonly RefusalCode[];
}

/** Somebody who is signed in and works through the public interface. */
export interface Officer {
  readonly username: string;
  readonly accountId: string;
  /** Reads, and understands the answer after the schema. Throws `Refused` for any answer but 200. */
  ask<Schema extends z.ZodType>(operation: OperationId, question: Question<Schema>): Promise<z.output<Schema>>;
  /** Reads without judging the answer. */
  probe(operation: OperationId, question: Omit<Question<z.ZodType>, 'answer'>): Promise<Answer>;
  /** Commands. Throws `Refused` when the platform says no. */
  tell<Schema extends z.ZodType = z.ZodUnknown>(
    operation: OperationId,
    command: Command<Schema>,
  ): Promise<z.output<Schema>>;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Signs in; later requests sign in again when the token has run out. Throws `Refused` when the password is not right. */
export async function signIn(transport: Transport, run: string, credentials: Credentials): Promise<Officer> {
  let session = open(transport, credentials);
  const { accountId } = await session;

  const send = async (call: Call): Promise<Answer> => {
    for (let attempt = 1; ; attempt += 1) {
      const used = session;
      const answer = await transport.send({ ...call, token: (await used).token });
      if (answer.status !== 401 || attempt === 5) return answer;
      if (session === used) session = open(transport, credentials);
    }
  };

  return {
    username: credentials.username,
    accountId,
    async ask(operation, { params, query, answer }) {
      const call: Call = { method: 'GET', path: pathOf(operation, params, query) };
      return understand(call, await send(call), answer);
    },
    probe: (operation, { params, query }) => send({ method: 'GET', path: pathOf(operation, params, query) }),
    async tell(operation, { subject, params, body, answer, whileRefused = [] }) {
      const giveUpAt = performance.now() + HEARSAY;
      for (let attempt = 1; ; attempt += 1) {
        const call: Call = {
          method: 'POST',
          path: pathOf(operation, params),
          idempotencyKey: keyOf(run, operation, attempt === 1 ? subject : `${subject} ${attempt}`),
          ...(body === undefined ? {} : { body }),
        };
        const told = await send(call);
        const early = told.status >= 400 && whileRefused.some((code) => code === codeOf(problemOf(told)));
        if (!early || performance.now() > giveUpAt) return understand(call, told, answer ?? z.unknown()) as never;
        await wait(Math.min(1_000, 25 * 2 ** attempt));
      }
    },
  };
}

/** Signs in once and tells whether the password is a one-time one. */
export async function open(transport: Transport, { username, password }: Credentials) {
  const call: Call = { method: 'POST', path: pathOf('signIn'), body: { username, password } };
  return understand(call, await transport.send(call), SignInAnswer);
}

/** The answer to `read` once it `isReached`. Throws, naming `what`, when one service does not hear of another in time. */
export async function until<Found>(
  what: string,
  read: () => Promise<Found>,
  isReached: (found: Found) => boolean,
): Promise<Found> {
  const giveUpAt = performance.now() + HEARSAY;
  for (let pause = 10; ; pause = Math.min(500, pause * 1.5)) {
    const found = await read();
    if (isReached(found)) return found;
    if (performance.now() > giveUpAt) throw new Error(`Waited ${HEARSAY / 1_000} s in vain: ${what}.`);
    await wait(pause);
  }
}

function understand<Schema extends z.ZodType>(call: Call, answer: Answer, schema: Schema): z.output<Schema> {
  if (answer.status !== 200 && answer.status !== 201) throw new Refused(call, answer.status, problemOf(answer));
  const parsed = schema.safeParse(answer.text === '' ? undefined : JSON.parse(answer.text));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${call.method} ${call.path}: the answer does not fit the contract. ${z.prettifyError(parsed.error)}`,
  );
}

function pathOf(
  operation: OperationId,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string>> = {},
): string {
  const path = operationsById[operation].path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${operation} needs "${name}".`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
}

const keyOf = (run: string, operation: string, subject: string): string =>
  createHash('sha256')
    .update(JSON.stringify([run, operation, subject]))
    .digest('hex')
    .slice(0, 48);
