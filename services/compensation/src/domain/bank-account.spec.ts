import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import {
  account,
  at,
  caseId,
  childPayee,
  claim,
  claimOpened,
  due,
  register,
  registered,
  wageCheckOpened,
} from './claim-samples.ts';

const given = specification(claim);

describe('Registering the first account', () => {
  it('makes it payable at once', () => given(claimOpened).when(register()).yields(registered()));
  it('is possible in a wage check', () => given(wageCheckOpened).when(register()).yields(registered()));
  it('needs a wage check or a claim', () => given().when(register()).isRefused('claim-not-open'));
  it('is confirmed by the adult, not by a guardian', () =>
    given(claimOpened)
      .when(register({ confirmedBy: 'guardian' }))
      .isRefused('person-confirms-account'));
});

describe('Changing an account', () => {
  const changed = { ...account, number: 'XX00 0000 0000 9999' };
  it('holds payments for the hold of the profile', () =>
    given(claimOpened, registered())
      .when(register({ account: changed }))
      .yields(registered({ account: changed, usableFrom: due('bankChangeHold') })));
  it('holds anew with each change', () =>
    given(claimOpened, registered(), registered({ account: changed, usableFrom: due('bankChangeHold') }))
      .when(register())
      .yields(registered({ usableFrom: due('bankChangeHold') })));
  it('means a change: the same account again holds nothing', () =>
    given(claimOpened, registered()).when(register()).changesNothing());
});

describe('The account of a child', () => {
  const supervised = { guardianSupervised: true, confirmedBy: 'guardian' } as const;
  it('is supervised and confirmed by the guardian', () =>
    given(claimOpened, childPayee).when(register(supervised)).yields(registered(supervised)));
  it('is never without supervision', () =>
    given(claimOpened, childPayee)
      .when(register({ confirmedBy: 'guardian' }))
      .isRefused('guardian-supervision-needed'));
  it('is never confirmed by the child alone', () =>
    given(claimOpened, childPayee)
      .when(register({ guardianSupervised: true }))
      .isRefused('guardian-supervision-needed'));

  const endsAt = due('childMeasuresEndNotice');
  const ending = { type: 'ChildPayeeEnding', caseId, endsAt, at } as const;
  it('stays protected until the notice is over', () =>
    given(claimOpened, childPayee, ending)
      .when(register({ at: endsAt }))
      .isRefused('guardian-supervision-needed'));
  it('is the person’s own after that', () => {
    const after = new Date(Date.parse(endsAt) + 1).toISOString();
    given(claimOpened, childPayee, ending)
      .when(register({ at: after }))
      .yields(registered({ at: after, usableFrom: after }));
  });
});
