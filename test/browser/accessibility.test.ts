// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNoAxeViolations, goOn, launchBrowser, newPage, open, resize, screenshot } from '../harness/browser.ts';
import type { Language } from '../harness/browser.ts';
import { startNodeProcess } from '../harness/node-process.ts';
import { listPages, readDeclaredRoutes } from './pages.ts';
import type { PageUnderTest } from './page-under-test.ts';

const languages: readonly Language[] = ['en', 'fr', 'ar'];
const widths = [1280, 390] as const;

let browser: Browser;
let pages: PageUnderTest[];

beforeAll(async () => {
  browser = await launchBrowser();
  pages = await listPages();
});
afterAll(() => browser.close());

/**
 * No violation, and nothing wider than the window, at a desk's width and at a phone's. Words, names and order differ between
 * languages, colours and sizes between widths: so axe looks at both widths in English and at the phone's in the others, at
 * everything with `PALERMO_AXE=all`.
 */
async function expectUsable(page: Page, name: string, language: Language): Promise<void> {
  for (const width of widths) {
    await resize(page, width);
    // Charts are drawn anew after the window changed.
    await expect
      .poll(
        () => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
        { message: `${name} at ${width} scrolls sideways`, timeout: 5_000, interval: 100 },
      )
      .toBeLessThanOrEqual(1);
    if (language === 'en' || width === 390 || process.env['PALERMO_AXE'] === 'all') {
      await expectNoAxeViolations(page, `${name} at ${width}`);
    }
    await screenshot(page, `${name.replace(/[^a-z0-9]+/gi, '-')}-${width}`);
  }
}

it('visits every page that the application declares', () => {
  const visited = new Set(pages.map(({ route }) => route));
  expect(readDeclaredRoutes().filter((route) => !visited.has(route))).toEqual(['/set-up']);
});

/** Windows open at once: each waits for the node and the test in turn, so that there are more of them than cores. */
const windowsAtOnce = 4;
const pagesPerWindow = 8;

/** The failures of every page, each told in full, so that one run shows all that is to be mended. */
async function visit(language: Language): Promise<string[]> {
  const windows = [...Map.groupBy(pages, ({ account }) => account).values()]
    .flatMap((own) => own.flatMap((_, at) => (at % pagesPerWindow === 0 ? [own.slice(at, at + pagesPerWindow)] : [])))
    .toSorted((one, other) => other.length - one.length)
    .values();
  const failures: string[] = [];
  await Promise.all(
    Array.from({ length: windowsAtOnce }, async () => {
      for (const own of windows) failures.push(...(await visitInWindow(language, own)));
    }),
  );
  return failures;
}

/** Opens the first page and goes on to the others, as people do. */
async function visitInWindow(language: Language, own: readonly PageUnderTest[]): Promise<string[]> {
  const account = own[0]?.account ?? null;
  const page = await newPage(browser, { language, ...(account === null ? {} : { account }) });
  const failures: string[] = [];
  for (const [at, { route, address }] of own.entries()) {
    try {
      await (at === 0 ? open : goOn)(page, address);
      expect(await page.locator('html').getAttribute('lang'), `language of ${route}`).toBe(language);
      await expectUsable(page, `${language} ${address.replace(/[0-9a-f-]{36}/g, 'id')}`, language);
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

it.each(languages)(
  'every page is free of axe violations and fits a phone in %s',
  { timeout: 400_000 },
  async (language) => {
    expect((await visit(language)).join('\n\n')).toBe('');
  },
);

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
