import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assessNonPunishment, calculateCompensation, screen } from './index.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Members = { readonly [name: string]: Json };

interface Vector {
  readonly id: string;
  readonly title: string;
  readonly input: Members;
  readonly expect: Members;
}

const root = new URL('../vectors/', import.meta.url);

function vectorsOf(kind: string): Vector[] {
  const folder = new URL(`${kind}/`, root);
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector);
}

/** Explanations, by the place they stand in: they must be there, their wording is free. */
const explanations: Readonly<Record<string, readonly string[]>> = {
  screening: ['/reasons/*/source'],
  'non-punishment': ['/determinations/*/reasons', '/determinations/*/sources'],
  compensation: ['/lines/*/inputs', '/lines/*/source', '/lines/*/from', '/lines/*/to'],
};

const isEmpty = (value: Json): boolean => value === null || (Array.isArray(value) && value.length === 0);
const byText = (a: Json, b: Json): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Only what the formats fix: no explanations, no order where none is promised, absent and empty alike. */
function normative(value: Json, kind: string, path = ''): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => normative(item, kind, `${path}/*`));
    return path === '/determinations' ? items : items.sort(byText);
  }
  const fixed = Object.entries(value)
    .filter(
      ([name, member]) => name !== 'detail' && !isEmpty(member) && !explanations[kind]?.includes(`${path}/${name}`),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fixed.map(([name, member]) => [name, normative(member, kind, `${path}/${name}`)]));
}

const kinds = {
  screening: screen,
  'non-punishment': assessNonPunishment,
  compensation: calculateCompensation,
} as const;

for (const [kind, determination] of Object.entries(kinds)) {
  describe(`The ${kind} vectors`, () => {
    it.each(vectorsOf(kind).map((vector) => [`${vector.id} ${vector.title}`, vector] as const))('%s', (_, vector) => {
      const answer = JSON.parse(JSON.stringify(determination(vector.input))) as Members;
      expect(normative(answer, kind)).toEqual(normative(vector.expect, kind));
    });
  });
}

describe('Every answer explains itself', () => {
  it('names figures and an instrument on every line of an award', () => {
    for (const { input } of vectorsOf('compensation')) {
      const answer = calculateCompensation(input);
      if ('refusal' in answer) continue;
      for (const line of answer.lines) {
        expect(Object.keys(line.inputs)).not.toHaveLength(0);
        expect(line.source).toMatch(/\d{4}|national law|court or board/);
      }
    }
  });

  it('names the row, its facts and dated instruments for every act', () => {
    for (const { input } of vectorsOf('non-punishment')) {
      const answer = assessNonPunishment(input);
      if ('refusal' in answer) continue;
      for (const { row, reasons, sources } of answer.determinations) {
        expect(reasons.join(' ')).toContain(`Row ${row}`);
        expect(sources).not.toHaveLength(0);
        expect(sources.every((source) => /\d{4}/.test(source))).toBe(true);
      }
    }
  });

  it('names a dated instrument for every reason of a screening', () => {
    for (const { input } of vectorsOf('screening')) {
      const answer = screen(input);
      if ('refusal' in answer) continue;
      expect(answer.reasons.every(({ source }) => /\d{4}/.test(source))).toBe(true);
    }
  });
});
