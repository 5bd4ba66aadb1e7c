import { pointer } from '../input/pointer.ts';
import { type Refusal, type RefusalCode, refuse } from '../refusal.ts';
import type { AwardedLine, Input } from './claim-line.ts';
import type { Request } from './input.ts';
import type { Account } from './ledger.ts';
import { amount, minorOf, sameCurrency } from './money.ts';
import type { CompensationResult } from './result.ts';

/** What the requests are judged against; none of it changes by them. */
export interface Award {
  readonly input: Input;
  readonly lines: readonly AwardedLine[];
  readonly accounts: readonly Account[];
}

type Verdict = readonly [RefusalCode, string] | undefined;
type Judge = (request: Request, index: number, award: Award) => Verdict;

const conduct = ['conductOfVictim', 'criminalRecord', 'organisedCrimeLink', 'irregularStatus', 'illegalWork'];

function oneOf(
  request: Request,
  member: 'reason' | 'on' | 'relation' | 'what' | 'to',
  index: number,
  known: readonly string[],
): string {
  const value = request[member];
  const at = pointer('requests', index, member);
  if (value === undefined) return refuse('INPUT_INCOMPLETE', at, 'This is needed to judge the request.');
  if (!known.includes(value)) return refuse('INPUT_INVALID', at, `"${value}" is not known here.`);
  return value;
}

const reduceOrDelay: Judge = (request, index) =>
  oneOf(request, 'reason', index, [...conduct, 'capReached']) === 'capReached'
    ? undefined
    : ['NP_BLOCKED', 'What the person did or was made to do never lowers or delays the award.'];

const setOff: Judge = (request, index) => {
  if (request.claim === undefined) {
    refuse('INPUT_INCOMPLETE', pointer('requests', index, 'claim'), 'What is set off is needed.');
  }
  return request.claim === 'compelledConduct'
    ? ['NP_BLOCKED', 'Compelled conduct is never set off.']
    : ['SETOFF_BARRED', 'No sum somebody claims is set off against the award.'];
};

const conditions: Readonly<Record<string, RefusalCode>> = {
  status: 'STATUS_IRRELEVANT',
  nationality: 'STATUS_IRRELEVANT',
  presence: 'STATUS_IRRELEVANT',
  cooperation: 'COOPERATION_IRRELEVANT',
  testimony: 'COOPERATION_IRRELEVANT',
  conviction: 'CONVICTION_NOT_REQUIRED',
};

const condition: Judge = (request, index) => {
  const on = oneOf(request, 'on', index, Object.keys(conditions));
  return [conditions[on] ?? 'STATUS_IRRELEVANT', `The award does not depend on ${on}.`];
};

const waiver: Judge = ({ money, independentAdvice, inDetention }, index, { input, lines }) => {
  if (money === undefined) {
    refuse('INPUT_INCOMPLETE', pointer('requests', index, 'money'), 'The sum of the settlement is needed.');
  }
  const offered = sameCurrency(money, input.awardCurrency, 'requests', index, 'money');
  const wages = lines.filter(({ head }) => head === 'W').reduce((all, line) => all + line.award, 0n);
  if (offered < wages) return ['WAIVER_VOID', 'The settlement is under the wages due.'];
  if (independentAdvice !== true) return ['WAIVER_VOID', 'It was signed without independent advice.'];
  return inDetention === true ? ['WAIVER_VOID', 'It was signed in detention.'] : undefined;
};

const ownPayees = ['self', 'guardianAccount', 'heir'];
const conflictingPayees = ['exploiter', 'recruiter', 'employer', 'creditor', 'agent', 'otherCounsel'];

const payee: Judge = (request, index) => {
  const relation = oneOf(request, 'relation', index, [...ownPayees, 'attorney', ...conflictingPayees]);
  if (ownPayees.includes(relation)) return undefined;
  if (relation !== 'attorney') return ['PAYEE_CONFLICT', `Nothing is paid to the ${relation}.`];
  const { scopes = [], approvals = 0, callBack = false, linkedTo = '' } = request;
  if (linkedTo !== '') return ['PAYEE_CONFLICT', `The attorney is linked to the ${linkedTo}.`];
  if (!scopes.includes('receive')) return ['PAYEE_CONFLICT', 'The power of attorney does not cover receiving money.'];
  return approvals >= 2 && callBack
    ? undefined
    : ['PAYEE_CONFLICT', 'Paying an attorney needs two approvals and a call back to the person.'];
};

