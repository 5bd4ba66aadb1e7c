import type { Fact } from '@nrm/contracts/envelope';
import { type Decider, refuse } from '@nrm/decider';
import { describe, expect, it } from 'vitest';
import { act } from './act.ts';
import { executor, type Instruction } from './executor.ts';
import { memoryEventStore } from './memory/event-store.ts';
import type { EventStore } from './port.ts';

const A = 'incident-5f0f1a5e-2f0c-4f3e-9d0a-000000000001';
const B = 'incident-5f0f1a5e-2f0c-4f3e-9d0a-000000000002';

interface Found extends Fact {
  readonly type: 'PersonFound';
  readonly number: number;
}

interface Find {
  readonly type: 'FindPerson';
  readonly atMost?: number;
  readonly silent?: boolean;
}

/** Counts the people found at a worksite; the number in each fact shows on which state it was decided. */
const worksite: Decider<{ readonly found: number }, Find, Found> = {
  initial: { found: 0 },
  decide: ({ found }, { atMost = 1_000, silent }) => {
    if (found >= atMost) refuse('concurrent-change', `At most ${atMost}.`);
    return silent ? [] : [{ type: 'PersonFound', number: found + 1 }];
  },
  evolve: ({ found }) => ({ found: found + 1 }),
};

const find = (stream: string, options: Omit<Find, 'type'> = {}) =>
  act(worksite, stream, { type: 'FindPerson', ...options });

const instruction = (commandId: string, ...acts: readonly ReturnType<typeof find>[]): Instruction => ({
  commandId,
  fingerprint: 'asked for a person to be found',
  actor: { account: 'account-1', role: 'labour-inspector', organisation: 'organisation-1' },
  at: '2026-03-03T09:00:00.000Z',
  correlationId: 'correlation-1',
  plan: async () => ({ acts, answer: ({ facts }) => ({ status: 201, body: facts }) }),
});

const numbersIn = async (store: EventStore, stream: string) =>
  (await store.read(stream)).map(({ data }) => (data as Found).number);

function desk(store = memoryEventStore('identification')) {
  return { store, ...executor(store) };
}

describe('Executing a command', () => {
  it('decides on what happened before and answers with the new facts', async () => {
    const { execute, store } = desk();
    await execute(instruction('c1', find(A)));
    expect(await execute(instruction('c2', find(A)))).toEqual({
      fingerprint: 'asked for a person to be found',
      answer: { status: 201, body: [{ type: 'PersonFound', number: 2 }], revision: 2 },
      position: 2,
      repeated: false,
    });
    expect(await numbersIn(store, A)).toEqual([1, 2]);
  });

  it('lets a later act see what an earlier one decided, and lists the facts in the order of the acts', async () => {
    const { execute, store } = desk();
    const { answer } = await execute(instruction('c1', find(A), find(B), find(A)));
    expect(answer.revision).toBe(2);
    expect(answer.body).toEqual([1, 1, 2].map((number) => ({ type: 'PersonFound', number })));
    expect(await numbersIn(store, A)).toEqual([1, 2]);
  });

  it('reads states while it plans', async () => {
    const { execute, read } = desk();
    await execute(instruction('c1', find(A), find(A)));
    expect(await read(worksite, A)).toEqual({ found: 2 });
    expect(await read(worksite, B)).toEqual({ found: 0 });
  });

  it('keeps the command of one that changes nothing', async () => {
    const { execute, store } = desk();
    await execute(instruction('c1', find(A, { silent: true })));
    expect(await store.end()).toBe(0);
    expect((await execute(instruction('c1', find(A)))).repeated).toBe(true);
  });

  it('fails where two deciders judge one stream in one command', async () => {
    const { execute, store } = desk();
    const other = act({ ...worksite }, A, { type: 'FindPerson' });
    await expect(execute(instruction('c1', find(A), other))).rejects.toThrow('Two deciders');
    expect(await store.end()).toBe(0);
  });
});

