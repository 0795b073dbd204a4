// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { goOn, open, screenshot } from '../../harness/browser.ts';
import { settle } from '../../harness/settle.ts';
import type { Part, StoryCountry } from './story-country.ts';

const pictureFolder = resolve(import.meta.dirname, '../../../.cache/browser-tests/story');

/** Chooses from a menu, as one who types the first letters. */
export async function choose(scope: Locator, label: string, option: string): Promise<void> {
  const page = scope.page();
  const field = scope.getByRole('combobox', { name: label });
  await field.click();
  if (await field.isEditable()) await field.fill(option);
  await page.getByRole('option', { name: option, exact: true }).click();
}

const screensMax = 9;

/** Goes on through the screens of the registration until a question is there. */
export async function toQuestion(page: Page, question: Locator): Promise<void> {
  for (let screen = 0; screen < screensMax && !(await question.isVisible()); screen += 1) {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await settle(page);
  }
  await question.waitFor();
}

/** Types a day into its three inputs, so many days from today. */
export async function enterDay(scope: Locator, label: string, daysAhead = 0): Promise<void> {
  const day = new Date(Date.now() + daysAhead * 86_400_000).toISOString();
  const group = scope.getByRole('group', { name: new RegExp(`^${label}\\b`) }).first();
  await group.getByLabel('Day', { exact: true }).fill(day.slice(8, 10));
  await group.getByLabel('Month', { exact: true }).fill(day.slice(5, 7));
  await group.getByLabel('Year', { exact: true }).fill(day.slice(0, 4));
}

/** Does something in the dialog that is open, presses its button, and waits until it has closed. */
export async function inDialog(page: Page, button: string, act: (dialog: Locator) => Promise<void> = async () => {}) {
  const dialog = page.getByRole('dialog');
  // The cross that closes a dialog comes before what its form offers, and may bear the same name.
  const submit = dialog.getByRole('button', { name: button, exact: true }).last();
  await submit.waitFor();
  await act(dialog);
  await picture(page, button);
  await submit.click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens a tab of the case as its link in the address does. */
export async function openTab(page: Page, caseId: string, tab: string): Promise<void> {
  await goOn(page, `/cases/${caseId}?tab=${tab}`);
  await page.getByRole('tabpanel').waitFor();
}

/** From the home page to the referrals, by the button that says that somebody waits. */
export async function acceptReferral(country: StoryCountry, part: Part, what: string): Promise<void> {
  const page = await accept(country, part, what);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Open the case / })
    .click();
  await page.getByRole('tabpanel').waitFor();
  await picture(page, `${part} after accepting`);
}

/** The same for a child, whose name is open only once a second person of the sender has agreed. */
export async function acceptWaiting(country: StoryCountry, part: Part, what: string): Promise<void> {
  const page = await accept(country, part, what);
  await page.getByText('Nothing of the case is open to you').waitFor();
  await picture(page, `${part} waits for a second person`);
}

async function accept({ players }: StoryCountry, part: Part, what: string): Promise<Page> {
  const { page } = players[part];
  await open(page, '/');
  await picture(page, `${part} at home`);
  await page.getByRole('main').getByRole('link', { name: 'Look at referrals' }).click();
  await page.getByRole('button', { name: `Accept: ${what}` }).click();
  await inDialog(page, 'Accept');
  return page;
}

let pictureCount = 0;

/** With `PALERMO_SCREENSHOTS=1`, keeps a numbered picture of the page for people to look at. */
export async function picture(page: Page, what: string): Promise<void> {
  if (process.env['PALERMO_SCREENSHOTS'] === undefined) return;
  await settle(page);
  if (!(await page.getByRole('dialog').isVisible())) await page.evaluate('window.scrollTo(0, 0)');
  await mkdir(pictureFolder, { recursive: true });
  pictureCount += 1;
  const name = `${String(pictureCount).padStart(3, '0')}-${what.replace(/[^a-z]+/gi, '-').toLowerCase()}`;
  await screenshot(page, join('story', name));
}
