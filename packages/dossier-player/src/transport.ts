import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { highestPositions, type Positions } from './positions.ts';

/** What came back: the body as text, so that a reader decides how to understand it. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly etag: string | null;
}

export interface Call {
  readonly method: 'GET' | 'POST';
  /** Below `/api/v1`. */
  readonly path: string;
  readonly token?: string;
  readonly idempotencyKey?: string;
  readonly body?: unknown;
}

export interface Transport {
  /** Sends until the platform answers for good; the same command keeps its key however often it is sent. */
  send(call: Call): Promise<Answer>;
}

export interface TransportSettings {
  readonly url: string;
  /** How many requests may be under way at once. */
  readonly concurrency: number;
  /** How long one request is repeated, in milliseconds. */
  readonly patience: number;
  /** Told of every answer that came back whole, also of those that lead to a repetition. */
  readonly onAnswer?: () => void;
}

const Problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  code: z.string().optional(),
  type: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Reads a problem answer; a body that is none gives an empty one. */
export function problemOf({ text }: Answer): Problem {
  try {
    return Problem.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The refusal code of a problem: its `code`, or the last word of its `type`. */
export const codeOf = ({ code, type }: Problem): string | undefined => code ?? type?.split(/[/:#]/).at(-1);

/** Requests over HTTP that outlast restarts, full queues and lost races, within the patience given. */
export function httpTransport({ url, concurrency, patience, onAnswer }: TransportSettings): Transport {
  const base = `${url}/api/v1`;
  const positions = highestPositions();
  const turnstile = limit(concurrency);
  return {
    async send(call) {
      const giveUpAt = performance.now() + patience;
      for (let attempt = 0; ; attempt += 1) {
        const tried = await turnstile(() => once(base, call, positions));
        if ('answer' in tried) {
          onAnswer?.();
          if (!isPassing(tried.answer)) return tried.answer;
        }
        const pause = Math.max(tried.retryAfter ?? 0, Math.min(1_000, 25 * 2 ** attempt));
        if (performance.now() + pause > giveUpAt) {
          if ('answer' in tried) return tried.answer;
          throw new Error(`${call.method} ${call.path}: the platform does not answer.`, { cause: tried.lost });
        }
        await wait(pause);
      }
    },
  };
}

type Tried =
  | { readonly answer: Answer; readonly retryAfter?: number }
  | { readonly lost: unknown; readonly retryAfter?: number };

async function once(
  base: string,
  { method, path, token, idempotencyKey, body }: Call,
  positions: Positions,
): Promise<Tried> {
  const atLeast = positions.header();
  const headers = {
    accept: 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    ...(atLeast ? { 'at-least': atLeast } : {}),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  try {
    const response = await fetch(base + path, {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(60_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    positions.note(response.headers.get('position'));
    const seconds = Number(response.headers.get('retry-after') ?? 0);
    const answer = { status: response.status, text, etag: response.headers.get('etag') };
    return { answer, retryAfter: Number.isFinite(seconds) ? seconds * 1_000 : 0 };
  } catch (lost) {
    return { lost };
  }
}

/** Whether the same request can go through later. */
function isPassing(answer: Answer): boolean {
  if (answer.status === 503 || answer.status === 429) return true;
  return answer.status === 409 && codeOf(problemOf(answer)) === 'concurrent-change';
}

function limit(most: number) {
  const waiting: (() => void)[] = [];
  let free = most;
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
