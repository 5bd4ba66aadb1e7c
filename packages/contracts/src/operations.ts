import { z } from 'zod';
import * as assistance from './assistance.ts';
import * as compensation from './compensation.ts';
import type { ServiceName } from './envelope.ts';
import * as gateway from './gateway.ts';
import * as identification from './identification.ts';
import * as remedy from './legal-remedy.ts';
import { CaseId, Language } from './shared.ts';

/**
 * What a route is about, and so what access looks at: one case, several cases named in the body, an incident, a
 * proceeding (its cases), the platform itself, the caller's own account, or anybody at all.
 */
export type Scope = 'case' | 'cases' | 'incident' | 'proceeding' | 'platform' | 'account' | 'public';

export interface Operation {
  readonly method: 'get' | 'post';
  /** Below `/api/v1`, in OpenAPI and hapi form alike. */
  readonly path: `/${string}`;
  readonly service: ServiceName;
  readonly scope: Scope;
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  readonly answer: z.ZodType;
  readonly status: 200 | 201;
  /** Takes up to 1 MiB instead of 64 KiB. */
  readonly bulk?: boolean;
  /** Members of the body that must leave no trace, not even in a digest. */
  readonly secrets?: readonly string[];
  readonly example?: unknown;
}

/** What a command answers when nothing new has to be named. */
export const Recorded = z.object({
  /** The facts this command added, in order; empty where it changed nothing. */
  facts: z.array(z.string()),
  /** The revision of the stream that was changed first. */
  revision: z.int(),
});

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(400).optional(),
});

export const CaseQuery = PageQuery.extend({
  status: z.string().max(60).optional(),
  incidentId: z.uuid().optional(),
  reference: z.string().max(20).optional(),
});

const command = (
  service: ServiceName,
  scope: Scope,
  path: Operation['path'],
  summary: string,
  body: z.ZodType | undefined,
  example: unknown,
  more: Partial<Operation> = {},
): Operation => ({
  method: 'post',
  path,
  service,
  scope,
  summary,
  answer: Recorded,
  status: 200,
  ...(body ? { body, example } : {}),
  ...more,
});

const query = (
  service: ServiceName,
  scope: Scope,
  path: Operation['path'],
  summary: string,
  answer: z.ZodType,
  more: Partial<Operation> = {},
): Operation => ({ method: 'get', path, service, scope, summary, answer, status: 200, ...more });

const uuid = '4f9c2d7e-8b1a-4c3d-9e5f-6a7b8c9d0e1f';
const reasons = 'Held back wages and guarded quarters; the account is coherent.';

