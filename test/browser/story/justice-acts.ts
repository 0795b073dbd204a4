// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import { expect } from 'vitest';
import { open } from '../../harness/browser.ts';
import { inDialog, openTab, picture } from './acting.ts';
import type { StoryCountry } from './story-country.ts';

/** The prosecutor begins from the home page with a case that was released, and opens an investigation about it. */
export async function openInvestigation({ players }: StoryCountry, reference: string): Promise<void> {
  const { page } = players.prosecutor;
  await open(page, '/');
  await picture(page, 'prosecutor at home');
  await page.getByRole('link', { name: 'Cases released to you' }).click();
  await page.getByRole('link', { name: reference }).first().click();
  await page.getByRole('button', { name: 'Open an investigation' }).click();
  await inDialog(page, 'Open an investigation', async (dialog) => {
    await dialog
      .getByLabel(/number/i)
      .first()
      .fill('T 26/0001');
  });
  await picture(page, 'the case as the prosecutor sees it');
}

/** What the person was forced to do is on no page of the prosecutor. */
export async function expectNoForcedActs({ players }: StoryCountry, caseId: CaseId, words: string): Promise<void> {
  const { page } = players.prosecutor;
  for (const tab of ['facts', 'timeline', 'sharing']) {
    await openTab(page, caseId, tab);
    expect(await page.getByRole('main').innerText(), tab).not.toContain(words);
  }
}

/** One of the panel says what it thinks, where the process asks one. */
export async function giveOpinion({ players }: StoryCountry, caseId: CaseId): Promise<void> {
  const { page } = players.responder;
  await openTab(page, caseId, 'identification');
  await page.getByRole('button', { name: 'Give our opinion' }).click();
  await inDialog(page, 'Give our opinion', async (dialog) => {
    await dialog.getByRole('radio', { name: 'A victim of trafficking' }).check();
    await dialog.getByRole('textbox').first().fill('We have known them for a month.');
  });
}
