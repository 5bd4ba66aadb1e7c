import type { CompensationEvent } from '@nrm/contracts/compensation';
import { specification } from '@nrm/decider/testing';
import { describe, expect, it } from 'vitest';
import {
  approve,
  at,
  awardId,
  board,
  calculate,
  calculated,
  calculation,
  calculationId,
  calculator,
  caseId,
  claim,
  claimOpened,
  decided,
  due,
  euros,
  fees,
  reasons,
  secondBoard,
  sendBack,
  setOff,
  wageCheckOpened,
  wageHeadsOnly,
  wages,
} from './claim-samples.ts';

const given = specification(claim);
const wagesOf = (amount: number) => calculated(calculation(wages(amount)));
const approvedBy = (by: string): CompensationEvent => ({
  type: 'AwardApproved',
  caseId,
  calculationId,
  reasons,
  approvedBy: by,
  at,
});
const returned: CompensationEvent = {
  type: 'AwardReturned',
  caseId,
  calculationId,
  reasons,
  returnedBy: board,
  at,
  clocks: [{ deadline: 'awardCalculated', dueAt: due('awardCalculated') }],
};

describe('Calculating an award', () => {
  it('keeps input, result, lines and total, and starts the time to decide', () =>
    given(claimOpened)
      .when(calculate(wages(100)))
      .yields(wagesOf(100)));
  it('is possible in a wage check; the time to decide starts with the claim', () =>
    given(wageCheckOpened)
      .when(calculate(wages(100)))
      .yields(calculated(calculation(wages(100)), { clocked: false })));
  it('needs a wage check or a claim', () =>
    given()
      .when(calculate(wages(100)))
      .isRefused('claim-not-open'));
  it('may be done anew until the award is decided, within the same time', () =>
    given(claimOpened, wagesOf(100))
      .when(calculate(wages(90)))
      .yields(calculated(calculation(wages(90)), { clocked: false })));
  it('is never done anew once the award is decided', () =>
    given(claimOpened, wagesOf(100), decided(100, 100))
      .when(calculate(wages(90)))
      .isRefused('NO_REFORMATIO_IN_PEIUS'));
  it('drops an approval of the earlier figures', () =>
    given(claimOpened, wagesOf(30_000), approvedBy(board), wagesOf(25_000))
      .when(approve(board))
      .yields(approvedBy(board)));
});

describe('Where only wage heads go on', () => {
  const contributions = {
    ...wages(20),
    lineId: 'C/farm/2026-01-01/employer',
    head: 'H10',
    stream: 'institution',
  } as const;
  it('wages and contributions are calculated', () =>
    given(claimOpened, wageHeadsOnly)
      .when(calculate(wages(100), contributions))
      .yieldsTypes('AwardCalculated'));
  it('other heads are not', () =>
    given(claimOpened, wageHeadsOnly)
      .when(calculate(wages(100), fees(1)))
      .isRefused('wage-heads-only'));
  it('a calculation made before with other heads is not approved', () =>
    given(claimOpened, calculated(calculation(wages(100), fees(1))), wageHeadsOnly)
      .when(approve())
      .isRefused('wage-heads-only'));
  it('a calculation of wages made before is approved', () =>
    given(claimOpened, wagesOf(100), wageHeadsOnly).when(approve()).yields(decided(100, 100)));
});

describe('Approving an award', () => {
  it('decides it and names what the fund pays', () =>
    given(claimOpened, wagesOf(100)).when(approve()).yields(decided(100, 100)));
  it('is not for the officer who calculated it', () =>
    given(claimOpened, wagesOf(100)).when(approve(calculator)).isRefused('FOUR_EYES'));
  it('needs a calculation', () => given(claimOpened).when(approve()).isRefused('claim-not-calculated'));
  it('needs a positive reasonable-grounds decision', () =>
    given(wageCheckOpened, wagesOf(100)).when(approve()).isRefused('reasonable-grounds-needed-to-pay'));
  it('happens once', () =>
    given(claimOpened, wagesOf(100), decided(100, 100)).when(approve()).isRefused('award-already-decided'));
  it('does not ask how an assessment of the person’s conduct ended', () => {
    for (const result of ['negative', 'undetermined', 'positive'] as const)
      given(claimOpened, { type: 'NonPunishmentApplied', caseId, assessmentId: awardId, result, at }, wagesOf(100))
        .when(approve())
        .yields(decided(100, 100));
  });
  it('follows a refused set-off with the whole amount', () =>
    given(claimOpened, wagesOf(100), ...claim.decide(claim.initial, setOff()))
      .when(approve())
      .yields(decided(100, 100)));
});

