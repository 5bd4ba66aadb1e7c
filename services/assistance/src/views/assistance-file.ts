import type { AssistanceEvent, AssistanceFile } from '@nrm/contracts/assistance';
import type { View } from '@nrm/event-bus';
import { assistanceStatus } from './assistance-status.ts';

/** One row per case: the help offered, answered, given and planned. */
export const assistanceFile: View<AssistanceFile, AssistanceEvent> = {
  name: 'assistance.file',
  version: 1,
  reads: ['assistance/assistance'],
  fold(row, { data, revision }) {
    const after = withFact(row ?? empty(data.caseId), data);
    return { ...after, revision, status: assistanceStatus(after) };
  },
};

const empty = (caseId: string): AssistanceFile => ({
  caseId,
  revision: 0,
  status: 'not_offered',
  childPlan: false,
  sharingStopped: false,
  emergency: [],
  needs: [],
});

function withFact(row: AssistanceFile, fact: AssistanceEvent): AssistanceFile {
  switch (fact.type) {
    case 'AssistanceOffered':
      return { ...row, offeredAt: fact.at };
    case 'AssistanceConsented':
      return { ...row, answer: 'consented' };
    case 'AssistanceDeclined': {
      const { plan: _ended, ...rest } = row;
      return { ...rest, answer: 'declined' };
    }
    case 'NeedsAssessed':
      return { ...row, needs: fact.needs };
    case 'EmergencyAssistanceDelivered':
      return { ...row, emergency: [...row.emergency, { occurredOn: fact.occurredOn, help: fact.help }] };
    case 'ReflectionSupportStarted':
    case 'ReflectionSupportExtended':
      return { ...row, reflectionEndsOn: fact.endsOn };
    case 'ChildPlanOpened': {
      const { childPlanEndsAt: _void, ...rest } = row;
      return { ...rest, childPlan: true };
    }
    case 'ChildPlanEndAnnounced':
      return { ...row, childPlanEndsAt: fact.endsAt };
    case 'ShelterPlaced':
      return {
        ...row,
        placement: { placementId: fact.placementId, shelterId: fact.shelterId, since: fact.at },
      };
    case 'ShelterLeft': {
      const { placement: _left, ...rest } = row;
      return rest;
    }
    case 'RecoveryPlanAgreed':
      return { ...row, plan: { agreedAt: fact.at, goals: fact.goals } };
    case 'SharingStopped':
      return { ...row, sharingStopped: true };
    case 'SharingResumed':
      return { ...row, sharingStopped: false };
    case 'DeadlineMissed':
      return row;
  }
}
