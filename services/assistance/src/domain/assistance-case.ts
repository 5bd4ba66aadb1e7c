import type { AssistanceEvent } from '@nrm/contracts/assistance';
import type { RecordMissedDeadline } from '@nrm/contracts/shared';
import { type CountryProfile, type DeadlineName, dueAt } from '@nrm/country-profile';
import { type Decider, refuse } from '@nrm/decider';
import type {
  AgreeRecoveryPlan,
  AnnounceChildPlanEnd,
  AnswerOffer,
  AssessNeeds,
  AssistanceCommand,
  DeliverEmergencyHelp,
  LeaveShelter,
  OfferAssistance,
  OpenChildPlan,
  PlaceInShelter,
  ResumeSharing,
  StopSharing,
  SupportReflection,
} from './assistance-commands.ts';
import { type Assistance, evolve, isChild, untouched } from './assistance-state.ts';

export type AssistanceCase = Decider<Assistance, AssistanceCommand, AssistanceEvent>;

/** The help one person gets, decided after the country's clocks. One stream per case: `assistance-<caseId>`. */
export function assistanceCase(profile: CountryProfile): AssistanceCase {
  const clocks = (deadline: DeadlineName, from: string) => [{ deadline, dueAt: dueAt(profile, deadline, { from }) }];

  function decide(state: Assistance, command: AssistanceCommand): readonly AssistanceEvent[] {
    switch (command.type) {
      case 'OfferAssistance':
        return offer(state, command);
      case 'AnswerOffer':
        return command.answer === 'consented' ? consent(state, command) : decline(state, command);
      case 'AssessNeeds':
        return assessNeeds(state, command);
      case 'DeliverEmergencyHelp':
        return deliverEmergencyHelp(command);
      case 'PlaceInShelter':
        return place(state, command);
      case 'LeaveShelter':
        return leave(state, command);
      case 'AgreeRecoveryPlan':
        return agreePlan(state, command);
      case 'SupportReflection':
        return supportReflection(state, command);
      case 'OpenChildPlan':
        return openChildPlan(state, command);
      case 'AnnounceChildPlanEnd':
        return announceChildPlanEnd(state, command);
      case 'StopSharing':
        return stopSharing(state, command);
      case 'ResumeSharing':
        return resumeSharing(state, command);
      case 'RecordMissedDeadline':
        return recordMissed(state, command);
    }
  }

  function offer({ offered }: Assistance, { caseId, screenedAt, at }: OfferAssistance): AssistanceEvent[] {
    if (offered) return [];
    return [{ type: 'AssistanceOffered', caseId, at, clocks: clocks('assistanceOffered', screenedAt) }];
  }

  /** Free and informed, also after an earlier no: Convention on Action against Trafficking, art. 12(7), 2005. */
  function consent(state: Assistance, command: AnswerOffer): AssistanceEvent[] {
    const { caseId, speaker, language, explainedHow, by, at } = command;
    if (!state.offered) refuse('assistance-not-offered');
    if (state.answer === 'consented') refuse('assistance-already-consented');
    if (isChild(state, at) && speaker !== 'guardian') refuse('consent-of-a-child-needs-guardian');
    if (!isChild(state, at) && speaker !== 'person') refuse('adult-consents-themself');
    return [
      {
        type: 'AssistanceConsented',
        caseId,
        consentedBy: speaker,
        language,
        explainedHow,
        recordedBy: by.account,
        at,
        clocks: clocks('recoveryPlanAgreed', at),
      },
    ];
  }

  function agreePlan(state: Assistance, { caseId, goals, agreedBy, by, at }: AgreeRecoveryPlan): AssistanceEvent[] {
    needConsent(state);
    return [
      {
        type: 'RecoveryPlanAgreed',
        caseId,
        goals,
        agreedBy,
        recordedBy: by.account,
        at,
        clocks: clocks('recoveryPlanReviewed', at),
      },
    ];
  }

  function announceChildPlanEnd(state: Assistance, command: AnnounceChildPlanEnd): AssistanceEvent[] {
    const { caseId, verifiedAt, at } = command;
    if (state.childPlan === undefined || state.childPlan.endsAt !== undefined) return [];
    const endsAt = dueAt(profile, 'childMeasuresEndNotice', { from: verifiedAt });
    return [{ type: 'ChildPlanEndAnnounced', caseId, endsAt, at }];
  }

  return { initial: untouched, decide, evolve };
}

