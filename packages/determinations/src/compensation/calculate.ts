import { readInput, refuseRepeatedIds } from '../input/read-input.ts';
import { determine, type Refused } from '../refusal.ts';
import { benefitLines } from './benefits.ts';
import type { AwardedLine, ClaimLine, Input } from './claim-line.ts';
import { costLines } from './costs.ts';
import { decidedLines } from './decided.ts';
import { award, refuseUnusableQuotations } from './exchange.ts';
import { distribute, fundPayment, fundResult } from './fund.ts';
import { shareAmongHeirs } from './heirs.ts';
import { CompensationInput } from './input.ts';
import { instalmentCharges, instalmentsOf } from './instalments.ts';
import { type InterestLine, interestLines } from './interest-lines.ts';
import { interimProposal } from './interim.ts';
import { openAccounts, outstanding } from './ledger.ts';
import { refuseUnknownEmployments } from './liability.ts';
import { lossLines } from './loss-after-exit.ts';
import { amount, exactNumber, refuseUnknownExponents } from './money.ts';
import { nonMaterialLines } from './non-material.ts';
import { applyPayments } from './payments.ts';
import { payableBeside } from './previous-award.ts';
import { judgeRequests } from './requests.ts';
import type { CompensationLine, CompensationResult } from './result.ts';
import { awarded, totalsOf } from './totals.ts';
import { wageLines } from './wages.ts';

const lists = ['costs', 'lossAfterExit', 'benefits', 'decided'] as const;

function refuseRepeated(input: Input): void {
  const entries = (name: keyof Input, list: readonly { readonly id: string }[] = []) =>
    list.map(({ id }, index) => ({ id, path: [name, index] }));
  const ofLines = lists.flatMap((name) => entries(name, input[name]));
  refuseRepeatedIds([...(input.nonMaterial === undefined ? [] : [{ id: 'H12', path: ['nonMaterial'] }]), ...ofLines]);
  refuseRepeatedIds(entries('employments', input.employments));
  refuseRepeatedIds(entries('debtors', input.debtors));
  refuseRepeatedIds(entries('payments', input.payments));
  refuseRepeatedIds(entries('recoveries', input.recoveries));
  refuseRepeatedIds((input.heirs?.shares ?? []).map(({ id }, index) => ({ id, path: ['heirs', 'shares', index] })));
}

function claimLines(input: Input): ClaimLine[] {
  return [
    ...(input.employments ?? []).flatMap((employment, index) => wageLines(employment, index, input)),
    ...costLines(input),
    ...lossLines(input),
    ...benefitLines(input),
    ...nonMaterialLines(input),
    ...decidedLines(input),
    ...instalmentCharges(input),
  ];
}

function shown(line: AwardedLine | InterestLine, input: Input): CompensationLine {
  const { id, head, stream, from, to, due, debtors, wage, formula, inputs, source } = line;
  return {
    id,
    head,
    stream,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(due === undefined ? {} : { due }),
    debtors,
    amount: amount(line.amount, line.currency),
    award: amount(line.award, stream === 'institution' ? line.currency : input.awardCurrency),
    ...(wage === undefined
      ? {}
      : {
          gross: exactNumber(wage.gross),
          lawfulDeductions: exactNumber(wage.lawfulDeductions),
          received: exactNumber(wage.received),
          parts: wage.parts,
        }),
    ...(line.subrogated === undefined ? {} : { subrogated: exactNumber(line.subrogatedAward) }),
    ...('of' in line ? { of: line.of } : {}),
    formula,
    inputs,
    source,
  };
}

function calculate(input: Input): CompensationResult {
  refuseUnknownExponents(input);
  refuseRepeated(input);
  refuseUnknownEmployments(input);
  refuseUnusableQuotations(input);

  const principal = claimLines(input).map((line) => award(line, input));
  const accounts = openAccounts(principal, input);
  const paid = applyPayments(accounts, input);
  const lines = [...principal, ...interestLines(accounts, input)];
  const total = awarded(lines.filter(({ stream }) => stream === 'person'));

  const fund = fundPayment(accounts, input);
  const position = {
    total,
    booked: paid.booked,
    toProviders: principal.reduce((all, { subrogatedAward }) => all + subrogatedAward, 0n),
  };
  const interim = interimProposal(accounts, input);
  const instalments = instalmentsOf(input, total);
  const heirs = shareAmongHeirs(input, total);
  const previous = payableBeside(input, total);
  const requests = judgeRequests({ input, lines, accounts });

  return {
    lines: lines.map((line) => shown(line, input)),
    totals: totalsOf(lines, input.awardCurrency),
    ...(input.payments === undefined ? {} : { payments: paid.payments }),
    outstanding: outstanding(accounts),
    ...(interim === undefined ? {} : { interim }),
    ...(fund === undefined ? {} : { fund: fundResult(fund, position) }),
    ...(input.recoveries === undefined ? {} : distribute(input, position, fund)),
    ...(instalments === undefined ? {} : { instalments }),
    ...(heirs === undefined ? {} : { heirs }),
    ...(previous === undefined ? {} : { payable: previous.payable }),
    ...(requests.asks.length === 0 ? {} : { asks: requests.asks }),
    ...(requests.allowed.length === 0 ? {} : { allowed: requests.allowed }),
    refusals: [...paid.refusals, ...(previous?.refusals ?? []), ...requests.refusals],
  };
}

/**
 * Calculates what a person is owed, line by line, with who owes it and why (Protocol of 2014 to the Forced Labour
 * Convention, 1930, art. 4(1), 2014). All arithmetic is exact; each line is rounded once, half up, in its own currency.
 */
export function calculateCompensation(input: unknown): CompensationResult | Refused {
  return determine(() => calculate(readInput(CompensationInput, input)));
}
