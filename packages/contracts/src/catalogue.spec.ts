import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { asSeenBy, families, familyOf, keyOf, opens, schemaOf } from './catalogue.ts';
import { ServiceName } from './envelope.ts';
import { categoryOf, type DataCategory, neverLeaves } from './sensitivity.ts';

const caseId = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';

interface Described {
  readonly def: { readonly shape?: Readonly<Record<string, z.ZodType>>; readonly innerType?: z.ZodType };
}
const fieldsOf = (schema: z.ZodType): readonly (readonly [string, z.ZodType])[] =>
  Object.entries((schema._zod as unknown as Described).def.shape ?? {});
const unwrapped = (schema: z.ZodType): z.ZodType => {
  const { innerType } = (schema._zod as unknown as Described).def;
  return categoryOf(schema) === undefined && innerType ? unwrapped(innerType) : schema;
};

/** Every marked top-level field of every fact. */
const markedFields = families.flatMap(({ service, prefix, events }) =>
  events.options.flatMap((option) =>
    fieldsOf(option as z.ZodType).flatMap(([name, field]) => {
      const category = categoryOf(unwrapped(field));
      return category === undefined ? [] : [{ service, prefix, option: option as z.ZodObject, name, category }];
    }),
  ),
);

describe('The catalogue of facts', () => {
  it('names each type once within its service', () => {
    for (const service of ServiceName.options) {
      const types = families
        .filter((family) => family.service === service)
        .flatMap(({ events }) =>
          events.options.map((option) => [...((option as z.ZodObject).shape.type as z.ZodLiteral).values][0]),
        )
        .filter((type) => type !== 'DeadlineMissed');
      expect(types.length).toBe(new Set(types).size);
    }
  });

  it('knows the family of a stream and refuses one that nobody declared', () => {
    expect(familyOf('identification', `case-${caseId}`).topic).toBe('case-events');
    expect(() => familyOf('assistance', `case-${caseId}`)).toThrow(/No contract declares/);
    expect(() => schemaOf('identification', `case-${caseId}`, 'NoSuchFact')).toThrow(/No contract declares/);
    expect(keyOf(`case-${caseId}`)).toBe(caseId);
  });

  it('marks a good part of its fields', () => expect(markedFields.length).toBeGreaterThan(40));

  it('hands other services only the categories they may open, and never a shelter address, an account or an act', () => {
    for (const { service, prefix, option, name, category } of markedFields)
      for (const reader of ServiceName.options) {
        if (reader === service) continue;
        const type = String([...(option.shape.type as z.ZodLiteral).values][0]);
        const data = { type, [name]: 'something about a person' };
        const seen = asSeenBy(reader, service, `${prefix}-${caseId}`, data);
        const may = opens[reader].includes(category) && !neverLeaves.includes(category);
        expect(name in seen, `${reader} sees ${type}.${name}`).toBe(may);
      }
  });

  it('keeps from each service what the mechanism says it must never see', () => {
    const never: Readonly<Partial<Record<ServiceName, readonly DataCategory[]>>> = {
      identification: ['bank', 'legal', 'shelter-address', 'health'],
      assistance: ['testimony', 'legal', 'bank', 'alleged-acts', 'compensation'],
      'legal-remedy': ['health', 'shelter-address', 'bank'],
      compensation: ['shelter-address', 'health', 'testimony', 'legal', 'immigration'],
    };
    for (const [reader, categories] of Object.entries(never))
      for (const category of categories) expect(opens[reader as ServiceName]).not.toContain(category);
    expect(opens.gateway).toEqual([]);
  });
});
