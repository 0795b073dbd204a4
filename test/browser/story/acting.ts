// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { goOn, open, screenshot } from '../../harness/browser.ts';
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
export async function acceptReferral({ players }: StoryCountry, part: Part, what: string): Promise<void> {
  const { page } = players[part];
  await open(page, '/');
  await picture(page, `${part} at home`);
  await page.getByRole('main').getByRole('link', { name: 'Look at referrals' }).click();
  await page.getByRole('button', { name: `Accept: ${what}` }).click();
  await inDialog(page, 'Accept');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Open the case / })
    .click();
  await page.getByRole('tabpanel').waitFor();
  await picture(page, `${part} after accepting`);
}

let pictureCount = 0;

/** With `PALERMO_SCREENSHOTS=1`, keeps a numbered picture of the page for people to look at. */
export async function picture(page: Page, what: string): Promise<void> {
  if (process.env['PALERMO_SCREENSHOTS'] === undefined) return;
  await mkdir(pictureFolder, { recursive: true });
  pictureCount += 1;
  const name = `${String(pictureCount).padStart(3, '0')}-${what.replace(/[^a-z]+/gi, '-').toLowerCase()}`;
  await screenshot(page, join('story', name));
}
