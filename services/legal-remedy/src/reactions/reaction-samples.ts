import type { Fact } from '@nrm/contracts/envelope';
import type { RemedyEvent } from '@nrm/contracts/legal-remedy';
import { profileOf } from '@nrm/country-profile';
import { stateOf } from '@nrm/decider';
import type { Reaction } from '@nrm/service-host';
import { at, caseId, remedyUnderModelProfile, today } from '../domain/samples.ts';

/** What our stream gains when a reaction hears a fact of identification. */
export function reactionTo(reaction: Reaction, fact: Fact, ...history: RemedyEvent[]): readonly Fact[] {
  const envelope = {
    id: `identification/case-${caseId}@3`,
    source: 'identification' as const,
    stream: `case-${caseId}`,
    revision: 3,
    position: 7,
    type: fact.type,
    key: caseId,
    recordedAt: at,
    correlationId: 'sample',
    actor: { account: 'sample', role: 'decider', organisation: 'sample' },
    data: fact,
  };
  const moment = { at, today, profile: profileOf('p029-model'), newId: (name: string) => name, envelope };
  const asked = reaction.act(fact, moment);
  if (asked && asked.stream !== `remedy-${caseId}`) throw new Error('A reaction writes in the file of the person.');
  return asked?.decide(stateOf(remedyUnderModelProfile, history)) ?? [];
}