describe('The second approval', () => {
  it('is not needed up to the threshold', () =>
    given(claimOpened, wagesOf(20_000)).when(approve()).yields(decided(20_000, 20_000)));
  it('is needed above it', () => given(claimOpened, wagesOf(20_000.01)).when(approve()).yields(approvedBy(board)));
  it('comes from another officer', () =>
    given(claimOpened, wagesOf(20_000.01), approvedBy(board)).when(approve(board)).isRefused('FOUR_EYES'));
  it('is not given by the calculating officer either', () =>
    given(claimOpened, wagesOf(20_000.01), approvedBy(board)).when(approve(calculator)).isRefused('FOUR_EYES'));
  it('decides the award in the name of both', () =>
    given(claimOpened, wagesOf(20_000.01), approvedBy(board))
      .when(approve(secondBoard))
      .yields(decided(20_000.01, 20_000.01, board, secondBoard)));
});

describe('What the fund pays', () => {
  const approvedOnce = (amount: number) => given(claimOpened, wagesOf(amount), approvedBy(board));
  it('is the award up to the cap', () =>
    approvedOnce(50_000)
      .when(approve(secondBoard))
      .yields(decided(50_000, 50_000, board, secondBoard)));
  it('is the cap above it, and the award stays what it is', () =>
    approvedOnce(50_000.01)
      .when(approve(secondBoard))
      .yields(decided(50_000.01, 50_000, board, secondBoard)));
  it('counts the cap in whole units of a currency without decimals', () => {
    const yen = { minor: 50_001, currency: 'JPY' };
    const [fact] = claim.decide(
      [
        claimOpened,
        { ...wagesOf(1), lines: [{ ...wages(1), money: yen }], total: yen } as CompensationEvent,
        approvedBy(board),
      ].reduce(claim.evolve, claim.initial),
      approve(secondBoard),
    );
    expect(fact).toMatchObject({ total: yen, fundPays: { minor: 50_000, currency: 'JPY' } });
  });
  it('leaves out what debtors have paid before', () =>
    given(claimOpened, calculated({ ...calculation(wages(100)), alreadyReceived: euros(30) }))
      .when(approve())
      .yields({ ...decided(100, 70), alreadyReceived: euros(30) } as CompensationEvent));
  it('is nothing where everything has been paid, and then no payment is awaited', () =>
    given(claimOpened, calculated({ ...calculation(wages(100)), alreadyReceived: euros(100) }))
      .when(approve())
      .yields({ ...decided(100, 0), alreadyReceived: euros(100) } as CompensationEvent));
});

describe('Returning an award', () => {
  it('asks the officer for a new calculation', () => given(claimOpened, wagesOf(100)).when(sendBack).yields(returned));
  it('leaves nothing to approve', () =>
    given(claimOpened, wagesOf(100), returned).when(approve()).isRefused('claim-not-calculated'));
  it('is answered by a new calculation with its own time to decide', () =>
    given(claimOpened, wagesOf(100), returned)
      .when(calculate(wages(90)))
      .yields(wagesOf(90)));
  it('needs a calculation', () => given(claimOpened).when(sendBack).isRefused('claim-not-calculated'));
  it('is too late once the award is decided', () =>
    given(claimOpened, wagesOf(100), decided(100, 100)).when(sendBack).isRefused('award-already-decided'));
});
