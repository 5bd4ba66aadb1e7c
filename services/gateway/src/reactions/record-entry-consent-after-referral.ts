import type { IdentificationEvent } from '@nrm/contracts/identification';
import { act } from '@nrm/event-store';
import { reaction } from '@nrm/service-host';
import { accessStream, caseAccess } from '../domain/case-access.ts';

type ReferralSubmitted = Extract<IdentificationEvent, { type: 'ReferralSubmitted' }>;

/** The consent to enter the mechanism opens the ledger. A child needs none, so there may be nothing to record. */
export const recordEntryConsentAfterReferral = reaction<ReferralSubmitted>({
  name: 'record-entry-consent-after-referral',
  from: 'identification',
  on: 'ReferralSubmitted',
  act({ caseId, entryConsent: { givenBy, language, explainedHow }, referredBy }, { at }) {
    if (givenBy === 'not-needed') return undefined;
    return act(caseAccess, accessStream(caseId), {
      type: 'RecordEntryConsent',
      caseId,
      consent: { gate: 'G1', purpose: 'Entering the mechanism', recipient: 'The national referral mechanism' },
      language,
      explainedHow,
      givenBy,
      by: referredBy,
      at,
    });
  },
});
