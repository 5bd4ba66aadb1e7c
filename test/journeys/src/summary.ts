import type { Minor, Outcome } from '@nrm/dossier-player';

/** The outcome in sentences for a person at the terminal. */
export function summaryOf(outcome: Outcome): string {
  const { wageClaims, fund, recovery, courtAwards, nonPunishment } = outcome;
  const { currency } = wageClaims;
  const awards = Object.entries(courtAwards).map(
    ([route, award]) => `${route} ${award.count} (${amount(award.minor, award.currency)})`,
  );
  const lines: readonly (readonly [string, string | number])[] = [
    ['Cases', `${outcome.cases} of ${outcome.incidents} incident(s)`],
    ['Screening', counts(outcome.screening)],
    ['On the child path', `${outcome.childPath}, guardians ${outcome.guardiansAppointed}`],
    ['Reasonable grounds', counts(outcome.reasonableGrounds)],
    ['Reflection periods', outcome.reflectionPeriodsStarted],
    ['Conclusions', counts(outcome.conclusive)],
    ['Emergency help', outcome.emergencyAssistanceDelivered],
    ['Assistance accepted', outcome.assistanceConsented],
    ['Non-punishment', `${nonPunishment.positive} positive of ${nonPunishment.assessed} assessed`],
    ['Set-offs refused', outcome.setOffsRefused],
    ['Wage claims', `${wageClaims.count} (${amount(wageClaims.claimedMinor, currency)})`],
    ['Paid by the fund', `${fund.payments} (${amount(fund.paidMinor, currency)})`],
    ['To be recovered', `${amount(recovery.openMinor, currency)} from ${recovery.against.join(', ') || 'nobody'}`],
    ['Court awards', awards.join(', ') || 'none'],
    ['Parties convicted', outcome.partiesConvicted],
    ['Other cases visible from one', outcome.otherCasesVisibleFromOneCase],
  ];
  return `${outcome.dossier}\n${lines.map(([name, value]) => `  ${name.padEnd(30)}${value}\n`).join('')}`;
}

const counts = (tally: Readonly<Record<string, number>>): string =>
  Object.entries(tally)
    .map(([name, count]) => `${count} ${name.replaceAll('_', ' ')}`)
    .join(', ') || 'none';

function amount(minor: Minor, currency: string | undefined): string {
  if (typeof minor !== 'number')
    return Object.entries(minor)
      .map(([code, sum]) => amount(sum, code))
      .join(' + ');
  return currency === undefined ? String(minor) : `${minor} minor units of ${currency}`;
}
