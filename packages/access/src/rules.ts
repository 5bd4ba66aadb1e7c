import type { OperationId } from '@nrm/contracts/operations';
import { Role } from '@nrm/contracts/roles';
import { type Grant, trained, when } from './condition.ts';

/**
 * The roles that may ever do an operation. For operations on cases each role has its grants, of which one must be met;
 * `free` stands for operations that concern no case.
 */
export type Rule = Partial<Readonly<Record<Role, readonly Grant[]>>>;

const free: readonly Grant[] = [];
const onAnyCase = [when('any-case')];
const onOwnReferral = when('own-referral');

const caseRoles = Role.options.filter((role) => role !== 'administrator' && role !== 'auditor');
const forAll = (roles: readonly Role[], grants: readonly Grant[] = free): Rule =>
  Object.fromEntries(roles.map((role) => [role, grants]));

/** With the consents that the role works under, all of them assigned. */
const inspector = when('assigned', 'G1');
const police = when('assigned', 'G2');
const union = when('assigned', 'G1', 'G5');
const ngo = when('assigned', 'G1');
const shelter = when('assigned', 'G3');
const prosecutor = when('assigned', 'G2');
const officer = when('assigned', 'G1');
const compensation = when('assigned', 'G6');
const board = [when('award-awaits-board', 'G6'), when('assigned', 'G6')];
const finance = [when('award-decided')];
const withCare = when('assigned', 'G1', 'G3');
const withMandate = { union: when('assigned', 'G4', 'G5'), ngo: when('assigned', 'G1', 'G4') };

const caseworkers = forAll(
  ['union-caseworker', 'ngo-caseworker', 'shelter-provider'],
  [when('assigned'), onOwnReferral],
);
const administrators: Rule = { administrator: free };
const decides: Rule = { decider: [trained(officer)] };
const sitsOnProceedings: Rule = {
  'labour-inspector': [inspector],
  'union-caseworker': [withMandate.union],
  'ngo-caseworker': [withMandate.ngo],
  prosecutor: [prosecutor],
};

