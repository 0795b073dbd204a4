// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { getDraft } from '@palermo/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf, findColleague, launchBrowser, newPage, open } from '../harness/browser.ts';
import { codeOf } from '../harness/sign-in.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Begins a registration and gives the id of its draft once the node has the first answer. */
async function beginDraft(page: Page, givenName: string): Promise<string> {
  await open(page, '/cases/register');
  await page.getByLabel('Given name').fill(givenName);
  await page.waitForURL(/\/cases\/register\/[0-9a-f-]{36}/);
  await page
    .getByText(/^Saved /)
    .first()
    .waitFor();
  return /register\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

async function valuesOf(draftId: string): Promise<Readonly<Record<string, unknown>>> {
  return (await clientOf(findColleague('caseworker'))(getDraft, { params: { draftId } })).values;
}

/** Everything that the browser has stored for this node, as text. */
async function readStorage(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const found = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((done, fail) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise((done) => {
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onsuccess = () => done(asked.result);
        });
        const written = (_, value) =>
          value instanceof ArrayBuffer || ArrayBuffer.isView(value)
            ? new TextDecoder('latin1').decode(value)
            : value;
        found.push(JSON.stringify(rows, written));
      }
      database.close();
    }
    return found.join('\\n');
  })()`);
}

describe('what is typed while registering', () => {
  it('is kept while the line is down, survives a reload, and arrives when the line is back', async () => {
    const page = await newPage(browser, { account: findColleague('caseworker') });
    const draftId = await beginDraft(page, 'Offline');
    await page.context().setOffline(true);
    await page.getByLabel('Family name').fill('Kingfisher');
    await page
      .getByText(/^Not saved yet/)
      .first()
      .waitFor();
    expect((await valuesOf(draftId))['familyName'] ?? null).toBeNull();
    expect(await readStorage(page)).not.toContain('Kingfisher');

    // The device keeps it: the page is opened anew as after a crash, with the line still down for everything but itself.
    await page.context().setOffline(false);
    await page.route('**/api/v1/drafts/*', (route) =>
      route.request().method() === 'PATCH' ? route.abort('internetdisconnected') : route.continue(),
    );
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByLabel('Family name').waitFor();
    await expect.poll(() => page.getByLabel('Family name').inputValue()).toBe('Kingfisher');

    await page.unroute('**/api/v1/drafts/*');
    await expect.poll(async () => (await valuesOf(draftId))['familyName'], { timeout: 40_000 }).toBe('Kingfisher');
    await page.context().close();
  });

  it('is not lost when the node is updated: one is told, and reloads when one likes', async () => {
    const page = await newPage(browser, { account: findColleague('caseworker') });
    await beginDraft(page, 'Updated');
    const newer = '<script type="module" src="/assets/index-newer.js"></script>';
    await page.route(new URL('/', page.url()).href, (route) =>
      route.fulfill({ contentType: 'text/html', body: newer }),
    );
    // As when a part of the application, asked for by its old name, is no longer there.
    await page.evaluate("window.dispatchEvent(new Event('vite:preloadError'))");
    await page.getByText('Palermo was updated.').waitFor();
    expect(await page.getByLabel('Given name').inputValue()).toBe('Updated');
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByText('Palermo was updated.').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByLabel('Given name').inputValue(), { timeout: 15_000 }).toBe('Updated');
    expect(await page.getByText('Palermo was updated.').count()).toBe(0);
    await page.context().close();
  });

  it('is not lost when the session ends: one signs in again where one was', async () => {
    const caseworker = findColleague('caseworker');
    const page = await newPage(browser, { account: caseworker });
    const draftId = await beginDraft(page, 'Session');
    await page.context().clearCookies();
    await page.getByLabel('Family name').fill('Sandpiper');
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByLabel('Password', { exact: false }).first().fill(caseworker.password);
    await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
    // A code opens one session only; the one of the next half-minute is taken as well.
    const code = codeOf(caseworker.secret ?? '', Date.now() + 30_000);
    await dialog.getByRole('textbox', { name: /code/i }).fill(code);
    await dialog.getByRole('button', { name: 'Sign in and go on' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Family name').inputValue()).toBe('Sandpiper');
    await expect.poll(async () => (await valuesOf(draftId))['familyName'], { timeout: 40_000 }).toBe('Sandpiper');
    await page.context().close();
  });
});
