// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getCase, listReleases } from '@palermo/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientOf, findColleague, launchBrowser, newPage, open } from '../harness/browser.ts';
import { enterOn, focusIsVisible, tabTo, typeInto } from '../harness/keyboard.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('the keyboard alone registers a presumed victim in under two minutes', async () => {
  const account = findColleague('caseworker');
  const page = await newPage(browser, { account });
  await open(page, '/');
  const began = performance.now();

  const main = page.getByRole('main');
  const name = 'Register a presumed victim';
  await enterOn(page, main.getByRole('link', { name }).or(main.getByRole('button', { name })));
  await page.getByRole('heading', { name }).waitFor();
  await typeInto(page, page.getByLabel('Given name'), 'Invented');
  expect(await focusIsVisible(page)).toBe(true);
  await typeInto(page, page.getByLabel('Other names'), 'Keyboard Heron');
  await tabTo(page, page.getByRole('radio', { name: 'Female', exact: true }).first());
  await page.keyboard.press('Space');
  await enterOn(page, page.getByRole('button', { name: 'Next', exact: true }));
  await enterOn(page, page.locator('form').getByRole('button', { name: 'Review and register' }));
  await page.getByRole('heading', { name: 'Check the answers' }).waitFor();
  // The registration suggests a release to the authority that decides; no consent is asked while the age is not known.
  await tabTo(page, page.getByRole('radio', { name: /assent/ }));
  // Arrows go round within a group: upwards from the first is the last, a duty in law.
  await page.keyboard.press('ArrowUp');
  await enterOn(page, page.getByRole('button', { name: 'Register', exact: true }));
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  await page.getByText('The case is saved').waitFor();

  expect(performance.now() - began).toBeLessThan(120_000);
  const caseId = /\/cases\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const view = await clientOf(account)(getCase, { params: { caseId }, query: { purpose: 'assistance' } });
  expect(view.values).toMatchObject({ givenName: 'Invented', otherNames: 'Keyboard Heron', sex: 'female' });
  const { releases } = await clientOf(account)(listReleases, { params: { caseId } });
  expect(releases).toMatchObject([{ dataClasses: ['identity'], basis: 'legalDuty', live: true }]);
  await page.context().close();
});

it('a dialog keeps the focus, closes with Escape and gives the focus back', async () => {
  const page = await newPage(browser, { account: findColleague('caseworker') });
  await open(page, '/cases?status=active');
  const save = page.getByRole('button', { name: 'Save this view' });
  await enterOn(page, save);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  for (let pressed = 0; pressed < 8; pressed++) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(element.ownerDocument.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => save.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await page.context().close();
});
