// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { readFile } from 'node:fs/promises';
import { getStatistics } from '@palermo/contract';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, findColleague, launchBrowser, newPage, open } from '../harness/browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await newPage(browser, { account: findColleague('analyst') });
});
afterAll(() => browser.close());

function figure(id: string): Locator {
  return page.locator(`[data-figure="${id}"]`);
}

function numbersOf(texts: readonly string[]): number[] {
  return texts.map((text) => Number(text.replaceAll(/[^\d]/g, '')));
}

function upward(numbers: readonly number[]): number[] {
  return numbers.toSorted((one, other) => one - other);
}

describe('the filters of the dashboards', () => {
  it('go along from one dashboard to the next, and back with the browser', async () => {
    await open(page, '/statistics?where=sex:female;year:2025');
    await figure('majority').getByRole('button', { name: 'Show the table' }).waitFor();
    await page.getByRole('navigation', { name: 'Dashboards' }).getByRole('link', { name: 'Means' }).click();
    await page.waitForURL('**/statistics/means?where=*');
    expect(new URL(page.url()).searchParams.get('where')).toBe('sex:female;year:2025');
    await page.getByRole('button', { name: 'Take away: registered 2025' }).click();
    await page.waitForURL((address) => address.searchParams.get('where') === 'sex:female');
    await figure('recruitment').locator('[data-words]').filter({ hasText: 'Victims by recruitment, female' }).waitFor();
    await page.goBack();
    await page.waitForURL((address) => address.searchParams.get('where')?.includes('2025') === true);
  });

  it('stay in the address when a comparison is chosen, and years are chosen with it', async () => {
    await open(page, '/statistics');
    await page.getByLabel('Compare with').selectOption('previous');
    await page.waitForURL((address) => address.searchParams.get('compare') === 'previous');
    expect(new URL(page.url()).searchParams.get('where')).toMatch(/^year:\d{4}$/);
    await figure('outcome').getByRole('button', { name: 'Show the table' }).click();
    const table = figure('outcome').getByRole('table');
    expect(await table.locator('thead th[scope="colgroup"]').count()).toBe(2);
    expect(numbersOf(await table.locator('tfoot td').allTextContents()).every((known) => known > 0)).toBe(true);
  });
});

describe('a figure', () => {
  it('has the numbers of the node in its drawing and in its table', async () => {
    const answer = await clientOf(findColleague('analyst'))(getStatistics, { query: { by: 'outcome' } });
    const counts = answer.rows.flatMap(({ cell }) => (cell.kind === 'count' ? [cell.count] : []));
    await open(page, '/statistics');
    const place = figure('outcome');
    await place.getByRole('button', { name: 'Show the table' }).click();
    const drawn = numbersOf(
      (await place.locator('svg[data-drawing] g[data-code] > text:last-of-type').allTextContents()).map(
        (text) => text.split('·')[0] ?? '',
      ),
    );
    const written = numbersOf(await place.locator('tbody td:nth-of-type(1)').allTextContents());
    expect(upward(drawn)).toEqual(upward(counts));
    expect(upward(written)).toEqual(upward(counts));
  });

  it('is reached, opened and narrowed by the keyboard alone', async () => {
    await open(page, '/statistics');
    const place = figure('sex');
    await place.getByRole('button', { name: 'Show the table' }).focus();
    await page.keyboard.press('Enter');
    await place.getByRole('button', { name: 'See only these victims: Female' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.searchParams.has('where'));
    expect(new URL(page.url()).searchParams.get('where')).toBe('sex:female');
  });

  it('is downloaded as a drawing that brings its words and fonts along', async () => {
    await open(page, '/statistics/trends');
    const place = figure('yearMajority');
    await place.getByRole('button', { name: /^Download/ }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Drawing as SVG' }).click(),
    ]);
    const svg = await readFile(await file.path(), 'utf8');
    expect(file.suggestedFilename()).toBe('victims-by-year-majority.svg');
    for (const part of ['Are more children found?', 'Victims by year and child or adult', '@font-face', 'Source:']) {
      expect(svg).toContain(part);
    }
    expect(svg).not.toContain('var(--');
  });

  it('is drawn as a picture with its text', async () => {
    await open(page, '/statistics');
    await figure('majority')
      .getByRole('button', { name: /^Download/ })
      .click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Drawing as PNG' }).click(),
    ]);
    const png = await readFile(await file.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(20_000);
  });
});

it('the dashboard of services counts what people received', async () => {
  await open(page, '/statistics/services');
  await page.locator('[data-figure]').first().waitFor();
  expect(await page.getByText('Services are not counted yet').count()).toBe(0);
});
