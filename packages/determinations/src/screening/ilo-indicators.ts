/** The eleven ILO indicators of forced labour (ILO, ILO Indicators of Forced Labour, 2012; revised edition 2025). */
export const iloIndicators = {
  'ILO-01': 'Abuse of vulnerability',
  'ILO-02': 'Deception',
  'ILO-03': 'Restriction of movement',
  'ILO-04': 'Isolation',
  'ILO-05': 'Physical and sexual violence',
  'ILO-06': 'Intimidation and threats',
  'ILO-07': 'Retention of identity documents',
  'ILO-08': 'Withholding of wages',
  'ILO-09': 'Debt bondage',
  'ILO-10': 'Abusive working and living conditions',
  'ILO-11': 'Excessive overtime',
} as const;

export type IloIndicator = keyof typeof iloIndicators;
export const iloCodes = Object.keys(iloIndicators) as IloIndicator[];
