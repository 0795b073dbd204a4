// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { randomUUID } from 'node:crypto';
import { getCase, registerDraft, saveDraft, startDraft } from '@palermo/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clientOf, expectNoAxeViolations, findColleague, launchBrowser, newPage, open } from '../harness/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function registerInventedCase(): Promise<string> {
  const ask = clientOf(findColleague('caseworker'));
  const draftId = randomUUID();
  await ask(startDraft, { body: { id: draftId } });
  await ask(saveDraft, {
    params: { draftId },
    body: { changes: { givenName: 'Merge', familyName: 'Original', otherNames: 'First' } },
  });
  return (await ask(registerDraft, { params: { draftId }, body: { releases: [] } })).caseId;
}

async function edit(page: Page, caseId: string): Promise<void> {
  await open(page, `/cases/${caseId}`);
  await page.getByRole('button', { name: 'Edit “The person”' }).click();
  await page.getByLabel('Family name').waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save changes' }).click();
}

it('coordination 1: two people who edit one case meet in a choice for each field, and nothing is overwritten unseen', async () => {
  const caseId = await registerInventedCase();
  const first = await newPage(browser, { account: findColleague('caseworker') });
  const second = await newPage(browser, { account: findColleague('supervisor') });
  await edit(first, caseId);
  await edit(second, caseId);

  await first.getByLabel('Family name').fill('From the first');
  await save(first);
  await first.getByText('Changes saved.').first().waitFor();

  // A field that nobody else touched and one that the first changed meanwhile.
  await second.getByLabel('Other names').fill('From the second');
  await second.getByLabel('Family name').fill('Also from the second');
  await save(second);
  const dialog = second.getByRole('dialog', { name: 'Somebody else changed this too' });
  await dialog.waitFor();
  await expectNoAxeViolations(second, 'the conflict dialog');
  expect(await dialog.innerText()).toContain('From the first');
  expect(await dialog.innerText()).toContain('Also from the second');

  const ask = clientOf(findColleague('caseworker'));
  const before = await ask(getCase, { params: { caseId }, query: { purpose: 'assistance' } });
  expect(before.values).toMatchObject({ familyName: 'From the first', otherNames: 'First' });

  await dialog.getByRole('radio', { name: /From the first/ }).check();
  await dialog.getByRole('button', { name: 'Save choices' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect
    .poll(async () => (await ask(getCase, { params: { caseId }, query: { purpose: 'assistance' } })).values)
    .toMatchObject({ familyName: 'From the first', otherNames: 'From the second', givenName: 'Merge' });
  await first.context().close();
  await second.context().close();
});
