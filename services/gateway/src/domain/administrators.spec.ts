import type { AccountEvent } from '@nrm/contracts/gateway';
import { specification } from '@nrm/decider/testing';
import { describe, it } from 'vitest';
import { administrators } from './administrators.ts';

const given = specification(administrators);
const at = '2026-03-02T09:00:00.000Z';
const activated = (accountId: string): AccountEvent => ({ type: 'AdministratorActivated', accountId, at });
const deactivated = (accountId: string): AccountEvent => ({ type: 'AdministratorDeactivated', accountId, at });
const second = { type: 'ActivateSecondAdministrator', accountId: 'second', at } as const;
const deactivate = (accountId: string) => ({ type: 'DeactivateAdministrator', accountId, at }) as const;

describe('The register of administrators', () => {
  it('lets the first one add the second', () => given(activated('first')).when(second).yields(activated('second')));
  it('lets nobody add a third that way, not even at the same moment', () =>
    given(activated('first'), activated('other')).when(second).isRefused('concurrent-change'));
  it('does not begin again when the second has gone: grants have needed two since', () =>
    given(activated('first'), activated('other'), deactivated('other')).when(second).isRefused('concurrent-change'));
  it('keeps the last one', () =>
    given(activated('first')).when(deactivate('first')).isRefused('last-administrator-stays'));
  it('lets one of two go', () =>
    given(activated('first'), activated('second')).when(deactivate('first')).yields(deactivated('first')));
  it('is not concerned with others', () => given(activated('first')).when(deactivate('someone')).changesNothing());
});
