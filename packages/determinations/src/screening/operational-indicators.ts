import type { IloIndicator } from './ilo-indicators.ts';

/** Phase and means: deceptive, coercive, abusive recruitment; exploitation, coercion, vulnerability at destination. */
export const dimensions = ['DR', 'CR', 'RV', 'EX', 'CD', 'VD'] as const;
export type DimensionCode = (typeof dimensions)[number];

export type Strength = 'strong' | 'medium' | 'weak';

/** Which list a person is held against; an uncertain age is held against the child list. */
export type Column = 'adult' | 'child';

export interface OperationalIndicator {
  readonly code: string;
  readonly dimension: DimensionCode;
  readonly subject: string;
  readonly adult: Strength;
  /** Null where the child list does not have the indicator. */
  readonly child: Strength | null;
  /** The adult strength another reading of the source gives. */
  readonly disputedAdult?: Strength;
  readonly mapsTo: readonly IloIndicator[];
}

function indicator(
  code: string,
  subject: string,
  adult: Strength,
  child: Strength | null,
  mapsTo: readonly IloIndicator[],
  disputedAdult?: Strength,
): OperationalIndicator {
  const dimension = code.slice(0, 2) as DimensionCode;
  return { code, dimension, subject, adult, child, mapsTo, ...(disputedAdult ? { disputedAdult } : {}) };
}

/**
 * Operational indicators of trafficking for labour exploitation, with the strength each list gives them (ILO and
 * European Commission, Operational indicators of trafficking in human beings, Delphi survey, 2009).
 */
