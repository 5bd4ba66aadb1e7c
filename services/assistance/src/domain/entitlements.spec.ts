import * as contract from '@nrm/contracts/assistance';
import { familyOf } from '@nrm/contracts/catalogue';
import { type Operation, operationsById } from '@nrm/contracts/operations';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { AssistanceCommand, Officer } from './assistance-commands.ts';
import type { ShelterCommand } from './shelter.ts';

/** The names of all members a schema has, at any depth. */
function membersOf(schema: z.ZodType): readonly string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, part] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(part)) names.add(name);
      visit(part);
    }
  };
  visit(z.toJSONSchema(schema, { io: 'input' }));
  return [...names];
}

type MembersOf<Command> = Command extends unknown ? keyof Command : never;

/** Every member of every command; the compiler asks for those that are missing. */
const members: Readonly<Record<MembersOf<AssistanceCommand | ShelterCommand> | keyof Officer, true>> = {
  account: true,
  organisation: true,
  type: true,
  caseId: true,
  at: true,
  by: true,
  screenedAt: true,
  answer: true,
  speaker: true,
  language: true,
  explainedHow: true,
  needs: true,
  help: true,
  occurredOn: true,
  today: true,
  placementId: true,
  shelterId: true,
  acceptsChildren: true,
  acceptsAdults: true,
  goals: true,
  agreedBy: true,
  endsOn: true,
  verifiedAt: true,
  deadline: true,
  dueAt: true,
  name: true,
  address: true,
  places: true,
};

const conditional =
  /cooperat|testif|testimon|statement|complain|prosecut|immigra|migra|national|citizen|visa|permit|residen|undocumented|legalstatus|regular/i;

const schemas = Object.entries<unknown>(contract).flatMap(([name, schema]) =>
  schema instanceof z.ZodType ? [[name, schema] as const] : [],
);
const doors = Object.entries<Operation>(operationsById).filter(([, { service }]) => service === 'assistance');

describe('Assistance asks nothing of cooperation or immigration status', () => {
  it.each(schemas)('in what %s holds', (_, schema) =>
    expect(membersOf(schema).filter((name) => conditional.test(name))).toEqual([]),
  );
  it.each(doors)('at the door of %s', (_, { body, query }) =>
    expect(
      [body, query].flatMap((schema) => (schema ? membersOf(schema) : [])).filter((name) => conditional.test(name)),
    ).toEqual([]),
  );
  it('in any command', () => expect(Object.keys(members).filter((name) => conditional.test(name))).toEqual([]));
  it('in any event of its streams', () => {
    const events = [familyOf('assistance', 'assistance-1').events, familyOf('assistance', 'shelter-1').events];
    expect(events.flatMap(membersOf).filter((name) => conditional.test(name))).toEqual([]);
  });
});

describe('The look at the contract', () => {
  it('reaches every kind of schema there is', () =>
    expect(schemas.map(([name]) => name)).toEqual(
      expect.arrayContaining(['AssistanceEvent', 'ShelterEvent', 'NeedsBody', 'RecoveryPlanBody', 'AssistanceFile']),
    ));
  it('sees members inside lists, unions and marked fields', () =>
    expect(membersOf(contract.AssistanceEvent)).toEqual(
      expect.arrayContaining(['caseId', 'urgency', 'goal', 'dueAt']),
    ));
  it('sees members of refined bodies', () => expect(membersOf(contract.RecoveryPlanBody)).toContain('area'));
  it('covers every route of assistance', () => expect(doors).toHaveLength(9));
  it.each(['cooperates', 'cooperationStatus', 'immigrationStatus', 'nationality', 'citizenship', 'residencePermit'])(
    'would notice a member "%s"',
    (name) => {
      const schema = z.array(z.union([z.string(), z.strictObject({ inner: z.strictObject({ [name]: z.string() }) })]));
      expect(membersOf(schema).filter((found) => conditional.test(found))).toEqual([name]);
    },
  );
});
