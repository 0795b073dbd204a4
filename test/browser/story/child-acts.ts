// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { CaseId } from '@palermo/contract';
import type { Locator } from 'playwright-core';
import { open } from '../../harness/browser.ts';
import { enterDay, inDialog, openTab, picture } from './acting.ts';
import { cast, type Part, type Player, type StoryCountry } from './story-country.ts';

/** The guardian whom the court appointed; the uncle who says that he is one is suspected. */
const guardian = { name: 'Invented Court Guardian', relation: 'Appointed guardian' } as const;
const uncle = 'Invented Uncle';

const pick = (dialog: Locator, question: string, words: string) =>
  dialog.getByRole('radiogroup', { name: question }).getByRole('radio', { name: words, exact: true }).check();

/** What is written down about a child before anything is decided: who looks after them, what they say, what is best for them. */
export async function writeDownAboutChild({ page }: Player, caseId: CaseId): Promise<void> {
  await openTab(page, caseId, 'children');
  await picture(page, 'children before anything is written');
  const add = async (kind: string, fill: (dialog: Locator) => Promise<void>) => {
    await page.getByRole('button', { name: `Add: ${kind}` }).click();
    await inDialog(page, 'Save changes', fill);
  };
  await add('Appointment of a guardian', async (dialog) => {
    await pick(dialog, 'How far it is', 'Asked for');
    await enterDay(dialog, 'A guardian has to be there by', 5);
  });
  await add('Family member or guardian', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(uncle);
    await pick(dialog, 'Relation to the person', 'Other relative');
    await pick(dialog, 'Is contact safe?', 'Not safe');
    await pick(dialog, 'Suspected of the exploitation', 'Suspected');
  });
  await add('Conversation with the child', async (dialog) => {
    await enterDay(dialog, 'On');
    await pick(dialog, 'In what surroundings', 'A room made for children');
    await dialog.getByLabel('In the child’s own words').fill('I was told not to say how old I am.');
  });
  await add('The child’s own view', async (dialog) => {
    await enterDay(dialog, 'On');
    await dialog.getByLabel('About what').fill('Where to stay');
    await dialog.getByLabel('In the child’s own words').fill('Somewhere with a lock on my door.');
  });
  await add('Best-interests assessment', async (dialog) => {
    await enterDay(dialog, 'On');
    await dialog.getByLabel('What has to be decided').fill('Where the child is safe');
    await dialog.getByLabel('What the child wants').fill('A door that locks.');
    await dialog.getByLabel('Recommendation').fill('A protected house, away from the uncle.');
  });
  await page.getByText('Careful').first().waitFor();
  await picture(page, 'children as the first responder writes them down');
}

/** Somebody whom nobody suspects looks after the child, and a panel decides. */
export async function guardianIsAppointed({ page }: Player, caseId: CaseId): Promise<void> {
  await openTab(page, caseId, 'children');
  const appointment = page.getByRole('region', { name: 'Appointment of a guardian' });
  await appointment.getByRole('button', { name: /^(Edit|Change)/ }).click();
  await inDialog(page, 'Save changes', async (dialog) => {
    await pick(dialog, 'How far it is', 'Appointed');
    await pick(dialog, 'The child has met the guardian', 'Yes');
  });
  await page.getByRole('button', { name: 'Add: Best-interests determination' }).click();
  await inDialog(page, 'Save changes', async (dialog) => {
    await enterDay(dialog, 'On');
    await dialog.getByLabel('What was decided on').fill('Where the child lives');
    await dialog.getByLabel('Who sat on the panel').fill(`${guardian.name}, invented office`);
    await dialog.getByLabel('The decision').fill('A protected house.');
    await dialog.getByLabel('The panel’s reasons').fill('Nobody there knows the uncle.');
    await dialog.getByLabel('What the child wanted, and how it counted').fill('A door that locks: they get it.');
  });
  await picture(page, 'children with a guardian');
}

/** A child's name goes to a service only when a second person agrees. */
export async function leadAgrees({ leadPage }: StoryCountry, caseId: CaseId, part: Part): Promise<void> {
  await open(leadPage, '/');
  await picture(leadPage, 'the second person at home');
  await openTab(leadPage, caseId, 'sharing');
  await leadPage.getByText(`A release to ${cast[part].name} waits for a second person`).waitFor();
  await picture(leadPage, 'a release that waits');
  await leadPage.getByRole('button', { name: 'Approve', exact: true }).click();
  await inDialog(leadPage, 'Approve');
}

/** The child says yes in their own way and the guardian agrees; whoever is suspected cannot. */
export async function sayAssent(dialog: Locator): Promise<void> {
  await dialog.getByRole('radio', { name: /assent with/ }).check();
  await dialog.getByLabel('Name of the guardian').fill(uncle);
  await dialog.getByLabel('Relation to the child').fill('Uncle');
  await pick(dialog, 'Is this person, or anybody of their household, suspected', 'Yes');
  await dialog.getByText('This person cannot agree for the child').waitFor();
  await dialog.getByLabel('Name of the guardian').fill(guardian.name);
  await dialog.getByLabel('Relation to the child').fill(guardian.relation);
  await pick(dialog, 'Is this person, or anybody of their household, suspected', 'No');
}
