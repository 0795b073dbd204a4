// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { changeLanguage, createClient } from '@palermo/contract';
import type { Client } from '@palermo/contract';
import type { RunOptions } from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { SignedInAccount } from './sign-in.ts';
import { settle, watchRequests, whenIdle } from './settle.ts';
import { testUsers, type ColleagueRole } from './start-demonstration.ts';

const screenshotFolder = resolve(import.meta.dirname, '../../.cache/browser-tests');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

export type Language = 'en' | 'fr' | 'ar';

/** The demonstration account of a role. */
export function findAccount(role: keyof typeof testUsers): SignedInAccount {
  const account = inject('demonstrationNode').accounts.find(({ email }) => email === testUsers[role]);
  if (!account) throw new Error(`The demonstration country has no ${role}.`);
  return account;
}

/** An account of the same organisation with the same roles, which no test has chosen another language for. */
export function findColleague(role: ColleagueRole): SignedInAccount {
  return inject('demonstrationNode').colleagues[role];
}

/** Asks the node as an account would, without a page. */
export function clientOf(account: SignedInAccount): Client {
  const { origin } = inject('demonstrationNode');
  return createClient({ origin, headers: { cookie: account.cookie } });
}

export interface PageOptions {
  /** Width of the window in CSS pixels; 390 is a phone. */
  readonly width?: number;
  readonly language?: Language;
  /** Whose session the page has; nobody's when absent. */
  readonly account?: SignedInAccount;
  /** Another node than the demonstration's. */
  readonly origin?: string;
}

/** A browser of the test file's own: Debian's chromium where it is, else the one that npm brings. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

async function findChromium(): Promise<string> {
  const named = process.env['PALERMO_CHROMIUM'];
  if (named !== undefined) return named;
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  if (installed !== undefined) return installed;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar' };

/** A page in a browser context of its own: no cookie and no stored draft of another test. */
export async function newPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { width = 1280, language = 'en', account, origin = inject('demonstrationNode').origin } = options;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: heightFor(width) },
    locale: localeOf[language],
    reducedMotion: 'reduce',
  });
  if (account !== undefined) {
    await context.addCookies([{ ...splitCookie(account.cookie), url: origin, httpOnly: true, sameSite: 'Strict' }]);
    await createClient({ origin, headers: { cookie: account.cookie } })(changeLanguage, { body: { language } });
  }
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  watchRequests(page);
  return page;
}

/** The name and the value of `name=value`. */
export function splitCookie(cookie: string): { readonly name: string; readonly value: string } {
  const [name = '', ...rest] = cookie.split('=');
  return { name, value: rest.join('=') };
}

function heightFor(width: number): number {
  return width < 600 ? 844 : 900;
}

/** Waits until the page is drawn for its new width: the navigation goes away in a later frame than the window changes. */
export async function resize(page: Page, width: number): Promise<void> {
  if (page.viewportSize()?.width === width) return;
  await page.setViewportSize({ width, height: heightFor(width) });
  await page.evaluate(
    `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
      ${whenIdle}.then(() => requestAnimationFrame(done)))))`,
  );
}

/** Opens an address and waits until the page shows its heading and asks the node for nothing more. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  await settle(page);
}

const nowhere = '/nothing-is-here';

/**
 * Goes on from an open page to another address within the application, as its links do, and waits as `open` does. Goes by
 * way of the page that is not there, so that the heading waited for is the new page's own.
 */
export async function goOn(page: Page, address: string): Promise<void> {
  if (new URL(page.url()).pathname !== nowhere) await follow(page, nowhere);
  if (address !== nowhere) await follow(page, address);
  await settle(page);
}

/** Chooses a language where people do, and waits until the page is in it. */
export async function switchLanguage(page: Page, language: Language): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) === language) return;
  await page.locator('header select').selectOption(language);
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  await settle(page);
}

async function follow(page: Page, address: string): Promise<void> {
  const leave = "document.querySelectorAll('h1').forEach((heading) => heading.setAttribute('data-left', ''))";
  await page.evaluate(`${leave}; history.pushState({}, '', ${JSON.stringify(address)})`);
  await page.locator('h1:not([data-left])').first().waitFor();
}

export interface AxeOptions {
  /** Whether colours are looked at: half of the work, and the same in languages that are written the same way. */
  readonly colours?: boolean;
}

/** Runs axe over the page as it stands and fails with each violation, its rule and the elements that cause it. */
export async function expectNoAxeViolations(
  page: Page,
  where: string,
  { colours = true }: AxeOptions = {},
): Promise<void> {
  // The page's content policy forbids foreign scripts; evaluating the source goes past it.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axeSource);
  const options: RunOptions = {
    runOnly: { type: 'tag', values: axeTags },
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: colours } },
  };
  const violations = await page.evaluate(async (asked) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const result = await axe.run(asked);
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 5).map(({ html, any }) => `${html.slice(0, 200)} (${any[0]?.message ?? ''})`),
    }));
  }, options);
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.join('\n    ')}`);
  expect(told.join('\n'), `axe violations on ${where}`).toBe('');
}

/** With `PALERMO_SCREENSHOTS=1`, keeps a picture of the page for people to look at, in a folder that git ignores. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env['PALERMO_SCREENSHOTS'] === undefined) return;
  await mkdir(screenshotFolder, { recursive: true });
  await page.screenshot({ path: join(screenshotFolder, `${name}.png`), fullPage: true });
}
