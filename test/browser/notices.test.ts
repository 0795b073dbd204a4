// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { createTask, listCases, listColleagues } from '@palermo/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf, findColleague, launchBrowser, newPage, open } from '../harness/browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a task that a supervisor gives is told at once in every window, said politely, and opened from its notification', async () => {
  const worker = findColleague('caseworker');
  const ask = clientOf(findColleague('supervisor'));
  const { colleagues } = await ask(listColleagues, {});
  const { cases } = await ask(listCases, { query: { limit: 1 } });
  const [given] = cases;
  if (!given || !colleagues.some(({ id }) => id === worker.session.account.id)) {
    throw new Error('The caseworker and the supervisor of the demonstration work in one organisation.');
  }
  const page = await newPage(browser, { account: worker });
  await open(page, '/work');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('h1').waitFor();
  const dueOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await ask(createTask, {
    params: { caseId: given.id },
    body: { words: 'Water the plants', dueOn, accountId: worker.session.account.id, purpose: 'assistance' },
  });
  const said = (window: typeof page) => window.getByText('New notification: A task was given to you');
  await said(page).waitFor({ state: 'attached' });
  await said(other).waitFor({ state: 'attached' });
  await page.getByRole('link', { name: /^Notifications, / }).click();
  await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
  const notice = page.getByRole('link', { name: `A task was given to you · ${given.reference}` }).first();
  expect(await notice.textContent()).not.toContain('Water');
  await notice.click();
  await page.getByText('Water the plants').waitFor();
  await page.getByRole('button', { name: 'Done: Water the plants' }).click();
  await page.getByText(/^Done \(/).waitFor();
});
