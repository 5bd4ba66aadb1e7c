import type { CountryProfile } from '@nrm/country-profile';
import { dueAt } from '@nrm/country-profile';
import { refuse } from '@nrm/decider';
import type { FactOf, ReferPerson } from './case-command.ts';
import { type CaseState, isOnChildPath } from './case-state.ts';
import { referenceOf } from './reference.ts';

type Facts = readonly FactOf<
  'ReferralSubmitted' | 'RemovalHoldPlaced' | 'ProsecutionHoldRequested' | 'PresumedChildRecorded'
>[];

/**
 * Opens the case of one person. Nobody is removed from the country while identification runs, and whoever may be a
 * child is presumed to be one (Council of Europe Convention on Action against Trafficking in Human Beings, art. 10(2)
 * and (3), 2005). Nationality, border crossing, movement and means are never asked for.
 */
export function referPerson(profile: CountryProfile, state: CaseState, command: ReferPerson): Facts {
  const { caseId, incidentId, person: referred, referrerType, by, at } = command;
  if (state.status === 'open') refuse('case-already-open');
  const { ageStatus, inCustody, consent, person, contact, employedFrom, employedTo, account } = referred;
  const child = isOnChildPath({ ageStatus });
  if (!child && consent.givenBy !== 'person') refuse('consent-needed-to-refer', referred.label);
  const start = { from: at, child, custody: inCustody };
  const worked = employedFrom !== undefined || employedTo !== undefined;
  return [
    {
      type: 'ReferralSubmitted',
      caseId,
      reference: referenceOf(caseId),
      incidentId,
      referrerType,
      referredBy: by.account,
      referringOrganisation: by.organisation,
      ageStatus,
      inCustody,
      entryConsent: consent,
      person,
      ...(contact === undefined ? {} : { contact }),
      ...(worked
        ? {
            employment: {
              ...(employedFrom === undefined ? {} : { from: employedFrom }),
              ...(employedTo === undefined ? {} : { to: employedTo }),
            },
          }
        : {}),
      ...(account === undefined ? {} : { account }),
      at,
      clocks: [{ deadline: 'screeningCompleted', dueAt: dueAt(profile, 'screeningCompleted', start) }],
    },
    { type: 'RemovalHoldPlaced', caseId, holdId: command.removalHoldId, at },
    ...(inCustody
      ? [{ type: 'ProsecutionHoldRequested' as const, caseId, holdId: command.prosecutionHoldId, at }]
      : []),
    ...(child
      ? [
          {
            type: 'PresumedChildRecorded' as const,
            caseId,
            at,
            clocks: [{ deadline: 'guardianAppointed', dueAt: dueAt(profile, 'guardianAppointed', start) }],
          },
        ]
      : []),
  ];
}
