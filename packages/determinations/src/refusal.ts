/** Why nothing could be determined, or why a request beside an award was turned down. */
export type RefusalCode =
  | 'INPUT_INCOMPLETE'
  | 'INPUT_INVALID'
  | 'CURRENCY_MISMATCH'
  | 'STATUS_IRRELEVANT'
  | 'COOPERATION_IRRELEVANT'
  | 'CONVICTION_NOT_REQUIRED'
  | 'NP_BLOCKED'
  | 'SETOFF_BARRED'
  | 'WAIVER_VOID'
  | 'ASSISTANCE_NOT_DEDUCTIBLE'
  | 'PAYEE_CONFLICT'
  | 'LINE_SATISFIED'
  | 'COST_ON_DEBTOR'
  | 'NO_REFORMATIO_IN_PEIUS'
  | 'FOUR_EYES'
  | 'NEED_TO_KNOW'
  | 'STAYS_OPEN';

/** A refusal points (RFC 6901) at the member at fault, or at the place where the missing member belongs. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly pointer: string;
  readonly detail: string;
}

/** The whole answer when nothing was determined. */
export interface Refused {
  readonly refusal: Refusal;
}

/** Ends a determination; `determine` turns it into the answer. */
export class CannotDetermine extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code} ${refusal.pointer}: ${refusal.detail}`);
    this.name = 'CannotDetermine';
    this.refusal = refusal;
  }
}

/** Stops the determination with this refusal. */
export function refuse(code: RefusalCode, pointer: string, detail: string): never {
  throw new CannotDetermine({ code, pointer, detail });
}

/** Runs a determination and answers a refusal instead of throwing it; every other error passes through. */
export function determine<Result>(work: () => Result): Result | Refused {
  try {
    return work();
  } catch (error) {
    if (error instanceof CannotDetermine) return { refusal: error.refusal };
    throw error;
  }
}

/** Tells a refused determination from one that has a result. */
export function isRefused(answer: object): answer is Refused {
  return 'refusal' in answer;
}
