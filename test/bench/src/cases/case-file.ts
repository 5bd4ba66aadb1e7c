import { profileOf } from '@nrm/country-profile';
import type { AnyView } from '@nrm/event-bus';
import { gatewayService } from '@nrm/gateway';

const NAME = 'gateway.case-file';

/** The view behind lists, worklists and access checks, as the gateway registers it. */
export const caseFile: AnyView = registered();

function registered(): AnyView {
  const found = gatewayService(profileOf('p029-model')).views.find(({ name }) => name === NAME);
  if (!found) throw new Error(`The gateway has no view "${NAME}".`);
  return found;
}
