import type { CaseAccessEvent } from '@nrm/contracts/gateway';
import type { Gate } from '@nrm/contracts/roles';
import type { Speaker } from '@nrm/contracts/shared';

interface KeptConsent {
  readonly gate: Gate;
  readonly purpose: string;
  readonly recipient: string;
  readonly language: string;
  readonly givenBy: Speaker;
  readonly until?: string;
  readonly givenAt: string;
  readonly withdrawnAt?: string;
  /** A later consent at the same gate stands in its place. */
  readonly replaced: boolean;
}

/** Who works on the case and what the person agreed to, in the order in which it happened. */
export interface AccessPart {
  readonly revision: number;
  readonly assigned: readonly { readonly account: string; readonly organisation: string }[];
  readonly consents: readonly KeptConsent[];
  /** Gates the person has closed, also where nothing was given before. */
  readonly withdrawn: readonly Gate[];
}

const untouched: AccessPart = { revision: 0, assigned: [], consents: [], withdrawn: [] };

export function accessPart(before: AccessPart = untouched, fact: CaseAccessEvent, revision: number): AccessPart {
  const part = { ...before, revision };
  switch (fact.type) {
    case 'OfficerAssigned':
      return {
        ...part,
        assigned: [...part.assigned, { account: fact.accountId, organisation: fact.organisationId }],
      };
    case 'AssignmentEnded':
      return { ...part, assigned: part.assigned.filter(({ account }) => account !== fact.accountId) };
    case 'ConsentGiven': {
      const { gate, purpose, recipient, language, givenBy, until, at } = fact;
      const earlier = part.consents.map((consent) =>
        consent.gate === gate && consent.withdrawnAt === undefined ? { ...consent, replaced: true } : consent,
      );
      const consent: KeptConsent = {
        gate,
        purpose,
        recipient,
        language,
        givenBy,
        ...(until === undefined ? {} : { until }),
        givenAt: at,
        replaced: false,
      };
      return {
        ...part,
        consents: [...earlier, consent],
        withdrawn: part.withdrawn.filter((closed) => closed !== gate),
      };
    }
    case 'ConsentWithdrawn':
      return {
        ...part,
        consents: part.consents.map((consent) =>
          consent.gate === fact.gate && !consent.replaced && consent.withdrawnAt === undefined
            ? { ...consent, withdrawnAt: fact.at }
            : consent,
        ),
        withdrawn: [...part.withdrawn.filter((closed) => closed !== fact.gate), fact.gate],
      };
    case 'ChildPathNoted':
    case 'ChildPathEnded':
    case 'GuardianNoted':
      return part;
  }
}
