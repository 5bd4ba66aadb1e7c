import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { type ClaimDecider, claimStream } from '../domain/claim.ts';

type ScreeningCompleted = Extract<IdentificationEvent, { type: 'ScreeningCompleted' }>;

export const openWageCheckAfterScreening = (claim: ClaimDecider) =>
  reaction<ScreeningCompleted>({
    name: 'open-wage-check-after-screening',
    from: 'identification',
    on: 'ScreeningCompleted',
    act: ({ caseId, outcome }, { at }) =>
      outcome === 'possible' ? act(claim, claimStream(caseId), { type: 'OpenWageCheck', caseId, at }) : undefined,
  });
