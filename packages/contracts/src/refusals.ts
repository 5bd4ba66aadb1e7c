import { assistanceRefusals } from './refusals/assistance.ts';
import { compensationRefusals } from './refusals/compensation.ts';
import { gatewayRefusals } from './refusals/gateway.ts';
import { identificationRefusals } from './refusals/identification.ts';
import { legalRemedyRefusals } from './refusals/legal-remedy.ts';

/** Every way a rule can say no: the HTTP status, the sentence a caseworker reads, and what mends it. */
export const refusals = {
  ...gatewayRefusals,
  ...identificationRefusals,
  ...assistanceRefusals,
  ...legalRemedyRefusals,
  ...compensationRefusals,
} as const;

export type RefusalCode = keyof typeof refusals;
