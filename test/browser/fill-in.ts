// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Locator, Page } from 'playwright-core';

type Answers = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Answers the fields of a form or dialog, found by their labels: text and days as typed, choices by their words. */
export async function fillIn(where: Page | Locator, answers: Answers): Promise<void> {
  const page = 'page' in where ? where.page() : where;
  for (const [label, value] of Object.entries(answers)) {
    const field = where
      .getByLabel(label, { exact: true })
      .or(where.getByLabel(`${label} *`, { exact: true }))
      .first();
    if (typeof value === 'boolean') await field.setChecked(value);
    else if (typeof value !== 'string') await choose(page, field, value);
    else if (await field.evaluate((element) => element.tagName === 'SELECT'))
      await field.selectOption({ label: value });
    else await field.fill(value);
  }
}

/** Chooses from a list that opens under its field and narrows as one types. */
async function choose(page: Page, field: Locator, words: readonly string[]): Promise<void> {
  for (const word of words) {
    await field.fill(word);
    await page.getByRole('option', { name: word, exact: true }).click();
  }
  await field.press('Escape');
}

/** Opens a dialog by its button, answers it and sends it by its own. */
export async function answerDialog(page: Page, name: string, answers: Answers = {}, send = name): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name });
  await fillIn(dialog, answers);
  await dialog.getByRole('button', { name: send, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
