import type { AwardLine } from '@nrm/contracts/compensation';
import type { Money } from '@nrm/contracts/shared';

type Facts = Readonly<Record<string, unknown>>;

/** What a determination found the person to be owed, in the currency of the award. */
export interface Calculation {
  /** The facts used, in the published format. */
  readonly input: Facts;
  /** The explained result as it was given. */
  readonly result: Facts;
  readonly lines: readonly AwardLine[];
  /** The sum of the person's lines. */
  readonly total: Money;
  /** What debtors have paid on the person's lines before. */
  readonly alreadyReceived?: Money | undefined;
}

const wageHeads: ReadonlySet<string> = new Set(['W', 'H10']);

/** The first line that labour law alone does not carry; wages and contributions go on without a confirmed status. */
export const lineBeyondWages = (lines: readonly AwardLine[]): AwardLine | undefined =>
  lines.find(({ head }) => !wageHeads.has(head));
