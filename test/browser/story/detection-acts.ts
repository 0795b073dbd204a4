// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { CaseId } from '@palermo/contract';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { open } from '../../harness/browser.ts';
import { codeOf } from '../../harness/sign-in.ts';
import { acceptReferral, choose, inDialog, openTab, picture } from './acting.ts';
import { cast, type Player, type StoryCountry } from './story-country.ts';
import type { Hero } from './hero.ts';

const newCodeSeconds = 120;

/** The hotline officer signs in by the sign-in page, as the other five do on other days. */
export async function signInByPage({ test, players }: StoryCountry): Promise<void> {
  const { page, account } = players.hotline;
  test.pass(newCodeSeconds);
  await page.context().clearCookies();
  await open(page, '/sign-in');
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Code').fill(codeOf(account.secret ?? '', Date.now() + newCodeSeconds * 1000));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: /^Welcome/ }).waitFor();
  await picture(page, 'hotline at home');
}

/** A call: a name, an age, a language and a telephone number; nothing is released to anybody. */
export async function registerCall(
  { players }: StoryCountry,
  hero: Hero,
): Promise<{ caseId: CaseId; reference: string }> {
  const { page } = players.hotline;
  await page.getByRole('main').getByRole('link', { name: 'Register a presumed victim' }).click();
  await hero.answerCall(page);
  await page
    .getByRole('button', { name: /^Review and register/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Check the answers' }).waitFor();
  const childs = page.getByText('This person is treated as a child.');
  expect(await childs.count(), 'the person is treated as a child').toBe(hero.isChild ? 1 : 0);
  await page.getByRole('button', { name: 'Do not release to this organisation' }).click();
  await picture(page, 'registering a call');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}/);
  await page.getByText('The case is saved').waitFor();
  await page.getByRole('tabpanel').waitFor();
  await picture(page, 'a thin case');
  const caseId = CaseId.parse(/\/cases\/([0-9a-f-]{36})/.exec(page.url())?.[1]);
  return { caseId, reference: (await page.locator('h1').innerText()).trim() };
}

/** The hotline asks the first responder to take the case over: what these read leads to nobody. */
export async function askToTakeOver({ players }: StoryCountry, caseId: CaseId): Promise<void> {
  const { page } = players.hotline;
  await openTab(page, caseId, 'services');
  await page.getByRole('button', { name: 'Hand the case over' }).click();
  await inDialog(page, 'Send', async (dialog) => {
    await choose(dialog, 'To which organisation', cast.responder.name);
    await choose(dialog, 'When', 'Today');
    await dialog.getByLabel('Why, for the other organisation').fill('They ask to be met today.');
  });
}

export async function takeOver(country: StoryCountry): Promise<void> {
  await acceptReferral(country, 'responder', 'Take over a whole case');
}

/** Everything that the first responder is told: in the form, and a risk assessment beside it. */
export async function writeDown({ page }: Player, caseId: CaseId, hero: Hero): Promise<void> {
  for (const [section, answer] of Object.entries(hero.told)) {
    await openTab(page, caseId, 'facts');
    await page.getByRole('button', { name: `Edit “${section}”` }).click();
    await page.getByRole('button', { name: 'Save changes' }).waitFor();
    await answer(page);
    await picture(page, `editing ${section}`);
    await saveSection(page);
  }
}

async function saveSection(page: Page): Promise<void> {
  const save = page.getByRole('button', { name: 'Save changes' });
  await save.click();
  await save.waitFor({ state: 'hidden' });
}