/** Every operation and who may do it. An operation without a rule does not compile; a role without a grant never may. */
export const rules: Readonly<Record<OperationId, Rule>> = {
  signIn: forAll(Role.options),
  readMe: forAll(Role.options),
  changePassword: forAll(Role.options),

  registerOrganisation: administrators,
  listOrganisations: forAll(['administrator', 'coordinator', 'auditor']),
  proposeAccount: administrators,
  approveAccount: administrators,
  suspendAccount: administrators,
  recordTraining: administrators,
  listAccounts: forAll(['administrator', 'coordinator', 'auditor']),
  readAccessLog: { auditor: free },

  assignOfficers: { coordinator: onAnyCase },
  endAssignment: { coordinator: onAnyCase },
  giveConsents: caseworkers,
  // Withdrawing must always be possible: whoever works on the case takes it down, whatever else is withdrawn.
  withdrawConsent: {
    ...forAll(
      ['police', 'labour-inspector', 'prosecutor', 'decider', 'assessor', 'compensation-officer'],
      [when('assigned'), onOwnReferral],
    ),
    ...caseworkers,
    coordinator: onAnyCase,
  },
  readConsents: {
    ...forAll(
      ['police', 'labour-inspector', 'prosecutor', 'decider', 'assessor', 'compensation-officer'],
      [when('assigned')],
    ),
    ...caseworkers,
    coordinator: onAnyCase,
  },
  listCases: forAll(caseRoles),
  readWorklist: forAll(caseRoles),
  // Whoever refers learns the outcome, with the person's entry consent, and nothing else.
  readCase: {
    police: [police, when('own-referral', 'G1')],
    'labour-inspector': [inspector, when('own-referral', 'G1')],
    'union-caseworker': [union, when('own-referral', 'G1')],
    'ngo-caseworker': [ngo, when('own-referral', 'G1')],
    'shelter-provider': [shelter, when('own-referral', 'G1')],
    prosecutor: [prosecutor, when('own-referral', 'G1')],
    decider: [officer, when('own-referral', 'G1')],
    assessor: [officer, when('own-referral', 'G1')],
    'compensation-officer': [compensation, when('own-referral', 'G1')],
    'fund-board': [...board, when('own-referral', 'G1')],
    coordinator: onAnyCase,
  },

  referPeople: forAll(caseRoles),
  openIncident: forAll(caseRoles),
  addParty: {
    police: [police, onOwnReferral],
    'labour-inspector': [inspector, onOwnReferral],
    'union-caseworker': [union, onOwnReferral],
    'ngo-caseworker': [ngo, onOwnReferral],
    prosecutor: [prosecutor, onOwnReferral],
    coordinator: onAnyCase,
  },
  readIncident: {
    police: [police, onOwnReferral],
    'labour-inspector': [inspector, onOwnReferral],
    'union-caseworker': [union, onOwnReferral],
    'ngo-caseworker': [ngo, onOwnReferral],
    'shelter-provider': [shelter, onOwnReferral],
    prosecutor: [prosecutor, onOwnReferral],
    decider: [officer, onOwnReferral],
    assessor: [officer, onOwnReferral],
    'compensation-officer': [compensation, onOwnReferral],
    coordinator: onAnyCase,
  },

  completeScreening: {
    police: [trained(police), trained(onOwnReferral)],
    'labour-inspector': [trained(inspector), trained(onOwnReferral)],
    'union-caseworker': [trained(when('assigned', 'G1')), trained(onOwnReferral)],
    'ngo-caseworker': [trained(ngo), trained(onOwnReferral)],
    coordinator: [trained(when('any-case', 'G1'))],
  },
  decideReasonableGrounds: decides,
  confirmReasonableGrounds: decides,
  proposeConclusion: decides,
  confirmConclusion: decides,
  returnConclusion: decides,
  liftHold: decides,
  extendReflection: { decider: [officer], coordinator: onAnyCase },
  appointGuardian: { decider: [officer], assessor: [officer], coordinator: onAnyCase },
  verifyAge: { decider: [trained(officer)], assessor: [trained(officer)] },
  requestFinalDecision: { 'union-caseworker': [union], 'ngo-caseworker': [ngo], 'shelter-provider': [shelter] },
  readIdentification: {
    police: [police, onOwnReferral],
    'labour-inspector': [inspector],
    'union-caseworker': [union],
    'ngo-caseworker': [ngo],
    'shelter-provider': [shelter],
    prosecutor: [prosecutor],
    decider: [officer],
    assessor: [officer],
    'compensation-officer': [compensation],
    'fund-board': board,
    coordinator: onAnyCase,
  },

  recordAssistanceConsent: {
    'union-caseworker': [union],
    'ngo-caseworker': [ngo],
    'shelter-provider': [shelter],
  },
  assessNeeds: { 'ngo-caseworker': [withCare], 'shelter-provider': [shelter] },
  // Life-saving help waits for nobody's signature (gate G0).
  deliverEmergencyHelp: forAll(
    ['police', 'labour-inspector', 'union-caseworker', 'ngo-caseworker', 'shelter-provider'],
    [when('assigned'), onOwnReferral],
  ),
  placeInShelter: {
    'ngo-caseworker': [withCare],
    'shelter-provider': [shelter],
    coordinator: [when('any-case', 'G3')],
  },
  leaveShelter: {
    'ngo-caseworker': [when('assigned')],
    'shelter-provider': [when('assigned')],
    coordinator: onAnyCase,
  },
  agreeRecoveryPlan: { 'ngo-caseworker': [withCare], 'shelter-provider': [shelter] },
  readAssistance: {
    'union-caseworker': [union],
    'ngo-caseworker': [ngo],
    'shelter-provider': [shelter],
    decider: [officer],
    assessor: [officer],
    coordinator: onAnyCase,
  },
  registerShelter: forAll(['ngo-caseworker', 'shelter-provider']),
  listShelters: forAll(['ngo-caseworker', 'shelter-provider', 'coordinator']),

  giveLegalInformation: { 'union-caseworker': [union], 'ngo-caseworker': [ngo] },
  grantMandate: { 'union-caseworker': [withMandate.union], 'ngo-caseworker': [withMandate.ngo] },
  revokeMandate: {
    'union-caseworker': [when('assigned')],
    'ngo-caseworker': [when('assigned')],
    coordinator: onAnyCase,
  },
  recordAllegedActs: {
    police: [police, onOwnReferral],
    'labour-inspector': [inspector, onOwnReferral],
    'union-caseworker': [union],
    'ngo-caseworker': [ngo],
    prosecutor: [prosecutor],
  },
  readAllegedActs: {
    'union-caseworker': [when(['assigned', 'mandated'], 'G4', 'G5')],
    'ngo-caseworker': [when(['assigned', 'mandated'], 'G1', 'G4')],
    prosecutor: [prosecutor],
    assessor: [officer],
  },
  assessNonPunishment: { assessor: [trained(officer)] },
  completeRecordRepair: {
    'union-caseworker': [union],
    'ngo-caseworker': [ngo],
    prosecutor: [prosecutor],
    assessor: [officer],
  },
  openProceeding: sitsOnProceedings,
  scheduleHearing: sitsOnProceedings,
  recordDecision: sitsOnProceedings,
  recordFinality: sitsOnProceedings,
  readRemedy: {
    'labour-inspector': [inspector],
    'union-caseworker': [union],
    'ngo-caseworker': [ngo],
    prosecutor: [prosecutor],
    coordinator: onAnyCase,
  },

  calculateAward: { 'compensation-officer': [compensation] },
  requestSetOff: { 'compensation-officer': [compensation], 'fund-board': board },
  requestReduction: { 'compensation-officer': [compensation], 'fund-board': board },
  approveAward: { 'fund-board': board },
  returnAward: { 'fund-board': board },
  registerBankAccount: {
    'union-caseworker': [when('assigned', 'G5', 'G6')],
    'ngo-caseworker': [when('assigned', 'G1', 'G6')],
    'compensation-officer': [compensation],
  },
  orderPayment: { finance },
  executePayment: { finance },
  readPayments: { finance, 'compensation-officer': [compensation] },
  receiveRecovery: { 'compensation-officer': [when('assigned')] },
  readClaim: {
    'labour-inspector': [when('assigned', 'G1', 'G6')],
    'union-caseworker': [when('assigned', 'G5', 'G6')],
    'ngo-caseworker': [ngo],
    'compensation-officer': [compensation],
    'fund-board': board,
    coordinator: onAnyCase,
  },
};