describe('Repeating a command', () => {
  it('answers as it did and does nothing', async () => {
    const { execute, store } = desk();
    const first = await execute(instruction('c1', find(A)));
    await execute(instruction('c2', find(A)));
    expect(await execute(instruction('c1', find(A)))).toEqual({ ...first, repeated: true });
    expect(await numbersIn(store, A)).toEqual([1, 2]);
  });

  it('does it once when all tries arrive together', async () => {
    const { execute, store } = desk();
    const tries = await Promise.all(Array.from({ length: 16 }, () => execute(instruction('c1', find(A)))));
    expect(tries.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(tries.map(({ answer }) => JSON.stringify(answer)))).toHaveLength(1);
    expect(await numbersIn(store, A)).toEqual([1]);
  });

  it('answers as it did even where its own facts would refuse it now', async () => {
    const { execute, store } = desk();
    const slow = { ...instruction('c1', find(A, { atMost: 1 })), seen: 0 };
    const plan: Instruction['plan'] = async (read) => {
      await execute(slow);
      return slow.plan(read);
    };
    expect((await execute({ ...slow, plan })).repeated).toBe(true);
    expect(await numbersIn(store, A)).toEqual([1]);
  });

  it('is refused when the key was used for something else', async () => {
    const { execute } = desk();
    await execute(instruction('c1', find(A)));
    await expect(execute({ ...instruction('c1', find(A)), fingerprint: 'something else' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });
});

describe('A command that is refused', () => {
  const refused = (commandId: string) => instruction(commandId, find(B), find(A, { atMost: 0 }));

  it('leaves nothing, and may be tried again', async () => {
    const { execute, store } = desk();
    await expect(execute(refused('c1'))).rejects.toMatchObject({ name: 'Refusal', code: 'concurrent-change' });
    expect(await store.end()).toBe(0);
    expect((await execute(instruction('c1', find(A)))).repeated).toBe(false);
  });

  it('answers the same for ever where the refusal is remembered', async () => {
    const { execute, store } = desk();
    const remembersRefusal: Instruction['remembersRefusal'] = ({ code }) => ({ status: 409, body: { code } });
    const first = await execute({ ...refused('c1'), remembersRefusal });
    expect(first.answer).toEqual({ status: 409, body: { code: 'concurrent-change' }, revision: 0 });
    expect(await execute(instruction('c1', find(A)))).toEqual({ ...first, repeated: true });
    expect(await store.end()).toBe(0);
  });

  it('leaves nothing when the refusal comes with the answer', async () => {
    const { execute, store } = desk();
    await execute({
      ...instruction('c1'),
      plan: async () => ({ acts: [find(A)], answer: () => refuse('concurrent-change') }),
      remembersRefusal: ({ code }) => ({ status: 409, body: { code } }),
    });
    expect(await store.end()).toBe(0);
  });

  it('says so when the caller saw an older version', async () => {
    const { execute, store } = desk();
    await execute({ ...instruction('c1', find(A)), seen: 0 });
    await expect(execute({ ...instruction('c2', find(A)), seen: 0 })).rejects.toMatchObject({ code: 'version-stale' });
    await execute({ ...instruction('c3', find(A)), seen: 1 });
    expect(await numbersIn(store, A)).toEqual([1, 2]);
  });
});

describe('Commands that come together', () => {
  it('all succeed on one stream, each decided on the one before', async () => {
    const { execute, store } = desk();
    await Promise.all(Array.from({ length: 64 }, (_, index) => execute(instruction(`c${index}`, find(A)))));
    expect(await numbersIn(store, A)).toEqual(Array.from({ length: 64 }, (_, index) => index + 1));
  });

  it('never pass a limit together that each alone would keep', async () => {
    const { execute, store } = desk();
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => execute(instruction(`c${index}`, find(A, { atMost: 5 })))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(await numbersIn(store, A)).toEqual([1, 2, 3, 4, 5]);
  });

  it('let only one through of those that saw the same version', async () => {
    const { execute } = desk();
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) => execute({ ...instruction(`c${index}`, find(A)), seen: 0 })),
    );
    const codes = results.map((result) => (result.status === 'fulfilled' ? 'done' : result.reason.code));
    expect(codes.toSorted()).toEqual(['done', ...Array.from({ length: 9 }, () => 'version-stale')]);
  });

  it('touch several streams as one step, crossing without harm', async () => {
    const { execute, store } = desk();
    await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        execute(instruction(`c${index}`, ...(index % 2 === 0 ? [find(A), find(B)] : [find(B), find(A)]))),
      ),
    );
    const all = Array.from({ length: 24 }, (_, index) => index + 1);
    expect(await numbersIn(store, A)).toEqual(all);
    expect(await numbersIn(store, B)).toEqual(all);
  });

  it('decide again where a stream moved that was judged but gains nothing', async () => {
    const { execute, store } = desk();
    const guarded = instruction('c1', find(B), find(A, { silent: true, atMost: 1 }));
    const overtaken: EventStore = {
      ...store,
      append: async (commit) => {
        await execute(instruction('c2', find(A)));
        return store.append(commit);
      },
    };
    await expect(executor(overtaken).execute(guarded)).rejects.toMatchObject({ code: 'concurrent-change' });
    expect(await numbersIn(store, B)).toEqual([]);
  });

  it('are answered 409 when others are always faster', async () => {
    const { execute, store } = desk();
    let overtaking = 0;
    const overtaken: EventStore = {
      ...store,
      append: async (commit) => {
        overtaking += 1;
        await execute(instruction(`faster-${overtaking}`, find(A)));
        return store.append(commit);
      },
    };
    await expect(executor(overtaken).execute(instruction('c1', find(A)))).rejects.toMatchObject({
      code: 'concurrent-change',
    });
    expect(await store.findCommand('c1')).toBeUndefined();
  });
});

describe('Two executors on one store', () => {
  it('never decide on a remembered state that the other has changed', async () => {
    const store = memoryEventStore('identification');
    const [one, other] = [executor(store), executor(store)];
    for (const round of [0, 1, 2, 3]) {
      await one.execute(instruction(`one-${round}`, find(A)));
      await other.execute(instruction(`other-${round}`, find(A)));
    }
    expect(await numbersIn(store, A)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await one.read(worksite, A)).toEqual({ found: 8 });
  });

  it('find each other\u2019s answers', async () => {
    const store = memoryEventStore('identification');
    const first = await executor(store).execute(instruction('c1', find(A)));
    expect(await executor(store).execute(instruction('c1', find(A)))).toEqual({ ...first, repeated: true });
  });
});
