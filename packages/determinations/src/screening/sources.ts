import type { ScreeningReasonCode } from './result.ts';

const iloIndicators = 'ILO, ILO Indicators of Forced Labour, 2012 (revised 2025)';
const delphi =
  'ILO and European Commission, Operational indicators of trafficking in human beings, Delphi survey, 2009';
const forcedLabour = 'Forced Labour Convention (No. 29), art. 2(1), 1930';
const exemptWork = 'Forced Labour Convention (No. 29), art. 2(2), 1930';
const abolition = 'Abolition of Forced Labour Convention (No. 105), art. 1, 1957';
const icls = 'ICLS Guidelines concerning the measurement of forced labour, menace of penalty and involuntariness, 2018';
const child = 'Council of Europe Convention on Action against Trafficking in Human Beings, art. 4(c), 2005';
const ageInDoubt = 'Council of Europe Convention on Action against Trafficking in Human Beings, art. 10(3), 2005';
const experts =
  'ILO Tripartite Meeting of Experts on Forced Labour and Trafficking for Labour Exploitation, conclusions, para. 11, 2013';
const worstForms = 'Worst Forms of Child Labour Convention (No. 182), art. 3, 1999';

/** The instrument or document behind each reason. */
export const sourceOfReason: Readonly<Record<ScreeningReasonCode, string>> = {
  INDICATOR_PRESENT: iloIndicators,
  DELPHI_INDICATOR_PRESENT: delphi,
  DIMENSION_POSITIVE: delphi,
  FORCED_LABOUR_TEST_MET: forcedLabour,
  CHILD_CATEGORY: `${icls}; ${worstForms}`,
  MENACE_PRESENT: `${forcedLabour}; ${icls}`,
  INVOLUNTARINESS_PRESENT: `${forcedLabour}; ${icls}`,
  CHILD_COLUMN_USED: `${delphi}; ${child}`,
  AGE_UNCERTAIN_TREATED_AS_CHILD: ageInDoubt,
  DISPUTED_STRENGTH: delphi,
  EXCEPTION_APPLIES: exemptWork,
  EXCEPTION_UNDETERMINED: exemptWork,
  EXCEPTION_PRIVATE_BENEFICIARY: exemptWork,
  EXCEPTION_C105_PURPOSE: abolition,
  EXCEPTION_CONDITION_FAILED: exemptWork,
  EXCEPTION_CHILD_MILITARY: `${exemptWork}; ${worstForms}`,
  ONE_SIGN_SUFFICES: `${iloIndicators}; ${experts}`,
  UNKNOWN_NEVER_NEGATIVE: iloIndicators,
  SCREENING_IS_NOT_A_DECISION: experts,
};