function needConsent({ answer }: Assistance): void {
  if (answer !== 'consented') refuse('assistance-consent-needed');
}

/** Takes nothing away that was given, and leaves the offer open. */
function decline(state: Assistance, { caseId, speaker, by, at }: AnswerOffer): AssistanceEvent[] {
  if (!state.offered) refuse('assistance-not-offered');
  if (state.answer === 'declined') return [];
  return [{ type: 'AssistanceDeclined', caseId, declinedBy: speaker, recordedBy: by.account, at }];
}

function assessNeeds(state: Assistance, { caseId, needs, by, at }: AssessNeeds): AssistanceEvent[] {
  needConsent(state);
  return [{ type: 'NeedsAssessed', caseId, needs, assessedBy: by.account, at }];
}

/** Asks for nothing first: no offer, no consent, no screening. */
function deliverEmergencyHelp(command: DeliverEmergencyHelp): AssistanceEvent[] {
  const { caseId, help, by, occurredOn, today, at } = command;
  if (occurredOn > today) refuse('help-in-the-future');
  return [
    {
      type: 'EmergencyAssistanceDelivered',
      caseId,
      help,
      deliveredBy: by.account,
      organisationId: by.organisation,
      occurredOn,
      at,
    },
  ];
}

function place(state: Assistance, command: PlaceInShelter): AssistanceEvent[] {
  const { caseId, placementId, shelterId, acceptsChildren, acceptsAdults, by, at } = command;
  needConsent(state);
  if (state.placement) refuse('already-placed', 'To move, record first that the person left their place.');
  if (isChild(state, at) && !acceptsChildren) refuse('shelter-not-for-children');
  if (!isChild(state, at) && !acceptsAdults) refuse('shelter-not-for-adults');
  return [{ type: 'ShelterPlaced', caseId, placementId, shelterId, recordedBy: by.account, at }];
}

/** Needs no consent: whoever wants to leave leaves. */
function leave({ placement }: Assistance, { caseId, placementId, shelterId, by, at }: LeaveShelter): AssistanceEvent[] {
  if (placement?.placementId !== placementId || placement.shelterId !== shelterId) refuse('not-placed');
  return [{ type: 'ShelterLeft', caseId, placementId, shelterId, recordedBy: by.account, at }];
}

/** Never shortens: Convention on Action against Trafficking, art. 13, 2005. */
function supportReflection(state: Assistance, { caseId, endsOn, at }: SupportReflection): AssistanceEvent[] {
  const { reflectionEndsOn } = state;
  if (reflectionEndsOn === undefined) return [{ type: 'ReflectionSupportStarted', caseId, endsOn, at }];
  if (endsOn <= reflectionEndsOn) return [];
  return [{ type: 'ReflectionSupportExtended', caseId, endsOn, at }];
}

function openChildPlan({ childPlan }: Assistance, { caseId, at }: OpenChildPlan): AssistanceEvent[] {
  if (childPlan && childPlan.endsAt === undefined) return [];
  return [{ type: 'ChildPlanOpened', caseId, at }];
}

/** Ends no help: the bed and everything given stay. */
function stopSharing({ sharingStoppedAt }: Assistance, { caseId, at }: StopSharing): AssistanceEvent[] {
  if (sharingStoppedAt !== undefined) return [];
  return [{ type: 'SharingStopped', caseId, at }];
}

/** A consent older than the withdrawal never revives it. */
function resumeSharing({ sharingStoppedAt }: Assistance, { caseId, at }: ResumeSharing): AssistanceEvent[] {
  if (sharingStoppedAt === undefined || at < sharingStoppedAt) return [];
  return [{ type: 'SharingResumed', caseId, at }];
}

function recordMissed(
  state: Assistance,
  { caseId, deadline, dueAt: due, at }: RecordMissedDeadline,
): AssistanceEvent[] {
  const runs = state.clocks.some((clock) => clock.deadline === deadline && clock.dueAt === due);
  return runs ? [{ type: 'DeadlineMissed', caseId, deadline, dueAt: due, at }] : [];
}
