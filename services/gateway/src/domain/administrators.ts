import type { AccountEvent } from '@nrm/contracts/gateway';
import { type Decider, refuse } from '@nrm/decider';

interface Change {
  readonly accountId: string;
  readonly at: string;
}

export type AdministratorsCommand =
  | ({ readonly type: 'ActivateAdministrator' } & Change)
  | ({ readonly type: 'ActivateSecondAdministrator' } & Change)
  | ({ readonly type: 'DeactivateAdministrator' } & Change);

export interface Administrators {
  readonly active: readonly string[];
  /** How many there have ever been: the first one grants alone only until there was a second. */
  readonly ever: number;
}

export const administratorsStream = 'account-register';

/** Whether the first administrator still stands alone and may create the second without anybody else. */
export const standsAlone = ({ active, ever }: Administrators): boolean => active.length === 1 && ever === 1;

/** The register of administrators, so that the rule of two cannot be passed by two requests at once. */
export const administrators: Decider<Administrators, AdministratorsCommand, AccountEvent> = {
  initial: { active: [], ever: 0 },
  decide(state, command) {
    const { accountId, at } = command;
    const isActive = state.active.includes(accountId);
    switch (command.type) {
      case 'ActivateSecondAdministrator':
        if (!standsAlone(state)) refuse('concurrent-change');
        return [{ type: 'AdministratorActivated', accountId, at }];
      case 'ActivateAdministrator':
        return isActive ? [] : [{ type: 'AdministratorActivated', accountId, at }];
      case 'DeactivateAdministrator':
        if (!isActive) return [];
        if (state.active.length === 1) refuse('last-administrator-stays');
        return [{ type: 'AdministratorDeactivated', accountId, at }];
    }
  },
  evolve(state, fact) {
    if (fact.type === 'AdministratorActivated')
      return { active: [...state.active, fact.accountId], ever: state.ever + 1 };
    if (fact.type === 'AdministratorDeactivated')
      return { ...state, active: state.active.filter((accountId) => accountId !== fact.accountId) };
    return state;
  },
};
