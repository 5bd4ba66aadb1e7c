import { ReductionReason, SetOffBy, SetOffClaim } from '@nrm/contracts/compensation';
import { specification } from '@nrm/decider/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approve,
  at,
  calculate,
  calculator,
  caseId,
  claim,
  claimOpened,
  euros,
  execute,
  order,
  receive,
  reduction,
  register,
  secondBoard,
  setOff,
  wages,
} from './claim-samples.ts';
import type { Claim } from './claim-state.ts';
import type { ClaimCommand } from './commands.ts';

const given = specification(claim);

describe('A request to set something off', () => {
  const refused = {
    type: 'SetOffRefused',
    caseId,
    attemptId: setOff().attemptId,
    by: 'authority',
    claim: 'fine',
    money: euros(500),
    code: 'SETOFF_BARRED',
    requestedBy: calculator,
    at,
  } as const;
  it('is refused and remembered with who tried', () => given(claimOpened).when(setOff()).yields(refused));
  it('is refused before any claim is open', () => given().when(setOff()).yields(refused));
});

describe('A request to reduce an award for conduct', () => {
  it('is refused and remembered with who tried', () =>
    given().when(reduction()).yields({
      type: 'ReductionRefused',
      caseId,
      attemptId: reduction().attemptId,
      reason: 'illegalWork',
      code: 'NP_BLOCKED',
      requestedBy: calculator,
      at,
    }));
});

const attempt: fc.Arbitrary<ClaimCommand> = fc.oneof(
  fc
    .record({
      claimant: fc.constantFrom(...SetOffBy.options),
      claim: fc.constantFrom(...SetOffClaim.options),
      minor: fc.integer({ min: 0, max: 100_000_000 }),
    })
    .map(({ minor, ...rest }) => setOff({ ...rest, money: { minor, currency: 'EUR' } })),
  fc.constantFrom(...ReductionReason.options).map((reason) => reduction({ reason })),
);

/** A claim of 60 000.00 from opening to recovery, with anything in between each two steps. */
const journey: readonly ClaimCommand[] = [
  { type: 'OpenWageCheck', caseId, at },
  { type: 'OpenClaim', caseId, at },
  calculate(wages(60_000)),
  approve(),
  approve(secondBoard),
  register(),
  order(),
  execute(),
  receive(12_000),
];

function play(commands: readonly ClaimCommand[]) {
  let state: Claim = claim.initial;
  const types: string[] = [];
  for (const command of commands) {
    const facts = claim.decide(state, command);
    types.push(...facts.map(({ type }) => type));
    state = facts.reduce(claim.evolve, state);
  }
  return { state, types };
}

describe('Refused requests', () => {
  const undisturbed = play(journey);
  it('change no amount, no payment, no clock and no other fact, wherever they come in between', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: journey.length }), attempt), { maxLength: 20 }), (attempts) => {
        const disturbed = play(
          Array.from({ length: journey.length + 1 }, (_, step) => [
            ...attempts.filter(([place]) => place === step).map(([, command]) => command),
            ...journey.slice(step, step + 1),
          ]).flat(),
        );
        expect(disturbed.state).toEqual(undisturbed.state);
        expect(disturbed.types.filter((type) => !type.endsWith('Refused'))).toEqual(undisturbed.types);
        expect(disturbed.types.filter((type) => type.endsWith('Refused'))).toHaveLength(attempts.length);
      }),
    ));
});