/** Every route of the public interface. Services serve theirs under the same paths; the gateway guards them all. */
const operations = {
  signIn: command(
    'gateway',
    'public',
    '/sign-in',
    'Sign in and get a token',
    gateway.SignInBody,
    { username: 'a.sample', password: 'a long enough password' },
    { answer: gateway.SignInAnswer, secrets: ['password'] },
  ),
  readMe: query('gateway', 'account', '/me', 'Who am I', gateway.Me),
  changePassword: command(
    'gateway',
    'account',
    '/me/password',
    'Choose a new password',
    gateway.PasswordBody,
    { current: 'the one-time password', next: 'a new long password' },
    { secrets: ['current', 'next'] },
  ),
  registerOrganisation: command(
    'gateway',
    'platform',
    '/organisations',
    'Register an organisation',
    gateway.OrganisationBody,
    { name: 'Example Farm Workers Union', kind: 'union' },
    { answer: gateway.OrganisationAnswer, status: 201 },
  ),
  listOrganisations: query(
    'gateway',
    'platform',
    '/organisations',
    'List organisations',
    z.object({ items: z.array(gateway.OrganisationRow), next: z.string().optional() }),
    { query: PageQuery },
  ),
  proposeAccount: command(
    'gateway',
    'platform',
    '/accounts',
    'Propose an account and its roles',
    gateway.AccountBody,
    {
      username: 'b.sample',
      displayName: 'B. Sample',
      organisationId: uuid,
      roles: ['union-caseworker'],
      trainedUntil: '2027-12-31',
      initialPassword: 'a one-time password',
    },
    { answer: gateway.AccountAnswer, status: 201, secrets: ['initialPassword'] },
  ),
  approveAccount: command(
    'gateway',
    'platform',
    '/accounts/{accountId}/approval',
    'Approve a proposed account as a second administrator',
    undefined,
    undefined,
    { answer: gateway.AccountAnswer },
  ),
  suspendAccount: command(
    'gateway',
    'platform',
    '/accounts/{accountId}/suspension',
    'Suspend an account',
    undefined,
    undefined,
  ),
  recordTraining: command(
    'gateway',
    'platform',
    '/accounts/{accountId}/training',
    'Record until when the training of an officer counts',
    gateway.TrainingBody,
    { trainedUntil: '2028-12-31' },
  ),
  listAccounts: query(
    'gateway',
    'platform',
    '/accounts',
    'List accounts',
    z.object({ items: z.array(gateway.AccountRow), next: z.string().optional() }),
    { query: PageQuery },
  ),
  assignOfficers: command(
    'gateway',
    'cases',
    '/assignments',
    'Assign officers to cases',
    gateway.AssignmentsBody,
    { caseIds: [uuid], accountIds: [uuid] },
    { bulk: true },
  ),
  endAssignment: command(
    'gateway',
    'case',
    '/cases/{caseId}/assignments/{accountId}/end',
    'End an assignment',
    undefined,
    undefined,
  ),
  giveConsents: command(
    'gateway',
    'case',
    '/cases/{caseId}/consents',
    'Record consents the person gives',
    gateway.ConsentsBody,
    {
      consents: [{ gate: 'G3', purpose: 'Shelter and care', recipient: 'Shelter and health providers' }],
      language: 'bn',
      explainedHow: 'Read out by an independent interpreter',
      givenBy: 'person',
    },
  ),
  withdrawConsent: command(
    'gateway',
    'case',
    '/cases/{caseId}/consents/{gate}/withdrawal',
    'Record that the person withdraws a consent',
    gateway.WithdrawalBody,
    { withdrawnBy: 'person' },
  ),
  readConsents: query('gateway', 'case', '/cases/{caseId}/consents', 'Read the consent ledger', gateway.ConsentsFile),
  listCases: query('gateway', 'platform', '/cases', 'List the cases you may see', gateway.CasePage, {
    query: CaseQuery,
  }),
  readCase: query('gateway', 'case', '/cases/{caseId}', 'Read a case file', gateway.CaseFile),
  readWorklist: query('gateway', 'platform', '/worklist', 'What waits for you', gateway.Worklist, { query: PageQuery }),
  readAccessLog: query(
    'gateway',
    'platform',
    '/access-log',
    'Who opened, changed or was refused what',
    gateway.AccessLog,
    { query: PageQuery },
  ),

  referPeople: command(
    'identification',
    'platform',
    '/referrals',
    'Refer one person or a whole worksite',
    identification.ReferralBody,
    {
      incident: {
        kind: 'farm',
        sectorIsic: 'A',
        place: 'Sample Valley',
        discoveredOn: '2026-03-01',
        liableParties: [{ label: 'employer-1', role: 'employer', owesWages: true }],
      },
      people: [
        {
          label: 'worker-01',
          ageStatus: 'adult',
          consent: { givenBy: 'person', language: 'bn', explainedHow: 'Interpreter, alone' },
        },
      ],
    },
    { bulk: true, answer: identification.ReferralAnswer, status: 201 },
  ),
  openIncident: command(
    'identification',
    'platform',
    '/incidents',
    'Open an incident without naming anyone harmed',
    identification.IncidentBody,
    { kind: 'farm', discoveredOn: '2026-03-01', liableParties: [] },
    { answer: z.object({ incidentId: z.uuid() }), status: 201 },
  ),
  addParty: command(
    'identification',
    'incident',
    '/incidents/{incidentId}/parties',
    'Add a liable party',
    identification.PartyBody,
    { label: 'recruiter-1', role: 'recruiter' },
  ),
  readIncident: query(
    'identification',
    'incident',
    '/incidents/{incidentId}',
    'Read an incident',
    identification.IncidentFile,
  ),
  completeScreening: command(
    'identification',
    'case',
    '/cases/{caseId}/screening',
    'Record a screening',
    identification.ScreeningBody,
    { indicators: { 'ILO-08': 'yes', 'ILO-05': 'yes' }, interviewedAlone: true, interpreterIndependent: true },
    { answer: z.object({ outcome: identification.ScreeningOutcome, routes: z.array(z.string()) }) },
  ),
  decideReasonableGrounds: command(
    'identification',
    'case',
    '/cases/{caseId}/reasonable-grounds',
    'Decide on reasonable grounds; a negative decision waits for a second officer',
    identification.ReasonableGroundsBody,
    { decision: 'positive', reasons },
  ),
  confirmReasonableGrounds: command(
    'identification',
    'case',
    '/cases/{caseId}/reasonable-grounds/confirmation',
    'Confirm a proposed reasonable-grounds decision',
    identification.ConfirmationBody,
    { reasons },
  ),
  extendReflection: command(
    'identification',
    'case',
    '/cases/{caseId}/reflection-period/extension',
    'Extend the reflection period',
    identification.ExtensionBody,
    { endsOn: '2026-06-30', reasons },
  ),
  appointGuardian: command(
    'identification',
    'case',
    '/cases/{caseId}/guardian',
    'Appoint a guardian',
    identification.GuardianBody,
    { name: 'G. Sample', linkedToExploiter: false },
  ),
  verifyAge: command(
    'identification',
    'case',
    '/cases/{caseId}/age',
    'Record an age verification',
    identification.AgeBody,
    { result: 'adult', reasons },
  ),
  requestFinalDecision: command(
    'identification',
    'case',
    '/cases/{caseId}/final-decision-request',
    'Record that the person asks for the final decision',
    identification.FinalDecisionRequestBody,
    { requestedBy: 'person' },
  ),
  proposeConclusion: command(
    'identification',
    'case',
    '/cases/{caseId}/conclusion',
    'Propose the conclusion of the full assessment',
    identification.ConclusionBody,
    { conclusion: 'confirmed_forced_labour', reasons },
  ),
  confirmConclusion: command(
    'identification',
    'case',
    '/cases/{caseId}/conclusion/confirmation',
    'Confirm a proposed conclusion',
    identification.ConfirmationBody,
    { reasons },
  ),
  returnConclusion: command(
    'identification',
    'case',
    '/cases/{caseId}/conclusion/return',
    'Return a proposed conclusion',
    identification.ConfirmationBody,
    { reasons },
  ),
  liftHold: command(
    'identification',
    'case',
    '/cases/{caseId}/holds/{holdId}/lifting',
    'Lift a hold after the final decision',
    identification.LiftHoldBody,
    { reasons },
  ),
  readIdentification: query(
    'identification',
    'case',
    '/cases/{caseId}/identification',
    'Read the identification file',
    identification.IdentificationFile,
  ),

  recordAssistanceConsent: command(
    'assistance',
    'case',
    '/cases/{caseId}/assistance/consent',
    'Record whether the person wants assistance',
    assistance.AssistanceConsentBody,
    { answer: 'consented', by: 'person', language: 'bn', explainedHow: 'Interpreter, alone' },
  ),
  assessNeeds: command(
    'assistance',
    'case',
    '/cases/{caseId}/assistance/needs',
    'Record a needs assessment',
    assistance.NeedsBody,
    { needs: [{ kind: 'housing', urgency: 'now' }] },
  ),
  deliverEmergencyHelp: command(
    'assistance',
    'case',
    '/cases/{caseId}/assistance/emergency',
    'Record emergency help delivered',
    assistance.EmergencyBody,
    { help: ['medical'] },
  ),
  placeInShelter: command(
    'assistance',
    'case',
    '/cases/{caseId}/assistance/placements',
    'Place the person in a shelter',
    assistance.PlacementBody,
    { shelterId: uuid },
    { answer: assistance.PlacementAnswer, status: 201 },
  ),
  leaveShelter: command(
    'assistance',
    'case',
    '/cases/{caseId}/assistance/placements/{placementId}/end',
    'Record that the person left the shelter',
    undefined,
    undefined,
  ),
  agreeRecoveryPlan: command(
    'assistance',
    'case',
    '/cases/{caseId}/assistance/recovery-plan',
    'Record the recovery plan agreed with the person',
    assistance.RecoveryPlanBody,
    {
      goals: [
        { area: 'housing', goal: 'A room of their own' },
        { area: 'health', goal: 'Physiotherapy' },
        { area: 'work', goal: 'A work permit' },
      ],
      agreedBy: 'person',
    },
  ),
  readAssistance: query(
    'assistance',
    'case',
    '/cases/{caseId}/assistance',
    'Read the assistance file',
    assistance.AssistanceFile,
  ),
  registerShelter: command(
    'assistance',
    'platform',
    '/shelters',
    'Register a shelter of your organisation',
    assistance.ShelterBody,
    { name: 'Sample House', address: '1 Sample Street', places: 12 },
    { answer: assistance.ShelterAnswer, status: 201 },
  ),
  listShelters: query(
    'assistance',
    'platform',
    '/shelters',
    'List shelters and their free places',
    z.object({ items: z.array(assistance.ShelterRow) }),
  ),

  giveLegalInformation: command(
    'legal-remedy',
    'case',
    '/cases/{caseId}/remedy/information',
    'Record that legal information was given',
    remedy.LegalInformationBody,
    { language: 'bn', explainedHow: 'Interpreter, leaflet' },
  ),
  grantMandate: command(
    'legal-remedy',
    'case',
    '/cases/{caseId}/remedy/mandates',
    'Record a mandate to your organisation',
    remedy.MandateBody,
    { scope: ['claim', 'represent'], grantedBy: 'person' },
    { answer: remedy.MandateAnswer, status: 201 },
  ),
  revokeMandate: command(
    'legal-remedy',
    'case',
    '/cases/{caseId}/remedy/mandates/{mandateId}/revocation',
    'Record that the person revokes a mandate',
    undefined,
    undefined,
  ),
  recordAllegedActs: command(
    'legal-remedy',
    'case',
    '/cases/{caseId}/alleged-acts',
    'Record what is held against the person; opens a non-punishment assessment',
    remedy.AllegedActsBody,
    { acts: [{ category: 'illegal_stay', authority: 'immigration', stage: 'suspected' }] },
    { answer: remedy.AllegedActsAnswer, status: 201 },
  ),
  readAllegedActs: query(
    'legal-remedy',
    'case',
    '/cases/{caseId}/alleged-acts',
    'Read what is held against the person',
    remedy.AllegedActsFile,
  ),
  assessNonPunishment: command(
    'legal-remedy',
    'case',
    '/cases/{caseId}/non-punishment-assessment',
    'Assess what is held against the person',
    remedy.NonPunishmentBody,
    { findings: [{ actId: 'act-1', nexus: 'compelled_by_circumstances', ageAtAct: 'adult' }], reasons },
    { answer: remedy.NonPunishmentAnswer },
  ),
  completeRecordRepair: command(
    'legal-remedy',
    'case',
    '/cases/{caseId}/record-repairs/{repairId}/completion',
    'Record the answer to a record repair',
    remedy.RecordRepairBody,
    { answer: 'The fine is cancelled.' },
  ),
  openProceeding: command(
    'legal-remedy',
    'cases',
    '/proceedings',
    'Open a proceeding for one person or many',
    remedy.ProceedingBody,
    { route: 'labour', caseIds: [uuid], against: ['employer-1'], jointAndSeveral: true },
    { bulk: true, answer: remedy.ProceedingAnswer, status: 201 },
  ),
  scheduleHearing: command(
    'legal-remedy',
    'proceeding',
    '/proceedings/{proceedingId}/hearings',
    'Schedule a hearing',
    remedy.HearingBody,
    { hearingOn: '2026-09-01' },
  ),
  recordDecision: command(
    'legal-remedy',
    'proceeding',
    '/proceedings/{proceedingId}/decision',
    'Record what a court or authority decided',
    remedy.DecisionBody,
    { decidedBy: 'Sample District Court', decidedOn: '2026-10-01', outcome: 'granted', awards: [] },
    { bulk: true },
  ),
  recordFinality: command(
    'legal-remedy',
    'proceeding',
    '/proceedings/{proceedingId}/finality',
    'Record that a decision is final',
    remedy.FinalityBody,
    { finalOn: '2026-12-01' },
  ),
  readRemedy: query('legal-remedy', 'case', '/cases/{caseId}/remedy', 'Read the remedy file', remedy.RemedyFile),

  calculateAward: command(
    'compensation',
    'case',
    '/cases/{caseId}/claim/calculation',
    'Calculate what the person is owed',
    compensation.CalculationBody,
    { input: { awardCurrency: 'EUR', exponents: { EUR: 2 }, employments: [] } },
    { answer: compensation.CalculationAnswer },
  ),
  requestSetOff: command(
    'compensation',
    'case',
    '/cases/{caseId}/claim/set-offs',
    'Pass on a sum somebody wants set off; it is refused and recorded',
    compensation.SetOffBody,
    { by: 'authority', claim: 'fine', money: { minor: 50_000, currency: 'EUR' } },
  ),
  requestReduction: command(
    'compensation',
    'case',
    '/cases/{caseId}/claim/reductions',
    'Pass on a reduction for conduct; it is refused and recorded',
    compensation.ReductionBody,
    { reason: 'illegalWork', percent: 25 },
  ),
  approveAward: command(
    'compensation',
    'case',
    '/cases/{caseId}/claim/approval',
    'Approve a calculated award',
    compensation.ApprovalBody,
    { reasons },
    { answer: compensation.ApprovalAnswer },
  ),
  returnAward: command(
    'compensation',
    'case',
    '/cases/{caseId}/claim/return',
    'Return a calculated award to the officer',
    compensation.ApprovalBody,
    { reasons },
  ),
  registerBankAccount: command(
    'compensation',
    'case',
    '/cases/{caseId}/claim/bank-account',
    'Register the person’s account, with the person confirming',
    compensation.BankAccountBody,
    { holder: 'W. Sample', number: 'XX00 0000 0000 0000', country: 'GR', confirmedBy: 'person' },
  ),
  orderPayment: command(
    'compensation',
    'case',
    '/cases/{caseId}/claim/payments',
    'Order the payment of a decided award from the fund',
    undefined,
    undefined,
    { answer: compensation.PaymentAnswer, status: 201 },
  ),
  executePayment: command(
    'compensation',
    'case',
    '/cases/{caseId}/claim/payments/{paymentId}/execution',
    'Record that an ordered payment was executed',
    compensation.ExecutionBody,
    { bankReference: 'SAMPLE-1' },
  ),
  readPayments: query(
    'compensation',
    'case',
    '/cases/{caseId}/claim/payments',
    'Read payee and amount of approved payments',
    compensation.PaymentsFile,
  ),
  receiveRecovery: command(
    'compensation',
    'case',
    '/cases/{caseId}/claim/recoveries/{recoveryId}/receipts',
    'Record money recovered; the person comes first',
    compensation.ReceiptBody,
    { from: 'employer-1', money: { minor: 10_000, currency: 'EUR' }, receivedOn: '2026-11-01' },
  ),
  readClaim: query('compensation', 'case', '/cases/{caseId}/claim', 'Read the claim', compensation.ClaimFile),
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationId = keyof typeof operations;

/** Every operation by its id, without the narrow types. */
export const operationsById: Readonly<Record<OperationId, Operation>> = operations;

/** What a path parameter must look like. */
export const pathParameters: Readonly<Record<string, z.ZodType>> = {
  gate: z.string().regex(/^G([1-9]|1[0-2])$/, 'Name a consent gate, G1 to G12.'),
  caseId: CaseId,
  language: Language,
};
