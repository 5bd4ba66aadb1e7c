/** Digits and letters that are not mistaken for each other on paper or on the phone: no 0, 1, I, L, O, U. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The short reference people read aloud, such as `K7M-2FQ-84`; the same case id always gives the same one. It finds a
 * file, it does not identify it: there are 30^8 (6.6 * 10^11) of them, so two of 100 000 cases share one with a
 * probability of 0.8 %, and of 1 000 000 cases with one of about 53 %.
 */
export function referenceOf(caseId: string): string {
  // The first 48 bits of a UUIDv4 are random and fit a double exactly.
  let rest = Number.parseInt(caseId.replaceAll('-', '').slice(0, 12), 16);
  let written = '';
  for (let place = 0; place < 8; place += 1) {
    written += letters.charAt(rest % letters.length);
    rest = Math.floor(rest / letters.length);
  }
  return `${written.slice(0, 3)}-${written.slice(3, 6)}-${written.slice(6)}`;
}
