// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

const underway = new WeakMap<Page, Set<Request>>();
const quietLooks = 3;
const lookEveryMs = 30;
const settledWithinMs = 20_000;

/**
 * Done when the page has no other task. A window behind another gets its idle callbacks once in a second or two, and its tasks of
 * the background in their turn.
 */
export const whenIdle = "scheduler.postTask(() => undefined, { priority: 'background' })";

/** Keeps what a page is asking the node for. The stream of events stays open for as long as the page does, and is no question. */
export function watchRequests(page: Page): void {
  const open = new Set<Request>();
  underway.set(page, open);
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/**
 * Waits until the page asks for nothing and has nothing to do, several looks in succession: what an answer makes the page
 * draw may ask again. Half a second of silence, which the browser itself can wait for, costs a minute over all pages.
 */
export async function settle(page: Page): Promise<void> {
  const open = underway.get(page) ?? new Set<Request>();
  const until = performance.now() + settledWithinMs;
  for (let quiet = 0; quiet < quietLooks; await sleep(lookEveryMs)) {
    if (performance.now() > until) {
      throw new Error(
        `${page.url()} still asks for ${[...open].map((request) => request.url()).join(', ') || 'nothing'}.`,
      );
    }
    await page.evaluate(whenIdle);
    quiet = open.size === 0 ? quiet + 1 : 0;
  }
}