export const operationalIndicators: readonly OperationalIndicator[] = [
  indicator('DR1', 'deceived job location employer', 'strong', 'strong', ['ILO-02']),
  indicator('DR2', 'deceived conditions', 'medium', 'medium', ['ILO-02']),
  indicator('DR3', 'deceived contract', 'medium', 'medium', ['ILO-02']),
  indicator('DR4', 'deceived family reunification', 'medium', 'medium', ['ILO-02']),
  indicator('DR5', 'deceived housing', 'medium', 'medium', ['ILO-02', 'ILO-10']),
  indicator('DR6', 'deceived legal status', 'medium', 'medium', ['ILO-02', 'ILO-01']),
  indicator('DR7', 'deceived travel recruitment terms', 'medium', 'medium', ['ILO-02', 'ILO-09']),
  indicator('DR8', 'deceived wages', 'medium', 'medium', ['ILO-02', 'ILO-08']),
  indicator('DR9', 'deceived marriage adoption', 'medium', 'medium', ['ILO-02']),
  indicator('DR10', 'deceived education', 'weak', 'strong', ['ILO-02']),
  indicator('CR1', 'violence on victim', 'strong', 'strong', ['ILO-05']),
  indicator('CR2', 'abduction forced marriage sale', 'medium', 'strong', ['ILO-05']),
  indicator('CR3', 'confiscation documents', 'medium', 'medium', ['ILO-07']),
  indicator('CR4', 'debt bondage', 'medium', 'strong', ['ILO-09']),
  indicator('CR5', 'isolation confinement surveillance', 'medium', 'medium', ['ILO-03', 'ILO-04']),
  indicator('CR6', 'threat denunciation', 'medium', 'medium', ['ILO-06']),
  indicator('CR7', 'threat violence', 'medium', 'strong', ['ILO-06']),
  indicator('CR8', 'threat inform family public', 'medium', 'medium', ['ILO-06']),
  indicator('CR9', 'violence on family', 'medium', 'medium', ['ILO-05', 'ILO-06']),
  indicator('CR10', 'withholding money', 'medium', 'medium', ['ILO-08']),
  indicator('RV1', 'abuse difficult family situation', 'medium', 'medium', ['ILO-01']),
  indicator('RV2', 'abuse illegal status', 'medium', 'medium', ['ILO-01']),
  indicator('RV3', 'abuse lack of education language', 'medium', 'medium', ['ILO-01']),
  indicator('RV4', 'abuse lack of information', 'medium', 'medium', ['ILO-01', 'ILO-02']),
  indicator('RV5', 'control by exploiters', 'medium', 'medium', ['ILO-01']),
  indicator('RV6', 'economic reasons', 'medium', 'medium', ['ILO-01']),
  indicator('RV7', 'false info law authorities', 'medium', null, ['ILO-01', 'ILO-02']),
  indicator('RV8', 'false info successful migration', 'medium', 'medium', ['ILO-01', 'ILO-02']),
  indicator('RV9', 'family situation', 'medium', 'medium', ['ILO-01']),
  indicator('RV10', 'personal situation', 'medium', 'medium', ['ILO-01']),
  indicator('RV11', 'psychological emotional dependency', 'medium', 'medium', ['ILO-01']),
  indicator('RV12', 'relationship authorities status', 'medium', 'medium', ['ILO-01']),
  indicator('RV13', 'difficulties in the past', 'medium', 'medium', ['ILO-01'], 'weak'),
  indicator('RV14', 'difficulty organising travel', 'medium', 'medium', ['ILO-01'], 'weak'),
  indicator('RV15', 'abuse cultural religious beliefs', 'weak', 'medium', ['ILO-01']),
  indicator('RV16', 'general context', 'weak', 'medium', ['ILO-01']),
  indicator('EX1', 'excessive days hours', 'strong', 'strong', ['ILO-11']),
  indicator('EX2', 'bad living conditions', 'medium', 'medium', ['ILO-10']),
  indicator('EX3', 'hazardous work', 'medium', 'medium', ['ILO-10']),
  indicator('EX4', 'low or no salary', 'medium', 'medium', ['ILO-08']),
  indicator('EX5', 'no respect of laws contract', 'medium', 'medium', ['ILO-10', 'ILO-02']),
  indicator('EX6', 'no social protection', 'medium', null, ['ILO-10']),
  indicator('EX7', 'very bad working conditions', 'medium', 'medium', ['ILO-10']),
  indicator('EX8', 'wage manipulation', 'medium', 'medium', ['ILO-08', 'ILO-09']),
  indicator('EX9', 'no access to education', 'weak', 'medium', ['ILO-10']),
  indicator('CD1', 'confiscation documents', 'strong', 'strong', ['ILO-07']),
  indicator('CD2', 'debt bondage', 'strong', 'strong', ['ILO-09']),
  indicator('CD3', 'isolation confinement surveillance', 'strong', 'strong', ['ILO-03', 'ILO-04']),
  indicator('CD4', 'violence on victim', 'strong', 'strong', ['ILO-05']),
  indicator('CD5', 'forced illicit activities', 'medium', 'strong', ['ILO-05', 'ILO-06']),
  indicator('CD6', 'forced tasks or clients', 'medium', 'strong', ['ILO-06']),
  indicator('CD7', 'forced to act against peers', 'medium', 'medium', ['ILO-06']),
  indicator('CD8', 'forced to lie', 'medium', 'medium', ['ILO-06', 'ILO-04']),
  indicator('CD9', 'threat denunciation', 'medium', 'medium', ['ILO-06']),
  indicator('CD10', 'threat worse conditions', 'medium', 'medium', ['ILO-06']),
  indicator('CD11', 'threat violence', 'medium', 'strong', ['ILO-06']),
  indicator('CD12', 'under strong influence', 'medium', 'strong', ['ILO-01', 'ILO-06']),
  indicator('CD13', 'violence on family', 'medium', 'medium', ['ILO-05', 'ILO-06']),
  indicator('CD14', 'withholding wages', 'medium', 'medium', ['ILO-08']),
  indicator('CD15', 'threat inform family public', 'weak', 'medium', ['ILO-06']),
  indicator('VD1', 'dependency on exploiters', 'medium', 'medium', ['ILO-01']),
  indicator('VD2', 'difficulty unknown area', 'medium', 'medium', ['ILO-01', 'ILO-04']),
  indicator('VD3', 'economic reasons', 'medium', 'medium', ['ILO-01']),
  indicator('VD4', 'family situation', 'medium', 'medium', ['ILO-01']),
  indicator('VD5', 'relationship authorities status', 'medium', 'medium', ['ILO-01']),
  indicator('VD6', 'difficulties in the past', 'weak', 'medium', ['ILO-01']),
  indicator('VD7', 'personal characteristics', 'weak', 'medium', ['ILO-01']),
];

export const operationalCodes = operationalIndicators.map(({ code }) => code);
