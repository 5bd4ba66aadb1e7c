import { dossierFile, journey, readDossier } from '@nrm/dossier-player';
import type { Platform } from './platform.ts';

/**
 * Plays a published case into an empty platform and says how each role signs in. Does nothing, and says so, where the
 * platform already holds something.
 */
export async function playDemo(
  { url, fresh }: Platform,
  administrator: { readonly username: string; readonly password: string } | undefined,
  say: (line: string) => void,
): Promise<void> {
  if (!fresh || !administrator) {
    say('The demonstration is played into an empty platform only; this one already holds something.');
    return;
  }
  const dossier = readDossier(dossierFile('manolada'));
  say(`Playing "${dossier.title ?? dossier.dossier}" …`);
  const { outcome, signIns } = await journey(dossier, url, { first: administrator });
  say(
    `Played: ${outcome.cases} cases, ${outcome.fund.payments} people paid. Sign in as any of these, one for each role; everybody is invented:`,
  );
  const known = [{ role: 'administrator', ...administrator }, ...signIns];
  const all = known.filter(({ role }, index) => known.findIndex((other) => other.role === role) === index);
  const width = Math.max(...all.map(({ role }) => role.length));
  const nameWidth = Math.max(...all.map(({ username }) => username.length));
  for (const { role, username, password } of all)
    say(`  ${role.padEnd(width)}  ${username.padEnd(nameWidth)}  ${password}`);
}
