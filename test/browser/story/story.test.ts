// SPDX-FileCopyrightText: 2026 The Palermo project contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../harness/browser.ts';
import { heroes } from './hero.ts';
import { openStoryCountry } from './story-country.ts';
import { processes, tellStory } from './story-script.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const stories = (['generic', 'gbr'] as const).flatMap((pack) =>
  (['adult', 'child'] as const).map((who) => ({ pack, who })),
);
/** `PALERMO_STORY=gbr` tells those of one pack, `PALERMO_STORY=gbr-child` one of the four. */
const asked = process.env['PALERMO_STORY'] ?? '';
const named = stories.filter(({ pack, who }) => `${pack}-${who}`.startsWith(asked));
const told = named.length === 0 ? stories : named;

test.for(told)('six people help the $who of $pack, each seeing what was released to them', async ({ pack, who }) => {
  await using country = await openStoryCountry(browser, pack);
  await expect(tellStory(country, heroes[pack][who], processes[pack])).resolves.toBeUndefined();
});
