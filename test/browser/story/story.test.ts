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
/** `PALERMO_STORY=gbr-child` tells one of the four. */
const asked = process.env['PALERMO_STORY'];
const told = stories.filter(({ pack, who }) => !asked?.includes('-') || asked === `${pack}-${who}`);

test.for(told)('six people help the $who of $pack, each seeing what was released to them', async ({ pack, who }) => {
  await using country = await openStoryCountry(browser, pack);
  await expect(tellStory(country, heroes[pack][who], processes[pack])).resolves.toBeUndefined();
});
