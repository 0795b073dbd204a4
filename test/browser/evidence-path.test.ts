// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDemonstration } from '@palermo/contract';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { clientOf, expectNoAxeViolations, findColleague, launchBrowser, newPage, open } from '../harness/browser.ts';
import { codeOf, type SignedInAccount, signInOverHttp } from '../harness/sign-in.ts';
import { runPalermo } from '../operate/run-palermo.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'palermo-evidence-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const jobMs = 90_000;

/**
 * Waits for what comes next, and answers the question for the second factor where it is asked: not of somebody who signed in
 * minutes ago. A code opens one thing only, so the next in time is tried as well.
 */
async function confirmUntil(next: Locator, { secret }: SignedInAccount): Promise<void> {
  const page = next.page();
  const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
  for (const stepsAhead of [0, 1]) {
    await next.or(dialog).first().waitFor({ timeout: jobMs });
    if (!(await dialog.isVisible())) return;
    await dialog.getByRole('textbox').fill(codeOf(secret ?? '', Date.now() + stepsAhead * 30_000));
    await dialog.getByRole('button', { name: 'Confirm', exact: true }).click();
    await dialog.getByRole('alert').or(next).first().waitFor({ timeout: jobMs });
  }
  await next.waitFor({ timeout: jobMs });
}

it('an analyst asks how many nobody detected, and puts the answer into the report', async () => {
  const page = await newPage(browser, { account: findColleague('analyst') });
  await open(page, '/estimates');
  await page.getByRole('button', { name: 'Ask for an estimate' }).click();
  await page.getByLabel('Title').fill('People of the demonstration');
  await page.getByRole('button', { name: 'Estimate', exact: true }).click();
  await page.getByRole('heading', { name: 'People of the demonstration', level: 1 }).waitFor();
  await page.getByText('Range:').waitFor({ timeout: jobMs });
  const range = await page.locator('p', { hasText: 'Range:' }).first().innerText();
  const [low = 0, high = 0] = (range.match(/\d[\d,]*/g) ?? []).map((text) => Number(text.replaceAll(',', '')));
  expect(low).toBeGreaterThan(100);
  expect(high).toBeGreaterThan(low);
  const all = /About [\d,]+ people in all/.exec(await page.locator('main').innerText())?.[0] ?? 'no number';
  await expectNoAxeViolations(page, 'an estimate');

  await page.getByRole('button', { name: 'Put into the report' }).click();
  await page.getByRole('link', { name: 'Open the report' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Preview', { exact: true }).click();
  const written = page.getByText(`from ${low.toLocaleString('en')} to ${high.toLocaleString('en')} victims`).last();
  await written.waitFor();
  const figures = page.locator('img[src^="data:image/svg+xml"]');
  const tellFigures = (): Promise<string> =>
    figures.evaluateAll((images) => images.map((image) => image.getAttribute('alt')).join('\n'));
  await expect.poll(tellFigures, { timeout: jobMs }).toContain(all);
  await page.context().close();
});

it('what one person proposes and another releases leaves the node as a package that discloses nothing', async () => {
  const analyst = findColleague('analyst');
  const page = await newPage(browser, { account: analyst });
  await open(page, '/publications');
  await page.getByRole('button', { name: 'Choose what to publish' }).click();
  await page.getByLabel('Title of the publication').fill('Victims of the demonstration');
  await page.getByRole('button', { name: 'Compare the ways to publish' }).click();
  await page.getByRole('heading', { name: 'Victims of the demonstration', level: 1 }).waitFor();
  await page.getByRole('radio', { name: 'Protected tables' }).check({ timeout: jobMs });
  await expectNoAxeViolations(page, 'the ways to publish');
  await page.getByRole('button', { name: 'Make and propose' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make and propose' }).click();
  await confirmUntil(page.getByText('Waits for a second person to release it.'), analyst);
  expect(await page.getByRole('button', { name: 'Release', exact: true }).count()).toBe(0);

  const supervisor = await signInSupervisor();
  const other = await newPage(browser, { account: supervisor });
  await open(other, new URL(page.url()).pathname);
  await other.getByRole('button', { name: 'Release', exact: true }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Release', exact: true }).click();
  await confirmUntil(other.getByText('Released. The package may leave the node.'), supervisor);

  await page.reload();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the package' }).click();
  const file = join(folder, 'package.zip');
  await (await coming).saveAs(file);
  const { code, output, complaint } = await runPalermo(['check', file, '--json']);
  expect(complaint).toBe('');
  expect((JSON.parse(output) as { findings: unknown[] }).findings).toEqual([]);
  expect(code).toBe(0);
  await page.context().close();
  await other.context().close();
});

async function signInSupervisor(): Promise<SignedInAccount> {
  const { signIns } = await clientOf(findColleague('analyst'))(getDemonstration, {});
  const lead = signIns.find(({ email }) => email === 'authority.lead@example.org');
  if (!lead) throw new Error('The demonstration country has no supervisor of the competent authority.');
  return signInOverHttp(lead, inject('demonstrationNode'));
}
