import { describe, it } from 'vitest';
import {
  ageVerified,
  appointGuardian,
  given,
  guardianAppointed,
  guardianClock,
  presumedChild,
  referred,
  verifyAge,
} from './testing.ts';

const child = [referred({ ageStatus: 'child' }), presumedChild] as const;
const uncertain = [referred({ ageStatus: 'uncertain' }), presumedChild] as const;

describe('A guardian', () => {
  it('is appointed for a child', () =>
    given(...child)
      .when(appointGuardian)
      .yields(guardianAppointed));
  it('is appointed for whoever may be a child', () =>
    given(...uncertain)
      .when(appointGuardian)
      .yields(guardianAppointed));
  it('takes over from an interim one', () =>
    given(...child, guardianAppointed)
      .when(appointGuardian)
      .yields(guardianAppointed));
  it('is not appointed for an adult', () => given(referred()).when(appointGuardian).isRefused('not-on-child-path'));
  it('is not appointed once the person is found to be adult', () =>
    given(...uncertain, ageVerified('adult'))
      .when(appointGuardian)
      .isRefused('not-on-child-path'));
  it('is still due once the person is found to be a child', () =>
    given(...uncertain, ageVerified('child', [guardianClock]))
      .when(appointGuardian)
      .yields(guardianAppointed));
  it('needs a referral', () => given().when(appointGuardian).isRefused('case-not-open'));
});

describe('Verifying an age', () => {
  it('ends the child path for an adult, and the wait for a guardian with it', () =>
    given(...uncertain)
      .when(verifyAge('adult'))
      .yields(ageVerified('adult', [])));
  it('leaves the clock of the guardian running for a child', () =>
    given(...uncertain)
      .when(verifyAge('child'))
      .yields(ageVerified('child', [guardianClock])));
  it('starts no clock where there is a guardian', () =>
    given(...uncertain, guardianAppointed)
      .when(verifyAge('child'))
      .yields(ageVerified('child', [])));
  it.each(['adult', 'child'] as const)('is not asked of a person who is %s', (ageStatus) =>
    given(referred({ ageStatus })).when(verifyAge('adult')).isRefused('age-already-certain'),
  );
  it('settles it', () =>
    given(...uncertain, ageVerified('child', [guardianClock]))
      .when(verifyAge('adult'))
      .isRefused('age-already-certain'));
});
