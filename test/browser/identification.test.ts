// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getCase, getDemonstration } from '@palermo/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { clientOf, expectNoAxeViolations, findColleague, launchBrowser, newPage, open } from '../harness/browser.ts';
import { type SignedInAccount, signInOverHttp } from '../harness/sign-in.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A first responder of the organisation that holds a case. */
async function signInHolder(caseId: string): Promise<SignedInAccount> {
  const ask = clientOf(findColleague('decisionMaker'));
  const { organisation } = await ask(getCase, { params: { caseId }, query: { purpose: 'identification' } });
  const colleague = findColleague('caseworker');
  if (colleague.session.organisation.name === organisation.name) return colleague;
  const holder = (await ask(getDemonstration, {})).signIns.find((each) => each.organisation === organisation.name);
  if (!holder) throw new Error(`Nobody signs in for ${organisation.name}.`);
  return signInOverHttp(holder, inject('demonstrationNode'));
}

it('an officer finds what is overdue at home, decides, and the holder of the case sees it', async () => {
  const officer = await newPage(browser, { account: findColleague('decisionMaker') });
  await open(officer, '/work');
  await officer.getByRole('heading', { name: /^Overdue \(\d+\)/ }).waitFor();
  await expectNoAxeViolations(officer, 'my work');
  await open(officer, '/');
  const urgent = officer.getByRole('list', { name: 'The most urgent' });
  await urgent
    .getByRole('link', { name: /^Begin the recovery and reflection period/ })
    .first()
    .click();
  await officer.getByRole('heading', { name: 'Referred', level: 2 }).waitFor();
  await officer.getByText('Overdue').first().waitFor();
  await expectNoAxeViolations(officer, 'a case with its process');
  const caseId = new URL(officer.url()).pathname.split('/').at(-1) ?? '';

  await officer.getByRole('button', { name: 'Begin recovery and reflection' }).click();
  const dialog = officer.getByRole('dialog', { name: 'Begin recovery and reflection' });
  await dialog.getByRole('button', { name: 'Begin recovery and reflection' }).click();
  await dialog.getByText('Write the reasons.').waitFor();
  await expectNoAxeViolations(officer, 'the dialog of a move');
  await dialog.getByLabel('Reasons').fill('Invented reason of the officer');
  await dialog.getByRole('button', { name: 'Begin recovery and reflection' }).click();
  await officer.getByRole('heading', { name: 'Recovery and reflection', level: 2 }).waitFor();
  await officer
    .getByText(/possible from \d/)
    .first()
    .waitFor();

  const holder = await newPage(browser, { account: await signInHolder(caseId) });
  await open(holder, `/cases/${caseId}?tab=identification`);
  await holder.getByRole('heading', { name: 'Recovery and reflection', level: 2 }).waitFor();
  await holder.getByText(/steps so far$/).click();
  await holder.getByText('Invented reason of the officer').waitFor();
  await holder.getByRole('button', { name: 'Letter to the person' }).click();
  await expect.poll(() => holder.getByRole('dialog').innerText()).toContain('Our reference');
  await officer.context().close();
  await holder.context().close();
});
