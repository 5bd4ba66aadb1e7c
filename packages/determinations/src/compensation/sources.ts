const protocol = 'Protocol of 2014 to the Forced Labour Convention, 1930, art. 4(1), 2014';
const wagesDirective = 'Directive 2009/52/EC on sanctions against employers, art. 6(1)(a), 2009';
const wageProtection = 'Protection of Wages Convention (No. 95), arts 6, 8 and 9, 1949';
const wageRecommendation = 'Protection of Wages Recommendation (No. 85), paras 1-3, 1949';
const experts =
  'ILO Tripartite Meeting of Experts on Forced Labour and Trafficking for Labour Exploitation, conclusions, para. 13, 2013';
const fees =
  'ILO General principles and operational guidelines for fair recruitment and definition of recruitment fees and related costs, 2019';
const agencies = 'Private Employment Agencies Convention (No. 181), art. 7, 1997';
const victims = 'European Convention on the Compensation of Victims of Violent Crimes, art. 4, 1983';
const council = 'Council of Europe Convention on Action against Trafficking in Human Beings';
const ituc = 'ITUC, guide to the Forced Labour Protocol, 2021';

/** The instrument or document behind each kind of line. */
export const sources = {
  wages: `${protocol}; ${experts}; ${wagesDirective}; ${wageProtection}; ${wageRecommendation}`,
  contributions: 'Directive 2009/52/EC on sanctions against employers, art. 6(1)(b), 2009',
  H5: `${fees}; ${agencies}`,
  H6: fees,
  H7: `${protocol}; ${council}, art. 15(3), 2005`,
  H8: `${council}, arts 12 and 15, 2005; ${victims}`,
  H14: 'Directive 2009/52/EC on sanctions against employers, art. 6(1)(c), 2009',
  H15: `${council}, art. 15(2), 2005`,
  lossAfterExit: victims,
  benefits: `${protocol}; ${ituc}`,
  nonMaterial: `${protocol}; ${ituc}`,
  decided: `${protocol}; decision of the court or board named in the line`,
  interest: `${protocol}; national law on interest, simple, actual days over 365`,
} as const;
