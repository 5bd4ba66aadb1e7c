/// <reference lib="dom" />
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Platform, startPlatform } from '@nrm/embedded/platform';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, withoutChromium } from './chromium.ts';

const PASSWORD = 'a sample password of some length';
const data = mkdtempSync(join(tmpdir(), 'nrm-desk-'));
let platform: Platform;
let browser: Browser;
let reference: string;

beforeAll(async () => {
  if (withoutChromium) return;
  platform = await startPlatform({ data, port: 0, logLevel: 'error', adminPassword: PASSWORD });
  browser = await openChromium();
  reference = await someoneIsReferred();
});
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
  rmSync(data, { recursive: true, force: true });
});

async function send(token: string | undefined, path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await fetch(`${platform.url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  const told = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(told)}`);
  return told;
}
const signIn = async (username: string, password: string) =>
  String((await send(undefined, '/sign-in', { username, password })).token);

/** Two administrators, a police officer who refers, and a coordinator who has not signed in yet. */
async function someoneIsReferred(): Promise<string> {
  const first = await signIn('admin', PASSWORD);
  const { organisationId } = await send(first, '/organisations', {
    name: 'Sample authority',
    kind: 'competent-authority',
  });
  const account = (username: string, role: string) => ({
    username,
    displayName: `Sample ${username}`,
    organisationId,
    roles: [role],
    trainedUntil: '2099-12-31',
    initialPassword: PASSWORD,
  });
  const changed = `${PASSWORD}, changed`;
  const takeUp = async (username: string) => {
    await send(await signIn(username, PASSWORD), '/me/password', { current: PASSWORD, next: changed });
    return signIn(username, changed);
  };
  await send(first, '/accounts', account('second', 'administrator'));
  const second = await takeUp('second');
  for (const [username, role] of [
    ['refers', 'police'],
    ['coordinates', 'coordinator'],
    ['administers', 'administrator'],
    ['audits', 'auditor'],
  ] as const) {
    const { accountId } = await send(first, '/accounts', account(username, role));
    await send(second, `/accounts/${String(accountId)}/approval`, {});
  }
  const referral = await send(await takeUp('refers'), '/referrals', {
    incident: { kind: 'farm', discoveredOn: '2026-03-01' },
    people: [
      {
        label: 'worker-1',
        ageStatus: 'child',
        consent: { givenBy: 'not-needed', language: 'en', explainedHow: 'Read out' },
      },
    ],
  });
  return String((referral.cases as { reference: string }[])[0]?.reference);
}

/** A page whose console and network say what went wrong. */
async function openDesk(width: number, dark = false): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[0-9]/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(platform.url);
  return { page, complaints };
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env.NRM_SCREENSHOTS)
    await page.screenshot({ path: join(process.env.NRM_SCREENSHOTS, `${name}.png`), fullPage: true });
}

const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

async function signInAt(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe.skipIf(withoutChromium)('The desk in a real browser', () => {
  it('lets a coordinator choose a password, see what waits and open the case', async () => {
    const { page, complaints } = await openDesk(1280);
    await shot(page, 'sign-in-1280');
    await signInAt(page, 'coordinates', PASSWORD);
    await page.getByRole('heading', { name: 'Choose your password' }).waitFor();
    await shot(page, 'password-1280');
    await page.getByLabel('New password').fill(`${PASSWORD}, my own`);
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
    expect(await page.getByRole('cell', { name: reference }).count()).toBeGreaterThan(0);
    await shot(page, 'worklist-1280');
    await page.getByRole('link', { name: reference }).first().click();
    await page.getByRole('heading', { name: `Case ${reference}` }).waitFor();
    expect(await page.getByText('Child path').count()).toBe(1);
    await shot(page, 'case-1280');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows administrators the accounts, also right after they chose a password', async () => {
    const { page, complaints } = await openDesk(1280);
    await signInAt(page, 'admin', PASSWORD);
    await page.getByRole('heading', { name: 'Accounts' }).waitFor();
    expect(await page.getByRole('cell', { name: 'coordinates', exact: true }).count()).toBe(1);
    await shot(page, 'accounts-1280');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signInAt(page, 'administers', PASSWORD);
    await page.getByLabel('New password').fill(`${PASSWORD}, my own`);
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('heading', { name: 'Accounts' }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows auditors who asked for what', async () => {
    const { page, complaints } = await openDesk(360);
    await signInAt(page, 'audits', PASSWORD);
    await page.getByLabel('New password').fill(`${PASSWORD}, my own`);
    await page.getByRole('button', { name: 'Save and go on' }).click();
    await page.getByRole('heading', { name: 'Access log' }).waitFor();
    expect(await page.getByText('Refer people').count()).toBeGreaterThan(0);
    expect(await fits(page)).toBe(true);
    await shot(page, 'access-log-360');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('works on a phone, in the dark, without scrolling sideways', async () => {
    const { page, complaints } = await openDesk(360, true);
    expect(await fits(page)).toBe(true);
    await signInAt(page, 'coordinates', `${PASSWORD}, my own`);
    await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
    expect(await fits(page)).toBe(true);
    await shot(page, 'worklist-360-dark');
    await page.getByRole('link', { name: reference }).first().click();
    await page.getByRole('heading', { name: `Case ${reference}` }).waitFor();
    expect(await fits(page)).toBe(true);
    await shot(page, 'case-360-dark');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('reads from the right where the language does', async () => {
    const { page } = await openDesk(360);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    expect(await fits(page)).toBe(true);
    await shot(page, 'sign-in-360-rtl');
    await page.close();
  });

  it('says why a sign-in failed, in words that help nobody to guess', async () => {
    const { page } = await openDesk(360);
    await signInAt(page, 'coordinates', 'not the password');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toBe('The user name or the password is not right.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert');
    await shot(page, 'sign-in-refused-360');
    await page.close();
  });

  it('asks to sign in again after it was opened anew, and keeps nothing', async () => {
    const { page } = await openDesk(1280);
    await signInAt(page, 'coordinates', `${PASSWORD}, my own`);
    await page.getByRole('heading', { name: 'What waits for you' }).waitFor();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.close();
  });
});
