// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day, openHub, type Hub, type Who } from '../../apps/node/src/modules/accountability/groups/hub.fixture.ts';
import { expectNoAxeViolations, launchBrowser, newPage, open, screenshot } from '../harness/browser.ts';

let browser: Browser;
let hub: Hub;
let origin: string;

beforeAll(async () => {
  hub = await openHub();
  origin = await hub.node.node.server.listen({ host: '127.0.0.1', port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await hub[Symbol.asyncDispose]();
});

const pageOf = (who: Who): Promise<Page> => newPage(browser, { origin, account: hub.accountOf(who) });

/** Fills the open dialog and sends it. */
async function answer(page: Page, name: string, answers: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  for (const [label, value] of Object.entries(answers)) {
    const field = dialog.getByLabel(label, { exact: true });
    const isChoice = await field.evaluate((element) => element.tagName === 'SELECT');
    await (isChoice ? field.selectOption({ label: value }) : field.fill(value));
  }
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
}

it('a recommendation goes from receipt to implementation, between the secretariat and a member', async () => {
  const secretariat = await pageOf('secretariat');
  await open(secretariat, '/recommendations');
  await answer(secretariat, 'Record a recommendation', {
    'Whose it is': 'An invented mandate',
    Recommendation: 'Train inspectors on the signs of fee-charging recruitment.',
    Received: day(-60),
    'Response due': day(-5),
  });
  const status = (page: Page, word: string) => page.locator('.mantine-Badge-root', { hasText: word }).first().waitFor();
  await secretariat.getByRole('heading', { name: 'Recommendation', level: 1 }).waitFor();
  await status(secretariat, 'Response overdue');
  await answer(secretariat, 'Record the response', { Response: 'Accepted', 'To be implemented by': day(90) });
  await answer(secretariat, 'Make an organisation responsible', { Organisation: 'labour', Due: day(30) });
  await status(secretariat, 'Accepted');
  const address = new URL(secretariat.url()).pathname;

  const member = await pageOf('labour');
  await open(member, '/recommendations');
  expect(await member.getByRole('navigation').getByText('My work').count()).toBe(0);
  await member.getByRole('link', { name: 'Train inspectors' }).click();
  await answer(member, 'Report what was done', { 'What was done': 'Twelve were trained.' });
  await status(member, 'In progress');
  await answer(member, 'Report what was done', {
    'What was done': 'All were trained.',
    Evidence: 'Attendance lists',
    'Is your part done?': 'Yes, our part is done',
  });
  await status(member, 'Reported done');
  await expectNoAxeViolations(member, 'a recommendation, as a member');

  await open(secretariat, address);
  await answer(secretariat, 'Confirm implementation', {
    'What shows that it is implemented': 'The lists were compared with the staff.',
  });
  await status(secretariat, 'Implemented');
  await secretariat.getByText('The lists were compared with the staff.').waitFor();
  await screenshot(secretariat, 'recommendation-implemented');
  await secretariat.goto('/recommendations?state=closed');
  await secretariat.getByRole('link', { name: 'Train inspectors' }).waitFor();

  const stranger = await pageOf('stranger');
  await open(stranger, address);
  expect(await stranger.getByText('Train inspectors').count()).toBe(0);
});
