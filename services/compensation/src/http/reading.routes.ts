import { queryRoute } from '@nrm/service-host';
import { claimFile } from '../views/claim-file.ts';
import { paymentsFile } from '../views/payments-file.ts';
import { caseOf } from './case-of.ts';

/** The two readings of a claim: the whole file, and what finance needs to pay. */
export const readingRoutes = [
  queryRoute({ operation: 'readClaim', answer: (request) => request.views.find(claimFile, caseOf(request)) }),
  queryRoute({ operation: 'readPayments', answer: (request) => request.views.find(paymentsFile, caseOf(request)) }),
];
