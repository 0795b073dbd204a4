// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import { goOn } from '../../harness/browser.ts';
import { choose, inDialog, openTab, picture } from './acting.ts';
import type { Hero } from './hero.ts';
import { sayBasis, takeStep } from './identification-acts.ts';
import type { StoryCountry } from './story-country.ts';

export interface Asked {
  /** The kind of support, and the service that gives it. */
  readonly need: string;
  readonly service: string;
  /** What they see of the case once they accept. */
  readonly classes: readonly string[];
  readonly hero: Hero;
  /** On what the release rests for a child. */
  readonly basis?: 'bestInterests' | 'assent';
}

/** Writes a need down and asks a service of the directory. */
export async function referNeed({ players }: StoryCountry, caseId: CaseId, asked: Asked): Promise<void> {
  const { page } = players.responder;
  await openTab(page, caseId, 'services');
  await page.getByRole('button', { name: 'Add a need' }).click();
  await inDialog(page, 'Save', async (dialog) => {
    await choose(dialog, 'Kind of support', asked.need);
    await dialog.getByLabel('In the person’s own words').fill('I want to sleep without listening.');
  });
  await page.getByRole('button', { name: `Refer: ${asked.need}` }).click();
  await inDialog(page, 'Send', async (dialog) => {
    await dialog.getByRole('radio', { name: new RegExp(asked.service) }).check();
    await dialog.getByRole('checkbox', { name: /^When they accept/ }).check();
    for (const each of asked.classes) await dialog.getByRole('checkbox', { name: each, exact: true }).check();
    await sayBasis(dialog, asked.hero, asked.basis);
  });
  await picture(page, 'the plan of support');
}

/** The shelter gives a room and says what the person got. Nobody else learns where the house is. */
export async function shelterGives({ players }: StoryCountry, caseId: CaseId): Promise<void> {
  const { page } = players.shelter;
  await goOn(page, '/services');
  await picture(page, 'services of the shelter');
  await page.getByText('Who stays here').first().click();
  await page.getByRole('textbox', { name: 'Your own word for them' }).fill('Room 2');
  await page.getByRole('button', { name: 'Somebody moves in' }).click();
  await page.getByRole('button', { name: 'Moved out: Room 2' }).waitFor();
  await picture(page, 'who stays');
  await openTab(page, caseId, 'services');
  await picture(page, 'services as the shelter sees them');
  await page
    .getByRole('button', { name: /^Record what they got/ })
    .first()
    .click();
  await inDialog(page, 'Save', async (dialog) => {
    const kind = dialog.getByRole('combobox', { name: 'Kind of support' });
    if ((await kind.count()) > 0) await choose(dialog, 'Kind of support', 'A safe place to stay');
  });
}

/** The lawyer tells colleagues, and nobody else, what to keep in mind. */
export async function lawyerComments({ players }: StoryCountry, caseId: CaseId): Promise<void> {
  const { page } = players.lawyer;
  await openTab(page, caseId, 'notes');
  await page.getByRole('textbox', { name: 'Comment' }).fill('Compensation can be claimed until spring.');
  await page.getByRole('button', { name: 'Add the comment' }).click();
  await page.getByRole('paragraph').filter({ hasText: 'Compensation can be claimed until spring.' }).waitFor();
  await picture(page, 'a comment of the lawyer');
}

/** The person says what they thought of the house, in their language; the house learns of it once five have answered. */
export async function giveFeedback({ players }: StoryCountry, caseId: CaseId, service: string): Promise<void> {
  const { page } = players.responder;
  await openTab(page, caseId, 'services');
  const asked = page.getByRole('listitem').filter({ hasText: service });
  await asked.getByRole('button', { name: 'Ask what they thought of it' }).click();
  await inDialog(page, 'Send', async (dialog) => {
    for (const question of ['Were you treated with respect?', 'Do you feel safer now?']) {
      await dialog.getByRole('radiogroup', { name: question }).getByRole('radio', { name: 'Yes', exact: true }).check();
    }
  });
  await asked.getByText('Feedback was given').waitFor();
  const house = players.shelter.page;
  await goOn(house, '/services');
  await house.getByText('What people said').first().click();
  await house.getByText('Shown once five people have answered').waitFor();
  await picture(house, 'what people said');
}

export async function endSupport({ players }: StoryCountry, caseId: CaseId): Promise<void> {
  const { page } = players.responder;
  await openTab(page, caseId, 'services');
  await page.getByRole('button', { name: 'End the support' }).click();
  await inDialog(page, 'End the support', async (dialog) => {
    await choose(dialog, 'How it ended', 'Lives independently');
  });
  await page.getByText(/^The support ended on .*: Lives independently/).waitFor();
  await picture(page, 'the end of the support');
}

export async function closeCase({ players }: StoryCountry, caseId: CaseId): Promise<void> {
  await takeStep(players.responder, caseId, 'Close', async (dialog) => {
    await dialog.getByLabel('Reasons').fill('They live where they want to, and need nothing more from us.');
  });
  await picture(players.responder.page, 'a closed case');
}
