// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * `node scripts/guide-pictures.mjs [address]`: draws the pictures of docs/guides from a running demonstration
 * (`./palermo start --demo`), each as its role sees it. Fails when a picture grows larger than a guide should carry.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient, getDemonstration } from '@palermo/contract';
import { chromium } from 'playwright-core';
import { signInOverHttp } from '../test/harness/sign-in.ts';
import { ensureChromium } from './lib/chromium.mjs';
import { projectRoot } from './lib/paths.mjs';

const folder = join(projectRoot, 'docs/guides/pictures');
const bytesMax = 120_000;
const size = { width: 1024, height: 680 };

/** What each guide shows: whose window, and where. */
const pictures = [
  { name: 'caseworker-home', account: 'caseworker', address: '/' },
  { name: 'caseworker-register', account: 'caseworker', address: '/cases/register' },
  { name: 'hotline-home', account: 'helpline', address: '/' },
  { name: 'hand-over', account: 'reeds.lead', address: '/cases?own=yes', followsCase: true },
  { name: 'officer-home', account: 'officer', address: '/' },
  { name: 'officer-work', account: 'officer', address: '/work?whose=organisation' },
  { name: 'shelter-services', account: 'caseworker', address: '/services' },
  { name: 'lawyer-home', account: 'lawyer', address: '/' },
  { name: 'lawyer-referrals', account: 'lawyer', address: '/referrals' },
  { name: 'prosecutor-home', account: 'prosecutor', address: '/' },
  { name: 'prosecutor-investigations', account: 'prosecutor', address: '/investigations' },
  { name: 'supervisor-home', account: 'reeds.lead', address: '/' },
  { name: 'supervisor-workload', account: 'reeds.lead', address: '/workload' },
  { name: 'analyst-statistics', account: 'analyst', address: '/statistics' },
];

const origin = process.argv[2] ?? 'http://127.0.0.1:8787';
const { signIns } = await createClient({ origin })(getDemonstration, {});
const browser = await chromium.launch({
  executablePath: await ensureChromium(process.execPath),
  args: ['--no-sandbox'],
});
await mkdir(folder, { recursive: true });
const cookies = new Map();
try {
  for (const picture of pictures) await draw(picture);
} finally {
  await browser.close();
}

async function draw(picture) {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: size,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const [name = '', ...value] = (await cookieOf(picture.account)).split('=');
  await context.addCookies([{ name, value: value.join('='), url: origin, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  await page.goto(picture.address);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  if ('followsCase' in picture) {
    await page.getByRole('main').locator('a[href^="/cases/"]:not([href*="register"])').first().click();
    await page.getByRole('tab', { name: 'Services' }).click();
    await page.getByRole('heading', { name: 'Who was asked' }).scrollIntoViewIfNeeded();
  }
  while ((await page.getByText('Loading…').count()) > 0) await page.waitForTimeout(200);
  const path = join(folder, `${picture.name}.png`);
  await page.screenshot({ path });
  await context.close();
  const { size: bytes } = await stat(path);
  if (bytes > bytesMax) throw new Error(`${picture.name}.png has ${bytes} bytes; a guide carries ${bytesMax} at most.`);
  process.stdout.write(`${picture.name}.png ${Math.round(bytes / 1000)} KB\n`);
}

/** One sign-in for all pictures of an account. */
async function cookieOf(account) {
  const known = cookies.get(account);
  if (known !== undefined) return known;
  const hint = signIns.find(({ email }) => email === `${account}@example.org`);
  if (!hint) throw new Error(`The demonstration has no account ${account}.`);
  const { cookie } = await signInOverHttp(hint, { origin });
  cookies.set(account, cookie);
  return cookie;
}
