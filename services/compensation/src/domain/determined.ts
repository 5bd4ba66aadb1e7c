import type { AwardLine } from '@nrm/contracts/compensation';
import type { Money } from '@nrm/contracts/shared';
import { currencyExponent } from '@nrm/country-profile';
import { refuse } from '@nrm/decider';
import { type CompensationLine, type CompensationResult, calculateCompensation, isRefused } from '@nrm/determinations';
import type { Calculation } from './calculation.ts';

/** What is asked for and recorded elsewhere in a claim, and therefore never part of a calculation. */
const elsewhere: Readonly<Record<string, string>> = {
  requests: 'Pass on set-offs and reductions on their own, so that each attempt is on record.',
  previousAward: 'A decided award is on record here.',
  interim: 'The fund pays decided awards.',
  fund: 'The cap of the fund is the one of the country profile.',
  recoveries: 'What is recovered is recorded as a receipt.',
};

/**
 * What the published determination finds for these facts. Refuses with its code, and the place in the input, where it
 * cannot be calculated, and where the input brings what is not for the calculating officer to say.
 */
export function determined(input: Readonly<Record<string, unknown>>): Calculation {
  for (const [member, reason] of Object.entries(elsewhere)) {
    if (member in input) refuse('INPUT_INVALID', `/${member}: ${reason}`);
  }
  const answer = calculateCompensation(input);
  if (isRefused(answer)) {
    const { code, pointer, detail } = answer.refusal;
    return refuse(code, `${pointer}: ${detail}`);
  }
  const total = moneyOf(answer.totals.person);
  refuseUnknownUnit(input, total.currency);
  const alreadyReceived = { minor: bookedForPerson(answer), currency: total.currency };
  return {
    input,
    result: { ...answer },
    lines: answer.lines.map((line) => lineOf(line, total.currency)),
    total,
    ...(alreadyReceived.minor > 0 ? { alreadyReceived } : {}),
  };
}

function lineOf({ id, head, stream, award, debtors, subrogated }: CompensationLine, currency: string): AwardLine {
  return {
    lineId: id,
    head,
    stream,
    money: moneyOf(award),
    debtors: [...debtors],
    ...(subrogated ? { subrogated: { minor: subrogated, currency } } : {}),
  };
}

/** What debtors paid before; payments are booked on lines of the person only. */
function bookedForPerson({ payments = [] }: CompensationResult): number {
  return payments
    .flatMap(({ applied }) => applied)
    .reduce((sum, { interest, principal }) => sum + interest + principal, 0);
}

/** The fund's cap is in whole units of the currency: a wrong exponent would move it by powers of ten. */
function refuseUnknownUnit(input: Readonly<Record<string, unknown>>, currency: string): void {
  const stated = (input.exponents as Readonly<Record<string, unknown>> | undefined)?.[currency];
  const known = Intl.supportedValuesOf('currency').includes(currency);
  if (!known) refuse('INPUT_INVALID', `/awardCurrency: ${currency} is not a currency code of ISO 4217.`);
  if (stated !== currencyExponent(currency)) {
    refuse(
      'INPUT_INVALID',
      `/exponents/${currency}: ISO 4217 gives ${currency} ${currencyExponent(currency)} decimals.`,
    );
  }
}

const moneyOf = ({ minor, currency }: CompensationLine['award']): Money => ({ minor, currency });
