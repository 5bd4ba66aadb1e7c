import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Whether somebody has decided to do without the browser; then it is said, loudly. */
export const withoutChromium = (process.env.NRM_WITHOUT ?? '').split(',').includes('chromium');
if (withoutChromium) process.stderr.write('NRM_WITHOUT names chromium: NO JOURNEY IN A REAL BROWSER IS MADE.\n');

/** A real browser without a window. Throws one sentence that says how to supply it: a journey is never skipped quietly. */
export async function openChromium(): Promise<Browser> {
  const executablePath = process.env.NRM_CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(
      'No Chromium is installed. Install it (Debian: apt-get install chromium), or name its path in NRM_CHROMIUM. To do without: NRM_WITHOUT=chromium.',
    );
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
