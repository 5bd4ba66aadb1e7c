import { type RefusalCode, refusals } from '@nrm/contracts/refusals';

/** A business rule said no. An answer for the caller, never a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  /** What exactly was refused, in words a caseworker can act on. Holds nothing about the person. */
  readonly detail: string | undefined;

  constructor(code: RefusalCode, detail?: string) {
    super(refusals[code].title);
    this.code = code;
    this.detail = detail;
  }
}

export function refuse(code: RefusalCode, detail?: string): never {
  throw new Refusal(code, detail);
}