function openOn(name: string, { lines, accounts }: Award): bigint | undefined {
  const account = accounts.find(({ line }) => line.id === name || `I/${line.id}` === name);
  const line = lines.find(({ id }) => id === name);
  if (line === undefined) return undefined;
  if (account === undefined) return line.award;
  return line.head === 'H13' ? account.interest : account.principal + account.interest;
}

const payLine: Judge = ({ line, money }, index, award) => {
  const at = pointer('requests', index, 'line');
  if (line === undefined) return refuse('INPUT_INCOMPLETE', at, 'The line to be paid is needed.');
  const open = openOn(line, award);
  if (open === undefined) return refuse('INPUT_INVALID', at, `There is no line "${line}".`);
  const asked = money === undefined ? 0n : minorOf(money);
  return open === 0n || asked > open ? ['LINE_SATISFIED', 'The line is paid, or would be paid twice.'] : undefined;
};

const approve: Judge = ({ calculatedBy, approvedBy }, index) => {
  if (calculatedBy === undefined) {
    refuse('INPUT_INCOMPLETE', pointer('requests', index, 'calculatedBy'), 'Who calculated is needed.');
  }
  if (approvedBy === undefined) {
    refuse('INPUT_INCOMPLETE', pointer('requests', index, 'approvedBy'), 'Who approves is needed.');
  }
  return calculatedBy === approvedBy ? ['FOUR_EYES', 'Who calculated does not approve.'] : undefined;
};

const disclose: Judge = (request, index, { input, lines }) => {
  const owing = [
    ...(input.debtors ?? []).map(({ id }) => id),
    ...lines.flatMap(({ debtors }) => debtors),
    'debtor',
    'employer',
    'recruiter',
  ];
  const to = oneOf(request, 'to', index, [...owing, 'court', 'person']);
  const what = oneOf(request, 'what', index, ['location', 'health', 'testimony', 'account', 'amount']);
  return owing.includes(to) && what !== 'amount' ? ['NEED_TO_KNOW', `A debtor is never told the ${what}.`] : undefined;
};

const close: Judge = (request, index) =>
  oneOf(request, 'reason', index, ['leftCountry', 'missing', 'reTrafficked', 'unclaimed', 'settled']) === 'settled'
    ? undefined
    : ['STAYS_OPEN', 'The award stays open and is held for the person.'];

const judges: Readonly<Record<Request['type'], Judge>> = {
  reduce: reduceOrDelay,
  delay: reduceOrDelay,
  setoff: setOff,
  condition,
  waiver,
  deductAssistance: () => ['ASSISTANCE_NOT_DEDUCTIBLE', 'Help already given is never deducted.'],
  payee,
  payLine,
  netTransferCost: () => ['COST_ON_DEBTOR', 'The cost of sending money is the debtor’s.'],
  approve,
  disclose,
  close,
};

function refundAsked({ requests = [] }: Input): NonNullable<CompensationResult['asks']> {
  return requests.flatMap(({ type, claim, paid, by, money }, index) => {
    if (type !== 'setoff' || claim !== 'fine' || paid !== true) return [];
    if (money === undefined) {
      refuse('INPUT_INCOMPLETE', pointer('requests', index, 'money'), 'The fine that was paid is needed.');
    }
    return [{ to: by ?? 'authority', ask: 'refund', money: amount(minorOf(money), money.currency) }];
  });
}

/** Judges what somebody wants done with the award; what is refused stands beside it and changes no number. */
export function judgeRequests(award: Award): Required<Pick<CompensationResult, 'allowed' | 'refusals' | 'asks'>> {
  const allowed: string[] = [];
  const refusals: Refusal[] = [];
  for (const [index, request] of (award.input.requests ?? []).entries()) {
    const verdict = judges[request.type](request, index, award);
    const at = pointer('requests', index);
    if (verdict === undefined) allowed.push(at);
    else refusals.push({ code: verdict[0], pointer: at, detail: verdict[1] });
  }
  return { allowed, refusals, asks: refundAsked(award.input) };
}
