// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  expectNoAxeViolations,
  findAccount,
  goOn,
  launchBrowser,
  newPage,
  open,
  resize,
  screenshot,
  splitCookie,
  switchLanguage,
} from '../harness/browser.ts';
import type { Language } from '../harness/browser.ts';
import { startNodeProcess } from '../harness/node-process.ts';
import { openDemonstrationHub } from '../harness/start-demonstration.ts';
import { fundUsers, listFundPages } from './pages-fund.ts';
import { listPages, readDeclaredRoutes } from './pages.ts';
import type { PageUnderTest } from './page-under-test.ts';

const languages: readonly Language[] = ['en', 'fr', 'ar'];

let browser: Browser;
let hub: Awaited<ReturnType<typeof openDemonstrationHub>>;
let pages: PageUnderTest[];

beforeAll(async () => {
  browser = await launchBrowser();
  hub = await openDemonstrationHub(Object.values(fundUsers));
  pages = [...(await listPages()), ...(await listFundPages(hub))];
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const everything = process.env['PALERMO_AXE'] === 'all';
const desk = 1280;
const phone = 390;
const widthsIn: Readonly<Record<Language, readonly number[]>> = everything
  ? { en: [desk, phone], fr: [phone, desk], ar: [desk, phone] }
  : { en: [desk], fr: [phone], ar: [phone] };

/**
 * No violation, and nothing wider than the window. Words, names and order differ between languages, sizes between widths, and
 * colours at most between directions of writing: so a page is looked at in English at a desk's width, and in French, whose words
 * are the longest, and in Arabic at a phone's; for contrast not in French. At everything with `PALERMO_AXE=all`.
 */
async function expectUsable(page: Page, name: string, language: Language): Promise<void> {
  for (const width of widthsIn[language]) {
    await resize(page, width);
    // Charts are drawn anew after the window changed.
    await expect
      .poll(
        () => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        { message: `${name} at ${width} scrolls sideways`, timeout: 5_000, interval: 100 },
      )
      .toBeLessThanOrEqual(1);
    await expectNoAxeViolations(page, `${name} at ${width}`, { colours: language !== 'fr' || everything });
    await screenshot(page, `${name.replace(/[^a-z0-9]+/gi, '-')}-${width}`);
  }
}

it('visits every page that the application declares', () => {
  const visited = new Set(pages.map(({ route }) => route));
  expect(readDeclaredRoutes().filter((route) => !visited.has(route))).toEqual(['/set-up']);
});

/** Windows at work at once: each waits for the node and the test in turn, so that there are more of them than cores. */
const windowsAtOnce = 3;

/** The failures of every page, each told in full, so that one run shows all that is to be mended. */
async function visit(): Promise<string[]> {
  // One window for each session at a node, which keeps one language at a time.
  const windows = [...Map.groupBy(pages, ({ account, origin }) => account ?? origin).values()]
    .toSorted((one, other) => other.length - one.length)
    .values();
  const failures: string[] = [];
  await Promise.all(
    Array.from({ length: windowsAtOnce }, async () => {
      for (const own of windows) failures.push(...(await visitInWindow(own)));
    }),
  );
  return failures;
}

/** Opens the first page and goes on to the others, as people do, and reads each in all languages. */
async function visitInWindow(own: readonly PageUnderTest[]): Promise<string[]> {
  const { account, origin, cookie } = own[0] ?? {};
  const page = await newPage(browser, { ...(account ? { account } : {}), ...(origin ? { origin } : {}) });
  if (origin && cookie) await page.context().addCookies([{ ...splitCookie(cookie), url: origin }]);
  const failures: string[] = [];
  for (const [at, { route, address }] of own.entries()) {
    try {
      await (at === 0 ? open : goOn)(page, address);
      for (const language of languages) {
        await switchLanguage(page, language);
        await expectUsable(page, `${language} ${address.replace(/[0-9a-f-]{36}/g, 'id')}`, language);
        expect(await page.locator('html').getAttribute('lang'), `language of ${route}`).toBe(language);
      }
    } catch (fault) {
      failures.push(describeFailure(address, fault));
    }
  }
  await page.context().close();
  return failures;
}

function describeFailure(address: string, fault: unknown): string {
  const expected = fault instanceof Error && 'actual' in fault ? String(fault.actual) : '';
  return `${address}: ${fault instanceof Error ? fault.message.split('\n', 1)[0] : 'failed'}\n  ${expected}`;
}

it('every page is free of axe violations and fits a phone in every language', { timeout: 1_500_000 }, async () => {
  expect((await visit()).join('\n\n')).toBe('');
});

it.each(languages)('a page opens in the language of its account, %s', async (language) => {
  const page = await newPage(browser, { language, account: findAccount('auditor') });
  await open(page, '/audit');
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  await page.context().close();
});

it('the set-up of an empty node is free of axe violations in every language', async () => {
  const node = await startNodeProcess({ name: 'empty' });
  try {
    const link = await waitForLink(node.readLog, node.origin);
    for (const language of languages) {
      const page = await newPage(browser, { language, origin: node.origin });
      await open(page, link);
      await expectUsable(page, `${language} set-up`, language);
      await page.context().close();
    }
  } finally {
    await node.stop();
  }
});

async function waitForLink(readLog: () => Promise<string>, origin: string): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const log = await readLog().catch(() => '');
    const link = log.split(/\s+/).find((word) => word.startsWith(`${origin}/set-up`) || word.includes('/set-up#'));
    if (link !== undefined) return link;
    await sleep(100);
  }
  throw new Error(`The empty node printed no set-up link:\n${await readLog()}`);
}
