// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { choose, inDialog, openTab, picture } from './acting.ts';
import { sayAssent } from './child-acts.ts';
import type { Hero } from './hero.ts';
import { cast, type Player, type StoryCountry } from './story-country.ts';

/** Says on what a release rests: an adult is asked, for a child a decision is taken in their best interests. */
export async function sayBasis(dialog: Locator, hero: Hero, basis: 'bestInterests' | 'assent' = 'bestInterests') {
  const consent = dialog.getByRole('radio', { name: 'Consent of the person' });
  expect(await consent.count(), 'somebody may consent').toBe(hero.isChild ? 0 : 1);
  if (!hero.isChild) return consent.check();
  if (basis === 'assent') return sayAssent(dialog);
  await dialog.getByRole('radio', { name: /best interests/i }).check();
  await dialog.getByLabel('Why it is best for the child').fill('They cannot be safe without it.');
  await dialog.getByLabel('Who took part in the decision').fill('An invented guardian and two workers');
}

/** One step of the process that only has to be taken. */
export async function takeStep(
  { page }: Player,
  caseId: CaseId,
  step: string,
  fill?: (dialog: Locator) => Promise<void>,
) {
  await openTab(page, caseId, 'identification');
  await picture(page, `before ${step}`);
  await page.getByRole('button', { name: step, exact: true }).click();
  await inDialog(page, step, fill);
}

/** The first responder refers to the competent authority, and releases in the same step what it needs to decide. */
export async function referToAuthority({ players }: StoryCountry, caseId: CaseId, hero: Hero): Promise<void> {
  await takeStep(players.responder, caseId, 'Refer to the competent authority', async (dialog) => {
    const asked = dialog.getByRole('combobox', { name: 'Language in which it was explained' });
    expect(await asked.count(), 'somebody is asked for consent').toBe(hero.isChild ? 0 : 1);
    if (!hero.isChild) await choose(dialog, 'Language in which it was explained', 'Albanian');
    await sayBasis(dialog, hero);
  });
}

export interface Decision {
  /** The button of the page, and what is chosen behind it. */
  readonly button: string;
  readonly decision?: string;
  readonly hero: Hero;
}

/** The authority decides, with reasons and, where the process asks for them, element by element. */
export async function decide(
  { players }: StoryCountry,
  caseId: CaseId,
  { button, decision = button, hero }: Decision,
): Promise<void> {
  const { page } = players.authority;
  await openTab(page, caseId, 'identification');
  await picture(page, `before ${button}`);
  await page.getByRole('button', { name: button, exact: true }).click();
  if (decision !== button) await page.getByRole('dialog').getByRole('radio', { name: decision, exact: true }).check();
  await inDialog(page, decision, async (dialog) => {
    const reasons = dialog.getByLabel('Reasons');
    if ((await reasons.count()) > 0) await reasons.fill('What they said fits together.');
    const evidence = dialog.getByLabel('What it rests on');
    if ((await evidence.count()) > 0) await evidence.fill('Their account and a bus ticket.');
    if ((await dialog.getByRole('radiogroup', { name: 'Act' }).count()) > 0) await findElements(dialog, hero);
  });
}

/** No means are asked for where the person is a child. */
async function findElements(dialog: Locator, { isChild }: Hero): Promise<void> {
  expect(await dialog.getByRole('radiogroup', { name: 'Means' }).count(), 'means are asked for').toBe(isChild ? 0 : 1);
  for (const element of isChild ? ['Act', 'Purpose'] : ['Act', 'Means', 'Purpose']) {
    const group = dialog.getByRole('radiogroup', { name: element });
    await group.getByRole('radio', { name: 'Shown', exact: true }).check();
  }
}

/** The period of rest is over: behind the wall, because neither the database nor anybody's session can be made to wait. */
export async function restPasses({ admin }: StoryCountry, caseId: CaseId): Promise<void> {
  await admin.query('update palermo.identification set since = since - 31 where case_id = $1', [caseId]);
}

/** Releases parts of the case by the picture of who sees what. */
export async function release(
  { players }: StoryCountry,
  caseId: CaseId,
  { to, classes, hero }: { readonly to: keyof typeof cast; readonly classes: readonly string[]; readonly hero: Hero },
): Promise<void> {
  const { page } = players.responder;
  await openTab(page, caseId, 'sharing');
  await page.getByRole('button', { name: 'New release' }).click();
  await inDialog(page, 'Release', async (dialog) => {
    await choose(dialog, 'To which organisation', cast[to].name);
    for (const each of classes) await dialog.getByRole('checkbox', { name: each, exact: true }).check();
    await sayBasis(dialog, hero);
  });
  await picture(page, 'who sees what');
}

export async function revoke({ players }: StoryCountry, caseId: CaseId, to: keyof typeof cast): Promise<void> {
  const { page } = players.responder;
  await openTab(page, caseId, 'sharing');
  await page
    .getByRole('button', { name: `Revoke the release to ${cast[to].name}` })
    .first()
    .click();
  await inDialog(page, 'Revoke', async (dialog) => {
    await dialog.getByRole('radio', { name: 'The person wishes it' }).check();
  });
}
