import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogger, type LoggerOptions } from './create-logger.ts';
import { type LogFields, silentLogger } from './logger.ts';
import { technicalFields } from './technical-fields.ts';

const marked = new Set(['surname', 'iban', 'key']);
const secret = 'SECRET-9c1f';

class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code = 'award-exceeds-claim';
}

describe('A logged line', () => {
  it('holds time, level, message and technical fields', () => {
    const line = logged({ caseId: 'c-1', revision: 3, durationMs: 1.5 }, 'compensation awarded');
    expect(line).toMatchObject({
      level: 'info',
      msg: 'compensation awarded',
      caseId: 'c-1',
      revision: 3,
      durationMs: 1.5,
    });
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });
  it('keeps its own level, time and message whatever the fields are called', () =>
    expect(logged({ level: secret, msg: secret, time: secret }, 'started')).toMatchObject({
      level: 'info',
      msg: 'started',
    }));
  it('leaves out the query of a URL', () =>
    expect(logged({ url: `/cases/{caseId}?name=${secret}#${secret}` }).url).toBe('/cases/{caseId}'));
  it('carries the fields of its parent loggers', () => {
    const { lines, logger } = capture();
    logger.child({ service: 'compensation', surname: secret }).child({ attempt: 2 }).warn({ code: 'late' }, 'retried');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      service: 'compensation',
      surname: '[redacted]',
      attempt: 2,
      code: 'late',
    });
  });
  it('is not written below the level', () => {
    const { lines, logger } = capture({ level: 'warn' });
    logger.info({}, 'quiet');
    logger.debug({}, 'quiet');
    logger.error({}, 'loud');
    expect(lines).toHaveLength(1);
  });
  it('reads as one line at a terminal', () => {
    const { lines, logger } = capture({ pretty: true });
    logger.info({ port: 8080, surname: secret }, 'listening');
    expect(lines).toEqual([expect.stringMatching(/Z INFO {2}listening port=8080 surname="\[redacted\]"\n$/)]);
  });
  it('is never written by the silent logger', () =>
    expect(silentLogger.child({ surname: secret }).info({}, 'nothing')).toBeUndefined());
});

describe('A field nobody listed', () => {
  it('shows its name and not its value', () =>
    expect(logged({ bornOn: secret, wage: 12, isChild: true })).toMatchObject({
      bornOn: '[redacted]',
      wage: '[redacted]',
      isChild: '[redacted]',
    }));
  it('is hidden inside a listed one', () =>
    expect(logged({ key: 1, trace: { note: secret, port: 1 } }).trace).toEqual({ note: '[redacted]', port: 1 }));
  it('is hidden with its name when the name reads like a value', () =>
    expect(logged({ [`Ms ${secret}`]: 1 })).toMatchObject({ '[redacted]': '[redacted]' }));
  it('is not reached through objects that write themselves', () => {
    const trace = { toJSON: () => secret };
    expect(
      JSON.stringify(logged({ trace, count: new Map([[secret, secret]]), url: new URL(`https://a.test/${secret}`) })),
    ).not.toContain(secret);
  });
  it('does not stop the log when it refers to itself', () => {
    const trace: Record<string, unknown> = { port: 1 };
    trace.trace = trace;
    expect(logged({ trace }).msg).toBe('logged');
  });
});

describe('A marked field', () => {
  it('is redacted even under a technical name', () => expect(logged({ key: secret }).key).toBe('[redacted]'));

  it('never appears, at any depth, in any company', () =>
    fc.assert(
      fc.property(nested(fc.constantFrom(...marked)), (fields) => !JSON.stringify(logged(fields)).includes(secret)),
    ));
});

describe('Any unlisted field', () => {
  it('never appears, at any depth, in any company', () => {
    const unlisted = fc.string().filter((name) => !technicalFields.has(name) && !name.includes(secret));
    fc.assert(fc.property(nested(unlisted), (fields) => !JSON.stringify(logged(fields)).includes(secret)));
  });
  it('would be noticed if it did', () => expect(JSON.stringify(logged({ caseId: secret }))).toContain(secret));
});

describe('An error', () => {
  const errOf = (err: unknown) => logged({ err }).err as Record<string, unknown>;

  it('keeps its name, code and frames, and loses its message', () => {
    const error = Object.assign(new TypeError(`no bed for ${secret}`), { code: 'ECONNREFUSED', person: secret });
    const err = errOf(error);
    expect(err).toEqual({ name: 'TypeError', code: 'ECONNREFUSED', stack: expect.any(Array) });
    expect((err.stack as string[])[0]).toMatch(/^at .*create-logger\.spec\.ts/);
    expect(JSON.stringify(err)).not.toContain(secret);
  });
  it('hides a message made to look like frames', () => {
    const error = new Error(`gone\n    at ${secret} (/a.ts:1:1)`);
    expect(errOf(error).stack).not.toEqual([]);
    expect(JSON.stringify(errOf(error))).not.toContain(secret);
    error.message = 'something else';
    expect(errOf(error)).toEqual({ name: 'Error', stack: [] });
    error.message = '';
    expect(errOf(error)).toEqual({ name: 'Error', stack: [] });
  });
  it('keeps its frames when it has no message', () => expect(errOf(new Error()).stack).not.toEqual([]));
  it('loses a name that reads like a sentence', () =>
    expect(errOf(Object.assign(new Error('gone'), { name: `Ms ${secret}` })).name).toBe('Error'));
  it('tells its cause under the same rule', () => {
    const err = errOf(new Error(secret, { cause: new RangeError(secret) }));
    expect(err.cause).toMatchObject({ name: 'RangeError' });
    expect(JSON.stringify(err)).not.toContain(secret);
  });
  it('keeps the sentence of a refusal', () =>
    expect(errOf(new Refusal('An award cannot exceed the claim.'))).toMatchObject({
      name: 'Refusal',
      code: 'award-exceeds-claim',
      message: 'An award cannot exceed the claim.',
    }));
  it('that is only a string is redacted', () => expect(errOf(secret)).toBe('[redacted]'));
});

function capture(options: Partial<LoggerOptions> = {}) {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { lines, logger: createLogger({ level: 'info', destination, markedFields: marked, ...options }) };
}

function logged(fields: LogFields, message = 'logged'): Record<string, unknown> {
  const { lines, logger } = capture();
  logger.info(fields, message);
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}

/** Fields that hide the secret under one of these names, inside up to eight levels of listed and unlisted ones. */
function nested(name: fc.Arbitrary<string>): fc.Arbitrary<LogFields> {
  const wrapper = fc.constantFrom('trace', 'err', 'cause', 'person', 'code', '__proto__');
  const value = fc.constantFrom<unknown>(secret, [secret], { note: secret }, new Error(secret), { port: secret });
  return fc.tuple(name, value, fc.array(fc.tuple(wrapper, fc.boolean()), { maxLength: 8 })).map(([last, held, path]) =>
    path.reduce<LogFields>((inner, [outer, inArray]) => ({ [outer]: inArray ? [inner] : inner, caseId: 'c-1' }), {
      [last]: held,
      port: 1,
    }),
  );
}
